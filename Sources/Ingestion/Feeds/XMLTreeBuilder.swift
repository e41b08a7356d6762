/// Makes a tree of start tags, end tags and characters in their order.
struct XMLTreeBuilder {
    private(set) var tree = XMLTree()
    /// The open elements, the outermost first.
    private var open: [Int] = []
    private var isInText = false

    var depth: Int { open.count }

    mutating func start(_ name: XMLName, tag: String, attributes: [XMLAttribute]) {
        let first = tree.attributes.count
        tree.attributes += attributes
        open.append(tree.nodes.count)
        tree.nodes.append(
            XMLNode(
                name: name, tag: tag, parent: open.dropLast().last ?? -1,
                end: tree.nodes.count + 1, first: first, last: tree.attributes.count))
        isInText = false
    }

    /// Ends the innermost open element.
    mutating func end() {
        guard let index = open.popLast() else { return }
        tree.nodes[index].end = tree.nodes.count
        isInText = false
    }

    mutating func append(_ characters: UnsafeBufferPointer<UInt8>) {
        guard !characters.isEmpty else { return }
        let start = tree.characters.count
        tree.characters.append(contentsOf: characters)
        if isInText {
            tree.nodes[tree.nodes.count - 1].last = tree.characters.count
            return
        }
        tree.nodes.append(
            XMLNode(
                name: nil, tag: "", parent: open.last ?? -1, end: tree.nodes.count + 1,
                first: start, last: tree.characters.count))
        isInText = true
    }

    mutating func meetError() { tree.isIllFormed = true }

    /// The tree, with all elements ended.
    mutating func finished() -> XMLTree {
        while !open.isEmpty { end() }
        return tree
    }
}
