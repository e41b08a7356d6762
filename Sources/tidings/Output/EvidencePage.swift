internal import Rendering
internal import StoryModel

/// What the tags of a document's stories come from, for people.
struct EvidencePage {
    private let records: [StoryRecord]

    /// How many characters of a sentence are shown.
    private static let width = 90

    init(_ tagged: TaggedDocument) { records = StoryRecord.records(of: tagged) }

    /// The stories with their themes, each with the words that led to it, and their companies, each
    /// with the sum that makes its score.
    var text: String {
        guard !records.isEmpty else { return "No stories" }
        return records.map(page).joined(separator: "\n\n")
    }

    private func page(_ story: StoryRecord) -> String {
        let number = story.id.split(separator: "-").last.map(String.init) ?? story.id
        let heading = [
            "\(number). \(story.title.onOneLine)",
            "   lines \(story.line)-\(story.endLine) · \(story.role.rawValue)",
        ]
        return (heading + story.themes.map(line) + story.companies.flatMap(lines))
            .joined(separator: "\n")
    }

    private func line(_ theme: ThemeRecord) -> String {
        var words: [String] = []
        for evidence in theme.evidence {
            let text = shortened(evidence.text)
            if !words.contains(text) { words.append(text) }
        }
        return "   \(theme.name) \(percent(theme.score))\(theme.isOverride ? ", by you" : "")"
            + (words.isEmpty ? "" : ": " + words.joined(separator: " · "))
    }

    private func lines(_ company: StoryCompanyRecord) -> [String] {
        let sure = company.isOverride ? "by you" : "\(percent(company.confidence)) sure"
        var lines = ["   \(company.name) \(ScoreText.text(company.score)), \(sure)"]
        var rest = company.score
        for sentence in company.evidence {
            rest -= sentence.addition
            lines.append(
                row(
                    sentence.addition,
                    "line \(sentence.evidence.line): \(shortened(sentence.evidence.text))"))
        }
        // A score is told in tenths.
        if !company.isOverride, abs(rest) > 0.055 { lines.append(row(rest, "all other sentences")) }
        return lines
    }

    private func row(_ addition: Double, _ text: String) -> String {
        let hundredths = ScoreText.hundredths(Int((addition * 1000).rounded()))
        let signed = addition > 0 ? "+" + hundredths : hundredths
        return String(repeating: " ", count: max(0, 11 - signed.count)) + signed + "  " + text
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func shortened(_ text: String) -> String {
        let line = text.onOneLine
        return line.count > Self.width ? line.prefix(Self.width - 3) + "..." : line
    }
}
