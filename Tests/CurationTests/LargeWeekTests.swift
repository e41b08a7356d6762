import Language
import StoryModel
import Testing

@testable import Curation

/// Weeks of more stories than anybody reads.
struct LargeWeekTests {
    private static let subjects = [
        "Corvane", "Brightwater", "Halvorsen", "Petrel", "Quillfeather", "Ostrander", "Lindqvist",
        "Marchetti", "Tamarind", "Welby", "Yarrow", "Zellig",
    ]
    private static let deeds = [
        "opened a reactor", "bought a foundry", "sued a dealer", "hired a chemist",
        "delayed a satellite", "leased a harbour", "patented a valve", "lost a licence",
        "trained a pilot", "closed a warehouse", "raised a tariff", "printed a bridge",
    ]
    private static let places = [
        "Rotterdam", "Narvik", "Turku", "Bergen", "Gdansk", "Trieste", "Cork", "Porto", "Varna",
        "Lund", "Ghent", "Split", "Brest", "Izmir", "Haifa",
    ]

    /// Documents of ten stories each, of which no two are the same happening by their words.
    private func documents(_ count: Int) -> [TaggedDocument] {
        (0..<count).map { number in
            let stories = (0..<10).map { place -> String in
                let all = number * 10 + place
                let subject = Self.subjects[all % 12] + "\(all)"
                let deed = Self.deeds[all / 12 % 12]
                let town = Self.places[all / 144 % 15] + "\(all % 97)"
                return """
                    \(subject) \(deed) in \(town)
                    \(subject) \(deed) in \(town), which cost the company \(all + 3) million \
                    dollars. That means rivals of \(subject) will have to pay \(all % 40 + 2) \
                    percent more for what they rent there.
                    """
            }
            return SampleDocument(
                path: "letter-\(number).txt", source: "Letter \(number)",
                text: stories.joined(separator: "\n") + "\n",
                themes: Dictionary(
                    uniqueKeysWithValues: (1...10).map {
                        ($0, ["models", "business", "policy"][$0 % 3])
                    })
            ).tagged
        }
    }

    @Test func `a week of thousands of stories is told by its leading happenings`() {
        let documents = documents(210)
        let (events, digest, _) = WeekCurator().curate(
            sampleWeek, documents: documents, earlier: [])
        #expect(digest.storyCount == 2100)
        #expect(Set(events.flatMap(\.members)).count == 2100)
        #expect(digest.eventCount == events.count)
        #expect((5...8).contains(digest.insights.count))
        #expect(digest.coverage.storiesLeftOut < 2100)
        #expect(digest.coverage.untold.count == DigestRoom.standard.untold)
        let again = WeekCurator().curate(
            sampleWeek, documents: documents.reversed(), earlier: [])
        #expect(again.digest == digest)
        #expect(again.events == events)
    }

    @Test func `the insights of a large week are those of its first events`() {
        let documents = documents(205)
        let ranking = WeekCurator().ranking(of: sampleWeek, documents: documents, earlier: [])
        let places = ranking.enumerated().filter { $0.element.insight != nil }.map(\.offset)
        #expect(!places.isEmpty)
        #expect(places.allSatisfy { $0 < 500 })
        let leading = ranking.prefix(500).map(\.rank)
        #expect(leading == leading.sorted(by: >))
    }

    // MARK: What stories share

    @Test(arguments: 0..<20)
    func `what two stories share is what a comparison of texts finds`(seed: Int) {
        let statistics = TermStatistics.shipped()
        func story(_ step: Int) -> StoryTerms {
            let texts = (0..<40).map { "term\(($0 * step + seed) % 61)" }
            return StoryTerms(texts, wordCount: 40 + seed, statistics: statistics)
        }
        let (left, right) = (story(3), story(7))
        let known = Set(right.terms.map(\.text))
        #expect(
            left.shared(with: right)
                == left.terms.indices.filter { known.contains(left.terms[$0].text) })
        #expect(
            left.leadShared(with: right)
                == left.lead.indices.filter { known.contains(left.lead[$0].text) })
        #expect(left.surprise(in: 40 + seed) == StoryTerms.surprise(left.terms, in: 40 + seed))
    }

    @Test func `the stories worth comparing are found from either side, and again`() {
        let statistics = TermStatistics.shipped()
        let stories = (0..<50).map { number in
            StoryTerms(
                (0..<12).map { "term\((number / 3 * 5 + $0 * 7) % 83)" }, wordCount: 30,
                statistics: statistics)
        }
        let index = StoryIndex(stories)
        var tally = StoryIndex.Tally(of: index)
        for _ in 0..<2 {
            for (place, story) in stories.enumerated() {
                let all = index.candidates(for: story, tally: &tally)
                #expect(all.contains(place))
                #expect(all == all.sorted())
                let behind = index.candidates(behind: place, tally: &tally)
                #expect(behind == all.filter { $0 > place })
                for other in behind {
                    #expect(index.candidates(for: stories[other], tally: &tally).contains(place))
                }
            }
        }
    }
}
