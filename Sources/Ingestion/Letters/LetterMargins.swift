internal import StoryModel

/// Finds what stands around the text of letters: bylines, signatures, replies that quote a mail, and the
/// imprint below.
struct LetterMargins {
    private let written: WrittenText
    private let bytes: [UInt8]

    /// A signature or an imprint is no longer than this, in bytes.
    private static let longest = 900

    init(_ written: WrittenText) {
        self.written = written
        bytes = Array(written.text.utf8)
    }

    /// Whether a line names who wrote the text under a title: `By Ines Carrow`, `By A. Moe and B. Lund`.
    func isByline(_ block: Block) -> Bool {
        guard block.kind == .paragraph, block.line <= 40, block.content.count <= 100,
            written.text[block.content].lowercased().hasPrefix("by ")
        else { return false }
        let line = written.text[block.content].dropFirst(3)
        let words = line.prefix { !"•·|".contains($0) }.split { $0 == " " || $0 == "," }
        return (1...10).contains(words.count) && words.first?.first?.isUppercase == true
            && words.allSatisfy {
                $0.first?.isUppercase == true || Self.between.contains(String($0))
            }
    }

    /// Words in small letters that stand in the names of people and desks.
    static let between: Set = [
        "and", "with", "for", "of", "the", "van", "von", "den", "der", "de", "del", "di", "da",
        "la", "al", "bin", "zu",
    ]

    /// What stands around the letter's own words, by the offset at which each block begins.
    ///
    /// Blocks are those that are not blank, in order. Linear in the text's length.
    func parts(of blocks: [Block]) -> [Int: PassageRole] {
        var parts: [Int: PassageRole] = [:]
        var index = 0
        while index < blocks.count {
            guard let end = quotedReply(at: index, in: blocks) else {
                index += 1
                continue
            }
            for block in blocks[index..<end] { parts[block.range.start] = .residue }
            index = end
        }
        for line in BylineRow(in: written.document).lines(of: blocks) { parts[line] = .header }
        for block in blocks[signature(in: blocks)] + blocks[imprint(in: blocks)] {
            parts[block.range.start] = parts[block.range.start] ?? .notice
        }
        return parts
    }

    /// The end of an answered mail that begins at a block: `On Friday, Ada wrote:` and quoted lines, or
    /// quoted lines the first of which ends so.
    private func quotedReply(at start: Int, in blocks: [Block]) -> Int? {
        let isAttributed = isAttribution(blocks[start])
        let first = start + (isAttributed && blocks[start].kind != .quote ? 1 : 0)
        guard isAttributed, first < blocks.count, blocks[first].kind == .quote else { return nil }
        return blocks[first...].firstIndex { $0.kind != .quote } ?? blocks.count
    }

    /// Whether a line says that what follows was written by somebody else.
    private func isAttribution(_ block: Block) -> Bool {
        guard block.isText, block.content.count <= 200 else { return false }
        let line = written.text[block.content].lowercased()
        guard line.contains(" wrote:") || line.hasSuffix(" writes:") else { return false }
        return block.kind == .quote || line.hasSuffix(":")
    }

    /// What stands below `--`, the mark of a signature.
    private func signature(in blocks: [Block]) -> Range<Int> {
        let none = blocks.count..<blocks.count
        let mark = blocks.lastIndex {
            $0.content.count == 2 && bytes[$0.content.start] == 0x2d
                && bytes[$0.content.start + 1] == 0x2d
        }
        guard let mark, let last = blocks.last,
            last.range.end - blocks[mark].range.start <= Self.longest
        else { return none }
        return mark..<blocks.count
    }

    /// The lines at the end from the first that says how to be rid of the letter: addresses, names, links.
    private func imprint(in blocks: [Block]) -> Range<Int> {
        var start = blocks.count
        for index in blocks.indices.reversed() {
            let block = blocks[index]
            guard block.kind == .rule || block.isText && block.content.count <= 240,
                let last = blocks.last, last.range.end - block.range.start <= Self.longest
            else { break }
            if isImprint(block) { start = index }
        }
        if start > 0, start < blocks.count, blocks[start - 1].kind == .rule { start -= 1 }
        return start..<blocks.count
    }

    private func isImprint(_ block: Block) -> Bool {
        guard block.kind != .rule else { return false }
        return bytes.span.has("©", at: block.content.start)
            || written.weight(of: .imprint, in: block.content) >= 1
    }
}
