internal import Rendering
internal import StoryModel

/// A document for people: its facts, its passages and its stories.
struct DocumentPage {
    private let tagged: TaggedDocument
    private let lines: LineTable

    init(_ tagged: TaggedDocument) {
        self.tagged = tagged
        lines = LineTable(tagged.document.text)
    }

    var text: String {
        [facts, findings, passages, stories].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var document: Document { tagged.document }

    private var facts: String {
        let rows = [
            ("title", document.title), ("path", document.path), ("id", document.id.description),
            ("kind", document.kind.rawValue), ("source", document.source),
            ("date", "\(tagged.day) (\(OriginText.words(for: document.date.origin)))"),
            ("week", Week(containing: tagged.day).description), ("url", document.url ?? ""),
            ("size", "\(document.text.utf8.count) bytes, \(DocumentRecord(tagged).words) words"),
        ]
        return rows.filter { !$0.1.isEmpty }
            .map { "\($0.0.padded(to: 8))\($0.1.onOneLine)" }.joined(separator: "\n")
    }

    private var findings: String {
        let findings = document.findings + tagged.structure.findings
        guard !findings.isEmpty else { return "" }
        return (["Findings"] + findings.map { "  " + FindingText($0).text })
            .joined(separator: "\n")
    }

    private var passages: String {
        var table = TextTable([
            ("  lines", .left), ("role", .left), ("speaker", .left), ("begins", .left),
        ])
        for passage in tagged.structure.passages {
            table.add([
                "  " + span(passage.range), passage.role.rawValue, passage.speaker ?? "",
                beginning(of: passage.range),
            ])
        }
        return "Passages\n" + table.text
    }

    private var stories: String {
        guard !tagged.stories.isEmpty else { return "No stories" }
        let parts = tagged.stories.map { shown in
            let story = shown.story
            let notes = [
                "lines \(span(story.range))", story.role.rawValue, shown.themeNames,
                shown.companyScores,
            ]
            let facts = notes.filter { !$0.isEmpty }.joined(separator: " · ")
            return "  \(story.id.number). \(tagged.title(of: shown).onOneLine)\n     \(facts)"
        }
        return "Stories\n" + parts.joined(separator: "\n")
    }

    /// `12-40`, counted from 1.
    private func span(_ range: TextRange) -> String {
        let first = lines.line(at: range.start)
        let last = lines.line(at: max(range.start, range.end - 1))
        return first == last ? "\(first)" : "\(first)-\(last)"
    }

    private func beginning(of range: TextRange) -> String {
        let words = document.text[range].prefix(200).split { $0.isWhitespace }
        let text = words.joined(separator: " ")
        return text.count > 60 ? text.prefix(57) + "..." : text
    }
}

/// Where a date came from, in words.
enum OriginText {
    static func words(for origin: DateOrigin) -> String {
        switch origin {
        case .option: "given with --date"
        case .frontMatter: "from the front matter"
        case .publishedLine: "from its Published line"
        case .message: "from the message"
        case .fileName: "from the file's name"
        case .statusID: "from the newest post it links"
        case .fileTime: "a guess: the file's time"
        }
    }
}

extension String {
    /// The text with spaces behind it, at least `width` characters long.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
