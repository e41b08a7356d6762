/// Makes a tree of start tags, end tags and characters in their order.
struct HTMLTreeBuilder {
    private(set) var tree = HTMLTree()
    /// The open elements, the outermost first.
    private var open: [Int32] = []
    /// Whether characters go on with those of the last node.
    private var isInText = false
    /// The element whose content is skipped: a script, a style.
    private var skipped: Int32?

    /// Longer values are pictures or programs.
    static let longestValue = 8_192

    var depth: Int { open.count }

    mutating func start(_ tag: HTMLTag, attributes: [HTMLAttribute] = []) {
        let first = Int32(tree.attributes.count)
        tree.attributes += attributes
        let index = Int32(tree.nodes.count)
        let last = Int32(tree.attributes.count)
        tree.nodes.append(
            HTMLNode(tag: tag, parent: open.last ?? -1, end: index + 1, first: first, last: last))
        open.append(index)
        isInText = false
        let isData = attributes.contains { $0.name == .type && $0.value.contains("ld+json") }
        if skipped == nil, tag == .style || tag == .script && !isData { skipped = index }
    }

    /// Ends the innermost open element.
    mutating func end() {
        guard let index = open.popLast() else { return }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
        isInText = false
        if skipped == index { skipped = nil }
    }

    mutating func append(_ characters: UnsafeBufferPointer<UInt8>) {
        guard skipped == nil, !characters.isEmpty else { return }
        let start = Int32(tree.characters.count)
        tree.characters.append(contentsOf: characters)
        let end = Int32(tree.characters.count)
        if isInText {
            tree.nodes[tree.nodes.count - 1].last = end
            return
        }
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            HTMLNode(tag: .text, parent: open.last ?? -1, end: index + 1, first: start, last: end))
        isInText = true
    }

    /// The tree, with all elements ended.
    mutating func finished() -> HTMLTree {
        while !open.isEmpty { end() }
        return tree
    }
}
