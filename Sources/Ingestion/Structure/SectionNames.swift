internal import StoryModel

/// What a heading announces.
enum SectionKind: Hashable {
    case news, outlook, analysis, recap, sources
    case insights, quotes, actions, companies
    /// A heading of an item, or one that says nothing about what follows.
    case other
}

/// Tells sections by the words of their headings.
struct SectionNames {
    let phrases: PhraseTable

    /// What a heading's text announces; headings longer than 80 bytes announce nothing.
    func kind(of heading: TextRange, in text: String) -> SectionKind {
        guard heading.count <= 80 else { return .other }
        let words = WordTable(text, range: withoutBrackets(heading, in: text))
        let hits = phrases.hits(in: words)
        let sections = hits.compactMap { hit -> (weight: Double, kind: SectionKind)? in
            guard let kind = Self.kinds[hit.set] else { return nil }
            // A name that is the whole heading tells more than a word in it.
            let share = Double(hit.words.count) / Double(words.entries.count)
            // Letters call parts of their news a recap, too: "Weekend posts recap".
            let least = kind == .recap ? 0.4 : 0.3
            return share * hit.weight >= least ? (share * hit.weight, kind) : nil
        }
        return sections.reduce((weight: 0, kind: .other)) { $1.weight > $0.weight ? $1 : $0 }.kind
    }

    /// A title without the name of its section: "Top story: Orrin 3 is out".
    func withoutLabel(_ line: TextRange, in text: String) -> TextRange {
        let bytes = text.utf8Span.span
        guard let colon = (line.start..<line.end).first(where: { bytes.has(": ", at: $0) }),
            kind(of: TextRange(line.start, colon), in: text) == .news
        else { return line }
        return bytes.trimmed(TextRange(colon + 1, line.end))
    }

    /// What stands before the first bracket.
    private func withoutBrackets(_ heading: TextRange, in text: String) -> TextRange {
        let bytes = text.utf8Span.span
        let bracket = (heading.start..<heading.end).first { bytes[$0] == UInt8(ascii: "(") }
        guard let bracket, bracket > heading.start else { return heading }
        return TextRange(heading.start, bracket)
    }

    private static let kinds: [PhraseSet: SectionKind] = [
        .newsSection: .news, .outlookSection: .outlook, .analysisSection: .analysis,
        .recapSection: .recap, .sourceSection: .sources, .insightSection: .insights,
        .quoteSection: .quotes, .actionSection: .actions, .companySection: .companies,
    ]
}
