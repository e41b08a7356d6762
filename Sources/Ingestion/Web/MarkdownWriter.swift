/// Writes the shown text of an HTML tree as Markdown: a walk over its nodes in their order.
struct MarkdownWriter {
    private let tree: HTMLTree
    private let target: LinkTarget
    /// What is left out, by the index of its node; empty where nothing is.
    private let dropped: [Bool]
    private var block = MarkdownBlock()
    private var lines = MarkdownLines()
    private var open: [Frame] = []
    private var state = State()
    /// The finished cells of a row of data.
    private var cells: [[UInt8]] = []

    /// What holds inside an element.
    private struct State {
        var isTiny = false
        var isBold = false
        var isData = false
        var heading: Int?
        var lists = 0
        var number: Int?
    }

    /// An element that is open: where it ends, what its end means, and what holds behind it.
    private struct Frame {
        let end: Int
        let tag: HTMLTag
        let isBlock: Bool
        let isBold: Bool
        let isLink: Bool
        let outside: State
    }

    init(_ tree: HTMLTree, base: String?, dropped: [Bool] = []) {
        self.tree = tree
        self.dropped = dropped
        target = LinkTarget(base: base)
    }

    /// The text of a range of nodes.
    mutating func add(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            close(endingBy: index)
            if tree.nodes[index].tag == .text {
                if !state.isTiny { append(tree.nodes[index]) }
                index += 1
            } else {
                index = enter(index) ? index + 1 : Int(tree.nodes[index].end)
            }
        }
        close(endingBy: .max)
        flush()
    }

    /// What was written.
    consuming func text() -> String { lines.text() }

    private mutating func append(_ node: HTMLNode) {
        block.append(Int(node.first)..<Int(node.last), of: tree.characters)
    }

    /// Whether what the element holds is to be read.
    private mutating func enter(_ index: Int) -> Bool {
        let tag = tree.nodes[index].tag
        guard !tag.isSilent, dropped.isEmpty || !dropped[index] else { return false }
        let style = HTMLStyle(of: index, in: tree)
        guard !style.isHidden else { return false }
        switch tag {
        case .br:
            if state.heading == nil, !state.isData { block.breakLine() } else { block.append(" ") }
        case .hr:
            flush()
            lines.addRule()
        case .a where isNote(index): return false
        default: push(index, style: style)
        }
        return true
    }

    /// Whether a link is the number of a footnote.
    private func isNote(_ index: Int) -> Bool {
        guard tree.value(.href, of: index)?.hasPrefix("#") ?? false else { return false }
        let text = tree.text(in: tree.range(of: index), limit: 5)
        return !text.isEmpty && text.utf8.count <= 4 && !text.contains(where: \.isLetter)
    }

    private mutating func push(_ index: Int, style: HTMLStyle) {
        let node = tree.nodes[index]
        let isBlock = !state.isData && (node.tag.isBlock || style.isBlock)
        if isBlock { flush() }
        let outside = state
        state.isTiny = style.isTiny ?? state.isTiny
        enterBlock(node.tag, index: index)
        let isBold =
            !state.isBold && state.heading == nil
            && (node.tag == .b || node.tag == .strong || style.isBold)
        let address =
            node.tag == .a ? tree.value(.href, of: index).flatMap { target.address($0) } : nil
        open.append(
            Frame(
                end: Int(node.end), tag: node.tag, isBlock: isBlock, isBold: isBold,
                isLink: address != nil, outside: outside))
        if isBold {
            state.isBold = true
            block.openBold()
        }
        if let address { block.openLink(address) }
        if node.tag == .q { block.append("\u{201c}") }
    }

    private mutating func enterBlock(_ tag: HTMLTag, index: Int) {
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6: state.heading = state.heading ?? tag.headingLevel
        case .ul, .menu:
            state.lists += 1
            state.number = nil
        case .ol:
            state.lists += 1
            state.number = tree.value(.start, of: index).flatMap(Int.init) ?? 1
        case .li: beginItem()
        case .blockquote: lines.quotes += 1
        case .table: state.isData = state.isData || DataTable.isData(index, in: tree)
        case .pre: block.isVerbatim = true
        default: break
        }
    }

    private mutating func beginItem() {
        lines.beginItem(depth: max(1, state.lists), number: state.number)
    }

    private mutating func close(endingBy index: Int) {
        while let frame = open.last, frame.end <= index {
            open.removeLast()
            if frame.tag == .q { block.append("\u{201d}") }
            if frame.isLink { block.closeLink() }
            if frame.isBold { block.closeBold() }
            if state.isData { closeCell(frame) }
            if frame.isBlock { flush() }
            closeBlock(frame)
        }
    }

    private mutating func closeBlock(_ frame: Frame) {
        let number = state.number
        state = frame.outside
        switch frame.tag {
        case .li:
            lines.endItem()
            state.number = number.map { min($0, 999_999) + 1 }
        case .blockquote: lines.quotes -= 1
        case .pre: block.isVerbatim = false
        default: break
        }
    }

    private mutating func closeCell(_ frame: Frame) {
        switch frame.tag {
        case .td, .th: cells.append(block.taken())
        case .tr:
            lines.addRow(cells)
            cells = []
        case .caption: flush()
        default: break
        }
    }

    private mutating func flush() {
        let text = block.taken()
        guard !text.isEmpty else { return }
        lines.add(text, heading: state.heading)
        if state.isBold { block.openBold() }
    }
}
