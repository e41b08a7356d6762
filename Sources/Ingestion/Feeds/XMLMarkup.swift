/// Writes what stands in an element as markup.
struct XMLMarkup {
    let tree: XMLTree

    /// The nodes inside of an element, without white space around them, and without a `div` that holds
    /// all of it where that is asked for; linear.
    func inside(_ index: Int, withoutDivision: Bool) -> String {
        var outer = index
        let children = tree.children(of: index)
        if withoutDivision, children.count == 1, let child = children.first,
            tree.nodes[child].name?.local == "div"
        {
            outer = child
        }
        var output: [UInt8] = []
        // The open elements, with the indices behind them.
        var open: [(tag: String, end: Int)] = []
        for next in (outer + 1)..<tree.nodes[outer].end {
            while let last = open.last, last.end <= next { close(&open, in: &output) }
            let node = tree.nodes[next]
            guard node.name != nil else {
                append(tree.characters[node.first..<node.last], to: &output)
                continue
            }
            let tag = node.tag.split(separator: ":").last.map(String.init) ?? node.tag
            output += Array("<\(tag)".utf8)
            for attribute in tree.attributes[node.first..<node.last] {
                output += Array(" \(attribute.tag)=\"".utf8)
                append(Array(attribute.value.utf8)[...], isValue: true, to: &output)
                output.append(0x22)
            }
            output.append(0x3e)
            if Self.isEmpty(tag), node.end == next + 1 { continue }
            open.append((tag, node.end))
        }
        while !open.isEmpty { close(&open, in: &output) }
        return String(decoding: output, as: UTF8.self).trimmingSpace
    }

    private func close(_ open: inout [(tag: String, end: Int)], in output: inout [UInt8]) {
        guard let last = open.popLast() else { return }
        output += Array("</\(last.tag)>".utf8)
    }

    private func append(
        _ bytes: ArraySlice<UInt8>, isValue: Bool = false, to output: inout [UInt8]
    ) {
        for byte in bytes {
            switch byte {
            case 0x26: output += Array("&amp;".utf8)
            case 0x3c: output += Array("&lt;".utf8)
            case 0x3e: output += Array("&gt;".utf8)
            case 0x22 where isValue: output += Array("&quot;".utf8)
            default: output.append(byte)
            }
        }
    }

    /// HTML's elements that have no end tag.
    private static func isEmpty(_ tag: String) -> Bool {
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
            "source", "track", "wbr",
        ].contains(tag.lowercased())
    }
}
