import Curation
import Foundation
import StoryModel

/// How well letters are told, each as a week of its own.
struct LetterScore {
    /// With rows of `use` rank0 to rank3 for items, and of what each sentence is good for.
    let labels: [UseLabel]
    let documents: [TaggedDocument]

    private let curator = WeekCurator()
    /// So many insights has a digest.
    private let told = 8

    func measurements() -> [Measurement] {
        let digests = documents.map { document in
            (
                document: document,
                digest: curator.curate(
                    Week(containing: document.day), documents: [document], earlier: []
                ).digest
            )
        }
        let insights = digests.flatMap { document, digest in
            digest.insights.map { Shown(insight: $0, document: document) }
        }
        return [order(), sentences(insights), impacts(insights), found(insights)]
    }

    private struct Shown {
        let insight: KeyInsight
        let document: TaggedDocument
    }

    /// The gain of the first events by how much a reader cares for them, against the best order.
    private func order() -> Measurement {
        var sum = 0.0
        for document in documents {
            let lines = LineTable(document.document.text)
            let ranks = labels.filter { $0.document == document.document.path }
            let ranking = curator.ranking(
                of: Week(containing: document.day), documents: [document], earlier: [])
            let stories = Dictionary(
                uniqueKeysWithValues: document.stories.map { ($0.story.id, $0.story.range) })
            let gains = ranking.map { event in
                event.stories.compactMap { stories[$0] }.flatMap { range in
                    ranks.filter {
                        (lines.line(at: range.start)...lines.line(at: range.end - 1))
                            .contains($0.line)
                    }
                    .compactMap { $0.use.hasPrefix("rank") ? Int($0.use.dropFirst(4)) : nil }
                }.max() ?? 0
            }
            sum += cumulated(gains) / max(1, cumulated(gains.sorted(by: >)))
        }
        return Measurement(name: "letters.order", value: sum / Double(max(1, documents.count)))
    }

    /// Discounted by the logarithm of the place, of the first places.
    private func cumulated(_ gains: [Int]) -> Double {
        gains.prefix(told).enumerated().reduce(0) { sum, gain in
            sum + (pow(2, Double(gain.element)) - 1) / log2(Double(gain.offset + 2))
        }
    }

    /// The share of insights that begin with a sentence that tells the news of its item.
    private func sentences(_ insights: [Shown]) -> Measurement {
        share("letters.told", of: insights, mistake: \.insight.insight.text) {
            !uses(of: $0.insight.insight, in: $0.document).isDisjoint(with: ["best", "news"])
        }
    }

    /// The share of impacts shown that say what follows, surely or perhaps.
    private func impacts(_ insights: [Shown]) -> Measurement {
        share(
            "letters.impacts", of: insights.filter { $0.insight.impact != nil },
            mistake: { $0.insight.impact?.text ?? "" }, isRight: hasImpact)
    }

    /// The share of insights with a right impact, of those whose item says what follows.
    private func found(_ insights: [Shown]) -> Measurement {
        share(
            "letters.impacted", of: insights.filter(saysWhatFollows),
            mistake: \.insight.headline, isRight: hasImpact)
    }

    private func hasImpact(_ shown: Shown) -> Bool {
        guard let impact = shown.insight.impact else { return false }
        return !uses(of: impact, in: shown.document).isDisjoint(with: ["consequence", "perhaps"])
    }

    private func saysWhatFollows(_ shown: Shown) -> Bool {
        guard let line = shown.insight.insight.citations.first?.line else { return false }
        let mine = labels.filter { $0.document == shown.document.document.path }
        let items = mine.filter { $0.use.hasPrefix("rank") && $0.line <= line }
        let first = items.map(\.line).max() ?? 0
        let next = mine.filter { $0.use.hasPrefix("rank") && $0.line > line }.map(\.line).min()
        return mine.contains {
            $0.use == "consequence" && $0.line >= first && $0.line < next ?? .max
        }
    }

    /// What the sentence that a text begins with is labelled as.
    private func uses(of text: CitedText, in document: TaggedDocument) -> Set<String> {
        guard let citation = text.citations.first else { return [] }
        let words = plain(String(document.document.text[citation.range]))
        return Set(
            labels.filter {
                $0.document == document.document.path && $0.line == citation.line
                    && words.contains(plain($0.opening))
            }.map(\.use))
    }

    /// Without the marks of Markdown.
    private func plain(_ text: String) -> String {
        text.replacing(/\]\([^)]*\)/, with: "").filter { !"*`#[]".contains($0) }
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func share(
        _ name: String, of insights: [Shown], mistake: (Shown) -> String,
        isRight: (Shown) -> Bool
    ) -> Measurement {
        Measurement(
            name: name,
            value: Double(insights.count(where: isRight)) / Double(max(1, insights.count)),
            mistakes: insights.filter { !isRight($0) }.map(mistake))
    }
}
