/// Makes a tree of start tags, end tags and characters in their order.
struct HTMLTreeBuilder {
    private(set) var tree = HTMLTree()
    /// The open elements, the outermost first.
    private var open: [Int32] = []
    /// Whether characters go on with those of the last node.
    private var isInText = false
    /// The element whose content is skipped: a script, a style.
    private var skipped: Int32?
    /// The text that signs in the characters stand for.
    private var hidden: HiddenText

    /// Longer values are pictures or programs.
    static let longestValue = 8_192

    init(hidden: HiddenText) { self.hidden = hidden }

    var depth: Int { open.count }

    mutating func start(_ tag: HTMLTag) {
        let first = Int32(tree.attributes.count)
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            HTMLNode(tag: tag, parent: open.last ?? -1, end: index + 1, first: first, last: first))
        open.append(index)
        isInText = false
        if skipped == nil, tag == .style || tag == .script { skipped = index }
    }

    /// Adds an attribute to the element that was started last.
    mutating func add(_ attribute: HTMLAttribute) {
        tree.attributes.append(attribute)
        let index = tree.nodes.count - 1
        tree.nodes[index].last += 1
        let isData = attribute.name == .type && attribute.value.contains("ld+json")
        if isData, skipped == Int32(index) { skipped = nil }
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
        hidden.add(characters, to: &tree.characters)
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
