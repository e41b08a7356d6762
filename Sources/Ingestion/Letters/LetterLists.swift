internal import StoryModel

/// Knows how the lists of a written text hang together where their indents are lost: which lines are titles of
/// lists, and which bullets say what those right below them tell.
struct LetterLists {
    /// Where fewer lines look like titles of lists, they are words that lead to one.
    private static let fewestTitles = 3
    /// In bytes.
    private static let titles = 4...160
    private static let longestLabel = 60
    private static let fewestTold = 30
    private let written: WrittenText
    private let facets: LetterFacets
    private let bytes: [UInt8]
    /// Where the titles of lists begin.
    private var titles: Set<Int> = []
    /// Where bullets begin that others hang on.
    private var heads: Set<Int> = []

    /// Finds them among the blocks that are not blank, in order; linear.
    init(_ written: WrittenText, blocks: [Block]) {
        self.written = written
        facets = LetterFacets(written)
        bytes = Array(written.text.utf8)
        for (block, next) in zip(blocks, blocks.dropFirst()) {
            if isTitle(block, above: next) { titles.insert(block.range.start) }
            if isHead(block, above: next) { heads.insert(block.range.start) }
        }
        if titles.count < Self.fewestTitles { titles = [] }
    }

    /// Whether a line is the title of the list below it.
    func isTitle(_ block: Block) -> Bool { titles.contains(block.range.start) }

    /// Whether a bullet says what the bullets right below it are about: "Reactions to the chip:".
    func isHead(_ block: Block) -> Bool { heads.contains(block.range.start) }

    /// Whether a bullet belongs to the one above that says what it is about, or tells a side of the same.
    func isPart(_ block: Block, of item: [Block]) -> Bool {
        guard block.isBullet, let first = item.first, let last = item.last, first.isBullet else {
            return false
        }
        if isHead(first), !isHead(block), block.line == last.line + 1 { return true }
        return facets.goesOn(block, with: item)
    }

    /// The bullet of an item that gives its title: the first that is more than a label; `nil` where a short
    /// line has nothing below it.
    func titled(_ item: [Block]) -> Block? {
        guard let first = item.first, first.content.count < Self.fewestTold else {
            return item.first
        }
        return isHead(first) ? item.first { $0.content.count >= Self.fewestTold } : nil
    }

    /// The blocks of an item without a label at its head, which is no sentence.
    func told(_ item: [Block]) -> ArraySlice<Block> {
        guard let first = item.first, item.count > 1, isHead(first),
            bytes[first.content.end - 1] != UInt8(ascii: ":")
        else { return item[...] }
        return item.dropFirst()
    }

    /// A short line that ends without a stop, above a bullet; or a numbered one above one without.
    private func isTitle(_ block: Block, above next: Block) -> Bool {
        guard Self.titles.contains(block.content.count), endsOpen(block),
            bytes[block.content.end - 1] != UInt8(ascii: ":"), hasWord(block)
        else { return false }
        if block.kind == .paragraph { return next.isBullet && !isNumbered(next) }
        return isNumbered(block) && next.isBullet && !isNumbered(next) && !hasColon(block)
    }

    /// A bullet that ends in a colon, or a label, with another right below it.
    private func isHead(_ block: Block, above next: Block) -> Bool {
        guard block.isBullet, next.isBullet, next.line == block.line + 1, !block.content.isEmpty,
            !next.content.isEmpty
        else { return false }
        if bytes[block.content.end - 1] == UInt8(ascii: ":") { return true }
        return block.content.count <= Self.longestLabel && endsOpen(block) && !hasColon(block)
            && next.content.count > Self.longestLabel && hasWord(block)
            && ![0x29, 0x25].contains(bytes[block.content.end - 1])
    }

    private func isNumbered(_ block: Block) -> Bool {
        var offset = block.range.start
        while offset < block.content.start, bytes[offset] == 0x20 { offset += 1 }
        return block.isBullet && (0x30...0x39).contains(bytes[offset])
    }

    private func endsOpen(_ block: Block) -> Bool {
        let last = bytes[block.content.end - 1]
        return ![0x21, 0x2c, 0x2e, 0x3b, 0x3f].contains(last)
    }

    private func hasWord(_ block: Block) -> Bool {
        !written.words.indices(in: block.content).isEmpty
    }

    /// Whether something is told behind a colon.
    private func hasColon(_ block: Block) -> Bool {
        zip(bytes[block.content.start..<block.content.end], bytes[(block.content.start + 1)...])
            .contains { $0 == UInt8(ascii: ":") && $1 == 0x20 }
    }
}
