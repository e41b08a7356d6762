package import StoryModel

/// The words for what was odd in an input, in one place for digests, JSON and the command line.
package struct FindingText: Hashable, Sendable {
    /// What is odd, on one line, without a full stop: `line 3: "2031-01-01" is not believed ...`.
    package let text: String

    /// The most of a value that is shown, in characters.
    private static let longestValue = 80

    package init(_ finding: Finding) {
        let isCount = Self.counts.contains(finding.kind)
        let value = isCount ? finding.value.shownText : Self.shown(finding.value)
        let words = Self.words(for: finding.kind, value: value)
        text = finding.line.map { "line \($0): \(words)" } ?? words
    }

    private static let counts: Set<Finding.Kind> = [
        .controlCharacters, .timesUnreadable, .charactersUndecodable, .partsLeftOut,
        .encodingTaken, .linesUnreadable, .entriesEmpty,
    ]

    private static func words(for kind: Finding.Kind, value: String) -> String {
        switch kind {
        case .dateGuessed: "no date in the text or its name, so the file's time is taken"
        case .dateNotBelieved: "the date \(value) is not believed"
        case .companyWithoutName: "a company score without a company's name: \(value)"
        case .frontMatterUnreadable:
            "the front matter breaks its rules, and was read line by line: \(value)"
        case .noStory: "no story found"
        case .replacedOther: "it takes the place of a document with the same path from \(value)"
        case .pathTaken:
            "it is called so, since a document from \(value) has its shorter path"
        case .controlCharacters: "it holds characters that cannot be shown (\(value))"
        case .timesUnreadable: "times that cannot be read (\(value)); their words have no time"
        case .transcriptLinked: "a transcript is linked and not read: \(value)"
        case .feedIllFormed: "the feed breaks the rules of XML; something of it may be missing"
        case .entriesEmpty: "entries without words (\(value)) are left out"
        case .linesUnreadable: "lines that cannot be read (\(value)) are left out"
        case .encodingTaken: "it is not UTF-8, and was read as \(value)"
        case .charactersUndecodable: "bytes that are no characters in its encoding (\(value))"
        case .attachmentsSkipped: "attachments are not read: \(value)"
        case .partsLeftOut: "it has more parts than the \(value) that are read of one file"
        }
    }

    private static func shown(_ value: String) -> String {
        let shown = value.shownText
        return shown.count > longestValue ? "\"\(shown.prefix(longestValue))...\"" : "\"\(shown)\""
    }
}
