/// An element or a stretch of characters of an HTML document.
struct HTMLNode {
    let tag: HTMLTag
    /// The index of the element around it; -1 for the first.
    let parent: Int32
    /// The index behind the last node inside it.
    var end: Int32
    /// Of characters, the range of their bytes; of an element, that of its attributes.
    let first: Int32
    var last: Int32
}

/// An attribute that says something about text.
struct HTMLAttribute {
    enum Name: String {
        case `class`, id, style, href, title, name, property, content, itemprop, datetime, rel, role
        case hidden, type, start, colspan
        case ariaHidden = "aria-hidden"
    }

    let name: Name
    let value: String
}

/// The elements of an HTML document in the order of their start tags, so that all that an element holds
/// is one range of indices, and no walk needs to go down into it.
struct HTMLTree {
    var nodes: [HTMLNode] = []
    var attributes: [HTMLAttribute] = []
    /// The characters of all texts, one behind the other, with references resolved: valid UTF-8.
    var characters: [UInt8] = []

    /// The value of an attribute of an element, where it has one.
    func value(_ name: HTMLAttribute.Name, of index: Int) -> String? {
        let node = nodes[index]
        guard node.tag != .text else { return nil }
        for place in Int(node.first)..<Int(node.last) where attributes[place].name == name {
            return attributes[place].value
        }
        return nil
    }

    /// The range of indices of an element and all that it holds.
    func range(of index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

    /// The characters in a range of indices, white space folded; what is not shown included.
    ///
    /// About `limit` bytes are taken. No more nodes are looked at than that, or 64, since elements in
    /// elements without text would be gone through again for each of them.
    func text(in range: Range<Int>, limit: Int = .max) -> String {
        var bytes: [UInt8] = []
        for index in range.prefix(max(64, limit)) where nodes[index].tag == .text {
            guard bytes.count < limit else { break }
            bytes += characters[Int(nodes[index].first)..<Int(nodes[index].last)]
        }
        return String(decoding: bytes, as: UTF8.self).foldingSpace
    }
}
