import Curation
import Ingestion
import StoryModel

/// How well conversations that tell no news are parted, named and told.
struct ConversationScore {
    /// With rows of `use` chapter, title, claim, advice and quote.
    let labels: [UseLabel]
    let documents: [TaggedDocument]

    func measurements() -> [Measurement] {
        [chapters(), titles(), claims(), told()]
    }

    private func labels(_ use: String, of document: TaggedDocument) -> [UseLabel] {
        labels.filter { $0.use == use && $0.document == document.document.path }
    }

    /// Where chapters begin, within some lines: people lead over to the next.
    private func chapters() -> Measurement {
        var counts = Counts()
        for document in documents {
            let lines = LineTable(document.document.text)
            counts.add(
                BoundaryScore(tolerance: 8).counts(
                    found: document.stories.map { lines.line(at: $0.story.range.start) },
                    labelled: labels("chapter", of: document).map(\.line)))
        }
        return Measurement(name: "conversations.chapters", value: counts.f1)
    }

    /// The share of found chapters whose title has a word of one that a reader accepts there.
    private func titles() -> Measurement {
        var right = 0
        var count = 0
        var mistakes: [String] = []
        for document in documents {
            let lines = LineTable(document.document.text)
            let starts = labels("chapter", of: document).map(\.line).sorted()
            for story in document.stories {
                let middle = (story.story.range.start + story.story.range.end) / 2
                guard let chapter = starts.last(where: { $0 <= lines.line(at: middle) }) else {
                    continue
                }
                let accepted = labels("title", of: document).filter { $0.line == chapter }
                let title = story.story.title.text
                count += 1
                if TitleScore().value(title, accepted: accepted.map(\.opening)) > 0 {
                    right += 1
                } else {
                    mistakes.append("\(title), not \(accepted.map(\.opening))")
                }
            }
        }
        return Measurement(
            name: "conversations.titles", value: Double(right) / Double(max(1, count)),
            mistakes: mistakes)
    }

    /// How early the claims stand, ordered by their odds.
    private func claims() -> Measurement {
        UseScore(labels: labels).measurement(
            "conversations.claims", uses: ["claim"], column: 3, in: documents)
    }

    /// The share of the sentences that tell chapters which a reader takes for a claim.
    private func told() -> Measurement {
        var right = 0
        var count = 0
        var mistakes: [String] = []
        for (week, documents) in Dictionary(grouping: documents, by: { Week(containing: $0.day) }) {
            let digest = WeekCurator().curate(week, documents: documents, earlier: []).digest
            let texts = digest.insights.map(\.insight) + digest.summary.flatMap(\.sentences)
            for citation in texts.flatMap(\.citations) {
                guard
                    let document = documents.first(where: { $0.document.path == citation.document })
                else { continue }
                let said = String(document.document.text[citation.range])
                let isClaim = labels.contains {
                    ["claim", "quote"].contains($0.use) && $0.document == citation.document
                        && abs($0.line - citation.line) <= 2 && said.contains($0.opening.prefix(24))
                }
                count += 1
                right += isClaim ? 1 : 0
                if !isClaim { mistakes.append(said) }
            }
        }
        return Measurement(
            name: "conversations.told", value: Double(right) / Double(max(1, count)),
            mistakes: mistakes)
    }
}
