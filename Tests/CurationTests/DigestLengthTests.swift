import Curation
import StoryModel
import Testing

@Suite struct DigestLengthTests {
    private func digest(_ length: DigestLength, of documents: [SampleDocument]) -> Digest {
        WeekCurator().digest(
            of: sampleWeek, documents: documents.map(\.tagged), earlier: [], length: length)
    }

    /// What companies did, each in words of its own.
    private static let deeds = [
        "opens a robot plant in Rotterdam", "buys the lidar maker Petrel for $900 million",
        "delays the Osprey model to June", "sues a rival over stolen weights in Ohio",
        "hires the chief scientist of a Danish lab", "raises prices for tokens by a third",
        "leaks the prompts of its tutor for schools", "wins a contract for Norwegian hospitals",
        "ships a chip for hearing aids", "shuts its assistant for tax returns",
        "publishes an audit of refusals in Welsh", "rents four reactors near Narvik",
        "joins a standard for watermarks in songs", "loses a vote on overtime for labellers",
        "patents a battery for desert racks", "trains pilots in a simulator made of video",
    ]

    /// Letters of one happening each, about a company each.
    private let letters = deeds.enumerated().map { number, deed in
        let name =
            ["Corvane", "Brightwater", "Halvorsen", "Quillfeather"][number % 4] + "\(number)"
        return SampleDocument(
            path: "letter-\(number).txt", source: "Letter \(number)",
            text: """
                \(name) \(deed)
                \(name) \(deed), as its filing of page \(number + 3) says for the first time. \
                That means whoever \(deed.split(separator: " ").suffix(2).joined(separator: " ")) \
                touches will have to pay more next year.

                """,
            scores: [(1, name, 1.5, "\(name) \(deed), as its filing")],
            themes: [1: ["models", "business", "policy"][number % 3]])
    }

    @Test func `the standard length is what the week keeps`() {
        let kept = WeekCurator().curate(
            sampleWeek, documents: letters.map(\.tagged), earlier: []
        ).digest
        #expect(digest(.standard, of: letters) == kept)
    }

    @Test func `a brief digest shows the leading parts of the standard one as they are`() {
        let standard = digest(.standard, of: letters)
        let brief = digest(.brief, of: letters)
        #expect(brief.headline == standard.headline)
        #expect(brief.opening == standard.opening)
        #expect(brief.summary.isEmpty)
        #expect(!brief.insights.isEmpty)
        let insights = standard.insights.prefix(brief.insights.count)
        #expect(brief.insights.map(\.insight) == insights.map(\.insight))
        #expect(brief.insights.map(\.impact) == insights.map(\.impact))
        #expect(brief.companies.count < standard.companies.count)
        #expect(Set(brief.companies).isSubset(of: standard.companies))
        #expect(brief.coverage == standard.coverage)
    }

    @Test func `a full digest lists every company that is scored`() {
        let full = digest(.full, of: letters)
        let brief = digest(.brief, of: letters)
        #expect(full.companies.count > 2 * brief.companies.count)
        #expect(Set(brief.companies.map(\.name)).isSubset(of: full.companies.map(\.name)))
    }

    @Test func `a full digest has the insights of the standard one`() {
        let (standard, full) = (digest(.standard, of: letters), digest(.full, of: letters))
        #expect(standard.insights.count <= full.insights.count)
        #expect(Set(standard.insights.map(\.headline)).isSubset(of: full.insights.map(\.headline)))
    }

    @Test(arguments: DigestLength.allCases)
    func `a week without stories gives a digest without any part`(_ length: DigestLength) {
        let digest = digest(length, of: [])
        #expect(digest.insights.isEmpty)
        #expect(digest.companies.isEmpty)
        #expect(digest.storyCount == 0)
    }
}
