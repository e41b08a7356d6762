/// The lines of a Markdown text: what stands in front of each, and the blank lines between blocks.
struct MarkdownLines {
    private var bytes: [UInt8] = []
    /// How many block quotations are open.
    var quotes = 0
    /// The items that are open, the outermost first.
    private var items: [Item] = []
    private var last = Kind.none

    private enum Kind { case none, block, item, row, rule }

    private struct Item {
        let indent: Int
        let mark: String
        var isBegun = false
    }

    // Deeper ones are no lists that anybody reads.
    private static let deepest = 8

    mutating func beginItem(depth: Int, number: Int?) {
        let indent = (min(depth, Self.deepest) - 1) * 2
        items.append(Item(indent: indent, mark: number.map { "\($0). " } ?? "- "))
    }

    mutating func endItem() { _ = items.popLast() }

    /// Adds a block that holds no blank at its ends.
    mutating func add(_ text: [UInt8], heading: Int?) {
        if let heading {
            begin(.block)
            bytes += Array(repeating: 0x23, count: heading) + [0x20]
            bytes += text.map { $0 == 0x0a ? 0x20 : $0 }
            return
        }
        var start = 0
        var wasBlank = false
        while start <= text.count {
            let isFirst = start == 0
            let line = text[start..<(text.span.first(0x0a, from: start) ?? text.count)]
            start = line.endIndex + 1
            defer { wasBlank = line.isEmpty }
            if isFirst {
                begin(isItemStart ? .item : .block)
            } else if line.isEmpty, wasBlank {
                continue
            } else {
                bytes.append(0x0a)
            }
            if !line.isEmpty || quotes > 0 { addFront(isBlank: line.isEmpty) }
            bytes += line
        }
    }

    mutating func addRow(_ cells: [[UInt8]]) {
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        begin(.row)
        for cell in cells {
            bytes += Array("| ".utf8) + cell.map { $0 == 0x0a ? 0x20 : $0 } + [0x20]
        }
        bytes.append(0x7c)
    }

    mutating func addRule() {
        guard last != .none, last != .rule else { return }
        begin(.rule)
        bytes += Array("---".utf8)
    }

    /// The text, which ends in a line feed where it is not empty.
    consuming func text() -> String {
        if last == .rule { bytes.removeLast(min(5, bytes.count)) }
        if !bytes.isEmpty { bytes.append(0x0a) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var isItemStart: Bool { items.last.map { !$0.isBegun } ?? false }

    private mutating func begin(_ kind: Kind) {
        let isDense = kind == last && (kind == .item || kind == .row)
        if !bytes.isEmpty { bytes += isDense ? [0x0a] : [0x0a, 0x0a] }
        last = kind
    }

    /// What stands in front of a line: the marks of quotations, and the mark or the width of an item.
    private mutating func addFront(isBlank: Bool) {
        if quotes > 0 { bytes += isBlank ? [0x3e] : [0x3e, 0x20] }
        guard !isBlank, let item = items.last else { return }
        bytes += Array(repeating: 0x20, count: item.indent)
        if item.isBegun {
            bytes += [0x20, 0x20]
        } else {
            bytes += Array(item.mark.utf8)
            items[items.count - 1].isBegun = true
        }
    }
}
