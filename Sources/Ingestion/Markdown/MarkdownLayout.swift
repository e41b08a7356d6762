internal import CCMark
internal import StoryModel

/// The lines of a text that only a parser of Markdown can tell: code between fences, comments,
/// definitions of links, and headings that are underlined.
struct MarkdownLayout {
    /// By number, counted from 1; other lines are what they look like.
    private(set) var kinds: [Int: Block.Kind] = [:]

    /// Tells the lines from an offset on, where any line looks as if there was something to tell; linear.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - start: Where the Markdown begins.
    ///   - line: The number of the line there.
    init(_ text: String, from start: Int, line: Int) {
        let signs = Signs(text.utf8Span.span, from: start)
        guard signs.isWorthParsing else { return }
        let markdown = String(text[TextRange(start, text.utf8.count)])
        guard let tree = MarkdownTree(markdown) else { return }
        var covered: [ClosedRange<Int>] = []
        var found: [Int: Block.Kind] = [:]
        tree.walk { piece in
            guard piece.isStart else { return }
            switch piece.kind {
            case CCMarkCodeBlock:
                covered.append(piece.lines)
                guard piece.level == 1 else { return }
                for number in piece.lines { found[number] = .code }
            case CCMarkHTMLBlock:
                // The parser counts the last line of a block that an end mark closes to what follows.
                let count = max(1, piece.text.utf8.count { $0 == 0x0a })
                let lines = piece.lines.lowerBound...(piece.lines.lowerBound + count - 1)
                covered.append(lines)
                guard piece.text.drop(while: \.isWhitespace).hasPrefix("<!--") else { return }
                for number in lines { found[number] = .code }
            default: break
            }
        }
        let hidden = Set(covered.flatMap { $0 })
        for number in signs.definitions where !hidden.contains(number) {
            found[number] = .definition
        }
        for number in signs.underlines
        where !hidden.contains(number) && !hidden.contains(number - 1) {
            found[number - 1] = .heading(level: 2)
        }
        for (number, kind) in found { kinds[number + line - 1] = kind }
    }

    /// What lines look like, counted from 1 where the Markdown begins.
    private struct Signs {
        private(set) var definitions: [Int] = []
        /// Lines of hyphens right below a short line that is no sentence.
        private(set) var underlines: [Int] = []
        private var hasFence = false
        private var hasComment = false

        var isWorthParsing: Bool {
            hasFence || hasComment || !definitions.isEmpty || !underlines.isEmpty
        }

        init(_ bytes: Span<UInt8>, from start: Int) {
            var offset = start
            var number = 1
            var above: TextRange?
            var isAlone = true
            while offset < bytes.count {
                let end = bytes.first(0x0a, from: offset) ?? bytes.count
                let line = bytes.trimmed(TextRange(offset, end))
                look(at: line, number: number, above: isAlone ? above : nil, in: bytes)
                // Only a line that stands alone above hyphens is a title.
                isAlone = above == nil
                above = line.isEmpty ? nil : line
                offset = end + 1
                number += 1
            }
        }

        private mutating func look(
            at line: TextRange, number: Int, above: TextRange?, in bytes: Span<UInt8>
        ) {
            guard !line.isEmpty else { return }
            switch bytes[line.start] {
            case 0x60: hasFence = hasFence || bytes.has("```", at: line.start)
            case 0x7e: hasFence = hasFence || bytes.has("~~~", at: line.start)
            case 0x3c: hasComment = hasComment || bytes.has("<!--", at: line.start)
            case 0x5b: if isDefinition(line, in: bytes) { definitions.append(number) }
            case 0x2d:
                let isHyphens = (line.start..<line.end).allSatisfy { bytes[$0] == 0x2d }
                guard isHyphens, line.count >= 3, let above, isTitle(above, in: bytes) else {
                    return
                }
                underlines.append(number)
            default: break
            }
        }

        /// `[label]: address`, with no more than a title behind; `[12] address` in plain texts.
        private func isDefinition(_ line: TextRange, in bytes: Span<UInt8>) -> Bool {
            var offset = line.start + 1
            while offset < line.end, bytes.isDigit(at: offset) { offset += 1 }
            if offset > line.start + 1, bytes.has("] http", at: offset) {
                return (offset + 2..<line.end).allSatisfy { bytes[$0] > 0x20 }
            }
            while offset < line.end, bytes[offset] != 0x5d, offset - line.start < 200 {
                offset += 1
            }
            guard offset > line.start + 1, bytes.has("]:", at: offset) else { return false }
            let address = bytes.trimmed(TextRange(offset + 2, line.end))
            let start = bytes[Swift.min(address.start, bytes.count - 1)] == 0x3c ? 1 : 0
            return bytes.has("http://", at: address.start + start)
                || bytes.has("https://", at: address.start + start)
        }

        /// Whether a line can be a title: short, begun by a letter or a digit, without a stop.
        private func isTitle(_ line: TextRange, in bytes: Span<UInt8>) -> Bool {
            let (first, last) = (bytes[line.start], bytes[line.end - 1])
            let isWord =
                (0x61...0x7a).contains(first | 0x20) || first >= 0x80
                || bytes.isDigit(at: line.start)
            return (3...110).contains(line.count) && isWord
                && ![0x2e, 0x21, 0x3f, 0x3a, 0x2c, 0x3b, 0x29, 0x2d].contains(last)
        }
    }
}
