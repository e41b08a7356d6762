internal import StoryModel

/// Knows headings and labels that name a side of a matter and not the matter: "Pricing", "What happened",
/// "Why this matters".
///
/// What stands under one belongs to what is told above it.
struct LetterFacets {
    /// Longer lines name more, in bytes.
    private static let longest = 60
    /// A label's text names whom it is about among so many words.
    private static let opening = 6
    /// The bullets that say first whom an item is about.
    private static let naming = 8
    private let written: WrittenText

    init(_ written: WrittenText) { self.written = written }

    /// Whether half of a line's words or more name a side of a matter.
    func isFacet(_ line: TextRange) -> Bool {
        guard line.count <= Self.longest else { return false }
        let words = written.words.indices(in: line)
        let named = written.hits(of: words).filter { $0.set == .facet }
            .reduce(into: Set<Int>()) { $0.formUnion($1.words) }
        return !named.isEmpty && named.count * 2 >= words.count
    }

    /// Whether a bullet tells a side of what the bullets above it tell: it begins with such a label, and
    /// names nobody and nothing that they do not.
    func goesOn(_ block: Block, with item: [Block]) -> Bool {
        guard block.isBullet, let label = label(of: block), isFacet(label) else { return false }
        let told = written.words.indices(in: TextRange(label.end, block.content.end))
        let entries = written.words.entries
        let names = told.prefix(Self.opening).enumerated().filter { place, index in
            let entry = entries[index]
            let isMarked = place > 0 || entry.hasDigit || entry.hash != entry.stem
            return entry.isCapitalized ? isMarked : entry.hasCapital
        }
        guard !names.isEmpty else { return true }
        let known = Set(
            item.prefix(Self.naming).flatMap { written.words.indices(in: $0.content) }
                .map { entries[$0].stem })
        return names.allSatisfy { known.contains(entries[$0.element].stem) }
    }

    /// What stands before the first colon of a line, without marks.
    private func label(of block: Block) -> TextRange? {
        let bytes = written.text.utf8Span.span
        var start = block.content.start
        while start < block.content.end, bytes[start] == UInt8(ascii: "*") { start += 1 }
        var end = start
        while end < min(block.content.end, start + Self.longest), bytes[end] != UInt8(ascii: ":") {
            end += 1
        }
        guard end > start, end + 1 < block.content.end, bytes[end] == UInt8(ascii: ":"),
            [0x20, 0x2a].contains(bytes[end + 1])
        else { return nil }
        return TextRange(start, end)
    }
}
