internal import StoryModel

/// A line of a text, and what its form says it is.
struct Block: Hashable {
    enum Kind: Hashable {
        /// From 1 to 6 by `#`; 7 for a line that is bold throughout.
        case heading(level: Int)
        case paragraph
        /// The white space before the mark, in columns.
        case bullet(indent: Int)
        case rule
        case quote
        case tableRow
        /// Code between fences, and comments of HTML: no prose.
        case code
        /// The address that a label stands for: `[1]: https://dam.example`.
        case definition
        case blank
    }

    let kind: Kind
    /// The line without its line feed.
    let range: TextRange
    /// The line without its mark and the white space around it.
    let content: TextRange
    /// Counted from 1.
    let line: Int

    var isHeading: Bool { if case .heading = kind { true } else { false } }
    var isBullet: Bool { if case .bullet = kind { true } else { false } }
    /// Whether the line is for people to read: neither code nor the address of a link.
    var isProse: Bool { kind != .code && kind != .definition }
    /// Whether the line is text of its own: a paragraph or a quotation.
    var isText: Bool { kind == .paragraph || kind == .quote }
    var level: Int? { if case .heading(let level) = kind { level } else { nil } }
}

/// The lines of a text as blocks; a rule glued to a line's end is a block of its own.
struct Outline {
    let blocks: [Block]

    /// Scans a text once, from an offset on.
    init(_ text: String, from start: Int = 0, line: Int = 1) {
        let bytes = text.utf8Span.span
        let marked = MarkdownLayout(text, from: start, line: line)
        var blocks: [Block] = []
        var offset = start
        var number = line
        while offset < bytes.count {
            let end = bytes.first(0x0a, from: offset) ?? bytes.count
            let range = TextRange(offset, end)
            if let kind = marked.kinds[number] {
                let content = bytes.trimmed(range)
                blocks.append(Block(kind: kind, range: range, content: content, line: number))
            } else {
                Self.append(range, of: bytes, line: number, to: &blocks)
            }
            offset = end + 1
            number += 1
        }
        self.blocks = blocks
    }

    private static func append(
        _ range: TextRange, of bytes: Span<UInt8>, line: Int, to blocks: inout [Block]
    ) {
        let inner = bytes.trimmed(range)
        if let border = gluedRule(in: bytes, inner) {
            let text = TextRange(range.start, border)
            blocks.append(block(text, inner: bytes.trimmed(text), of: bytes, line: line))
            let rule = TextRange(border, range.end)
            blocks.append(Block(kind: .rule, range: rule, content: rule, line: line))
            return
        }
        if isUnderline(inner, in: bytes), let above = blocks.last, above.kind == .paragraph {
            blocks[blocks.count - 1] = Block(
                kind: .heading(level: 1), range: above.range, content: above.content,
                line: above.line)
        }
        blocks.append(block(range, inner: inner, of: bytes, line: line))
    }

    private static func block(
        _ range: TextRange, inner: TextRange, of bytes: Span<UInt8>, line: Int
    ) -> Block {
        let (kind, content) = form(of: inner, indent: inner.start - range.start, in: bytes)
        return Block(kind: kind, range: range, content: content, line: line)
    }

    private static func form(
        of inner: TextRange, indent: Int, in bytes: Span<UInt8>
    ) -> (Block.Kind, TextRange) {
        guard !inner.isEmpty else { return (.blank, inner) }
        if isRule(inner, in: bytes) || isUnderline(inner, in: bytes) { return (.rule, inner) }
        switch bytes[inner.start] {
        case UInt8(ascii: "#"):
            return heading(inner, in: bytes) ?? (.paragraph, inner)
        case UInt8(ascii: ">"):
            return (.quote, bytes.trimmed(TextRange(inner.start + 1, inner.end)))
        case UInt8(ascii: "|"):
            return (.tableRow, inner)
        default:
            if let mark = bulletMark(inner, in: bytes) {
                let content = bytes.trimmed(TextRange(inner.start + mark, inner.end))
                return (.bullet(indent: indent), content)
            }
            return isBold(inner, in: bytes)
                ? (.heading(level: 7), TextRange(inner.start + 2, inner.end - 2))
                : (.paragraph, inner)
        }
    }

    private static func heading(
        _ inner: TextRange, in bytes: Span<UInt8>
    ) -> (Block.Kind, TextRange)? {
        var start = inner.start
        while start < inner.end, bytes[start] == UInt8(ascii: "#") { start += 1 }
        let level = start - inner.start
        guard level <= 6, start == inner.end || bytes[start] == 0x20 else { return nil }
        var end = inner.end
        while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        return (.heading(level: level), bytes.trimmed(TextRange(start, end)))
    }

    /// The length of `- `, `* `, `+ `, `• ` or `12. `; `nil` where no bullet begins.
    private static func bulletMark(_ inner: TextRange, in bytes: Span<UInt8>) -> Int? {
        var end = inner.start
        switch bytes[end] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): end += 1
        case 0xe2:
            guard inner.count >= 3, bytes[end + 1] == 0x80, bytes[end + 2] == 0xa2 else {
                return nil
            }
            end += 3
        case 0x30...0x39:
            while end < inner.end, end < inner.start + 3, bytes.isDigit(at: end) { end += 1 }
            guard end < inner.end, [0x2e, 0x29].contains(bytes[end]) else { return nil }
            end += 1
        default: return nil
        }
        guard end == inner.end || bytes[end] == 0x20 || bytes[end] == 0x09 else { return nil }
        return end - inner.start
    }

    /// Three or more of `-`, `*` or `_` and nothing else but spaces.
    private static func isRule(_ inner: TextRange, in bytes: Span<UInt8>) -> Bool {
        let mark = bytes[inner.start]
        guard [0x2d, 0x2a, 0x5f].contains(mark) else { return false }
        var count = 0
        for index in inner.start..<inner.end where bytes[index] != 0x20 {
            guard bytes[index] == mark else { return false }
            count += 1
        }
        return count >= 3
    }

    private static func isUnderline(_ inner: TextRange, in bytes: Span<UInt8>) -> Bool {
        guard inner.count >= 3 else { return false }
        for index in inner.start..<inner.end where bytes[index] != 0x3d { return false }
        return true
    }

    /// Whether a short line is bold from end to end and no label ("**Date:**").
    private static func isBold(_ inner: TextRange, in bytes: Span<UInt8>) -> Bool {
        guard (6...200).contains(inner.count) else { return false }
        let isMarked = [inner.start, inner.start + 1, inner.end - 2, inner.end - 1].allSatisfy {
            bytes[$0] == UInt8(ascii: "*")
        }
        guard isMarked, bytes[inner.end - 3] != UInt8(ascii: ":") else { return false }
        for index in (inner.start + 2)..<(inner.end - 2) where bytes[index] == UInt8(ascii: "*") {
            return false
        }
        return true
    }

    /// Where a rule glued to a sentence's end begins (`text.---`).
    private static func gluedRule(in bytes: Span<UInt8>, _ inner: TextRange) -> Int? {
        var start = inner.end
        while start > inner.start, bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
        guard inner.end - start >= 3, start > inner.start else { return nil }
        let isSentenceEnd = [0x2e, 0x21, 0x3f, 0x29, 0x22, 0x3a].contains(bytes[start - 1])
        return isSentenceEnd ? start : nil
    }
}
