/// A name of an element or an attribute, in lower case, with the space that it is a word of.
struct XMLName: Hashable {
    /// The vocabularies that feeds are written in.
    enum Space: Hashable {
        /// RSS, Atom, CDF, OPML and what has no namespace.
        case core
        case content, dublinCore, dublinCoreTerms, itunes, media, podcast, rdf, xhtml, xml
        case other
    }

    let space: Space
    let local: String

    init(_ space: Space, _ local: String) {
        self.space = space
        self.local = local
    }

    /// A name of the core vocabularies.
    init(_ local: String) { self.init(.core, local) }
}

/// An element or a stretch of characters of an XML document.
struct XMLNode {
    /// `nil` for characters.
    let name: XMLName?
    /// As it was written, for markup that is kept as such.
    let tag: String
    /// The index of the element around it; -1 for the first.
    let parent: Int
    /// The index behind the last node inside it.
    var end: Int
    /// Of characters, the range of their bytes; of an element, that of its attributes.
    let first: Int
    var last: Int
}

/// An attribute of an element.
struct XMLAttribute {
    let name: XMLName
    /// As it was written.
    let tag: String
    let value: String
}

/// The elements of an XML document in the order of their start tags, so that all that an element holds
/// is one range of indices.
struct XMLTree {
    var nodes: [XMLNode] = []
    var attributes: [XMLAttribute] = []
    /// The characters of all texts, one behind the other: valid UTF-8.
    var characters: [UInt8] = []
    /// Whether the document broke a rule of XML.
    var isIllFormed = false

    /// The elements right inside of one, in their order; linear in what it holds.
    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var next = index + 1
        while next < nodes[index].end {
            if nodes[next].name != nil { children.append(next) }
            next = nodes[next].end
        }
        return children
    }

    /// The value of an attribute of the core vocabularies, or of one without a prefix.
    func value(_ name: String, of index: Int) -> String? { value(XMLName(name), of: index) }

    func value(_ name: XMLName, of index: Int) -> String? {
        let node = nodes[index]
        guard node.name != nil else { return nil }
        return attributes[node.first..<node.last].first { $0.name == name }?.value
    }

    /// All characters in an element, those of the elements inside included, without white space around.
    func text(of index: Int) -> String {
        var bytes: [UInt8] = []
        for node in nodes[index..<nodes[index].end] where node.name == nil {
            bytes += characters[node.first..<node.last]
        }
        return String(decoding: bytes, as: UTF8.self).trimmingSpace
    }

    /// Whether an element holds elements.
    func hasElements(in index: Int) -> Bool {
        nodes[(index + 1)..<nodes[index].end].contains { $0.name != nil }
    }
}
