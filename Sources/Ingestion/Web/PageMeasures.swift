/// How much text the elements of a page hold, and how much of it is linked.
struct PageMeasures {
    /// What one element holds, all that is inside included.
    struct Measure {
        /// Bytes that are no white space.
        var text: Int32 = 0
        /// Those of them inside of links.
        var linked: Int32 = 0
        /// Commas and the ends of sentences: running text has many.
        var marks: Int32 = 0

        init() {}

        /// Measures a stretch of characters.
        init(of characters: [UInt8], _ range: Range<Int>) {
            characters.withUnsafeBufferPointer { bytes in
                var start = range.lowerBound
                while start < range.upperBound {
                    let end = min(start + 255, range.upperBound)
                    add(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                    start = end
                }
            }
        }

        /// Adds up to 255 bytes: counts of one byte, and no branches, make this a wide loop.
        private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
            var (letters, ends) = (UInt8(0), UInt8(0))
            for byte in bytes {
                letters &+= byte > 0x20 ? 1 : 0
                ends &+= (byte == 0x2c ? 1 : 0) | (byte == 0x2e ? 1 : 0)
                ends &+= (byte == 0x3f ? 1 : 0) | (byte == 0x21 ? 1 : 0)
            }
            text += Int32(letters)
            marks += Int32(ends)
        }

        /// From 0 to 1; 0 where there is no text.
        var linkShare: Double { text > 0 ? Double(linked) / Double(text) : 0 }
        /// Bytes that are in no link.
        var plain: Int32 { text - linked }
    }

    private let tree: HTMLTree
    private var measures: [Measure]

    subscript(index: Int) -> Measure { measures[index] }

    /// Measures all but what is dropped, which is told by the index of its node; linear in the size of
    /// the tree.
    init(of tree: HTMLTree, dropped: [Bool]) {
        self.tree = tree
        measures = Array(repeating: Measure(), count: tree.nodes.count)
        var index = 0
        var linkEnd = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if dropped[index] {
                index = Int(node.end)
                continue
            }
            if node.tag == .a { linkEnd = max(linkEnd, Int(node.end)) }
            if node.tag == .text {
                var measure = Measure(of: tree.characters, Int(node.first)..<Int(node.last))
                if index < linkEnd { measure.linked = measure.text }
                measures[index] = measure
            }
            index += 1
        }
        sumUp()
    }

    /// Leaves out what is dropped, with all that it holds.
    mutating func leaveOut(_ dropped: [Bool]) {
        var end = 0
        for index in measures.indices {
            if dropped[index] { end = max(end, Int(tree.nodes[index].end)) }
            if index < end || tree.nodes[index].tag != .text { measures[index] = Measure() }
        }
        sumUp()
    }

    /// Adds what the texts hold to all elements around them.
    private mutating func sumUp() {
        for index in measures.indices.reversed() {
            let parent = Int(tree.nodes[index].parent)
            guard parent >= 0 else { continue }
            measures[parent].text += measures[index].text
            measures[parent].linked += measures[index].linked
            measures[parent].marks += measures[index].marks
        }
    }
}
