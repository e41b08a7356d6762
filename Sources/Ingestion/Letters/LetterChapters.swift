internal import StoryModel

/// Finds what a text tells of one matter in several parts: a title, and headings below it that name sides
/// of the matter and not matters of their own.
struct LetterChapters {
    /// So many such headings make one, whatever stands right below the title.
    private static let fewestSides = 3
    /// What stands right below a title that has fewer of them, in bytes.
    private static let leastTold = 80
    /// Longer lines are no titles, in bytes.
    private static let longestTitle = 120
    private let written: WrittenText
    private let facets: LetterFacets
    /// Where their titles begin.
    private var titles: Set<Int> = []
    /// Where what stands below them begins.
    private var inside: Set<Int> = []

    /// Finds them among the blocks that are not blank, in order.
    init(_ written: WrittenText, blocks: [Block]) {
        self.written = written
        facets = LetterFacets(written)
        var index = 0
        while index < blocks.count {
            let end = end(from: index, in: blocks)
            if end > index + 1 {
                titles.insert(blocks[index].range.start)
                for block in blocks[(index + 1)..<end] { inside.insert(block.range.start) }
            }
            index = end
        }
    }

    func isTitle(_ block: Block) -> Bool { titles.contains(block.range.start) }

    /// Whether a block stands below the title of a chapter, and belongs to it.
    func isInside(_ block: Block) -> Bool { inside.contains(block.range.start) }

    /// Where a chapter ends that begins at a place; behind the block itself where none begins.
    private func end(from start: Int, in blocks: [Block]) -> Int {
        let title = blocks[start]
        guard isTitleLike(title, at: start, in: blocks),
            let next = blocks[(start + 1)...].firstIndex(where: \.isHeading),
            let level = blocks[next].level, title.level.map({ $0 < level }) ?? true,
            next == start + 1 || !isTitleLike(blocks[next - 1], at: next - 1, in: blocks),
            facets.isFacet(blocks[next].content)
        else { return start + 1 }
        let border = title.level.map { $0 + 1 } ?? level
        var end = start + 1
        while end < blocks.count, !isBorder(at: end, in: blocks, below: border),
            title.level != nil || end == start + 1 || blocks[end].isHeading
                || !isTitleLike(blocks[end], at: end, in: blocks)
        {
            end += 1
        }
        let parts = blocks[(start + 1)..<end].filter { $0.level == level }
        let sides = parts.count { facets.isFacet($0.content) }
        let told = blocks[(start + 1)...].prefix { !$0.isHeading }.filter(\.isText)
            .reduce(0) { $0 + $1.content.count }
        let isChapter =
            sides >= Self.fewestSides
            ? sides * 2 >= parts.count : told >= Self.leastTold && sides == parts.count
        return isChapter ? end : start + 1
    }

    /// A heading, or a short line right above one.
    private func isTitleLike(_ block: Block, at place: Int, in blocks: [Block]) -> Bool {
        guard block.content.count <= Self.longestTitle, !block.content.isEmpty else { return false }
        if block.isHeading { return !facets.isFacet(block.content) }
        let last = written.text.utf8Span.span[block.content.end - 1]
        return block.kind == .paragraph && !written.isResidue(block) && place + 1 < blocks.count
            && blocks[place + 1].isHeading
            && ![0x21, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f].contains(last)
    }

    /// Whether a chapter ends: at a heading of as much weight as its title, or at a rule that no part of
    /// it follows.
    private func isBorder(at place: Int, in blocks: [Block], below border: Int) -> Bool {
        if let level = blocks[place].level { return level < border }
        guard blocks[place].kind == .rule, place + 1 < blocks.count else { return false }
        return (blocks[place + 1].level ?? 0) < border
    }
}
