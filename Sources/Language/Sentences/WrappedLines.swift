/// Follows the lines of a text and tells which of them go on, as prose wrapped at a width does.
struct WrappedLines {
    /// Lines of wrapped prose are this long, in bytes.
    private static let widths = 50...100

    let end: Int
    /// The offset behind the last stop that ended no sentence.
    var innerStop = -1
    private var lineStart: Int
    /// Whether the line before ran on, so that the paragraph is known to be wrapped.
    private var isWrapped = false

    init(start: Int, end: Int) {
        lineStart = start
        self.end = end
    }

    /// The first offset from one on that holds no white space; `nil` where there is none.
    mutating func firstNonSpace(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var offset = start
        while offset < end, case let length = bytes.spaceLength(at: offset), length > 0 {
            if bytes[offset] == .lineFeed {
                lineStart = offset + 1
                isWrapped = false
            }
            offset += length
        }
        return offset < end ? offset : nil
    }

    /// Whether the sentence goes on behind a line feed; to be asked once for each of them.
    mutating func runOn(in bytes: Span<UInt8>, at lineFeed: Int) -> Bool {
        let start = lineStart
        lineStart = lineFeed + 1
        isWrapped = goesOn(in: bytes, from: start, at: lineFeed)
        return isWrapped
    }

    private func goesOn(in bytes: Span<UInt8>, from start: Int, at lineFeed: Int) -> Bool {
        var last = lineFeed
        while last > start, bytes[last - 1].isSpace { last -= 1 }
        guard Self.widths.contains(last - start), !endsWithStop(in: bytes, at: last) else {
            return false
        }
        var next = lineFeed + 1
        while next < end, bytes[next] == .space { next += 1 }
        guard next < end, ListMarker(in: bytes, at: next, end: end) == nil else { return false }
        if bytes[next].isLower { return true }
        let mayGoOn = bytes[next].isLetter || bytes[next].isDigit || bytes[next] == 0x24
        return mayGoOn && (isWrapped || bytes[last - 1] == 0x2c)
    }

    private func endsWithStop(in bytes: Span<UInt8>, at end: Int) -> Bool {
        guard innerStop != end else { return false }
        var last = end - 1
        while last > 2 {
            if [0x22, 0x27, 0x29, 0x2a, 0x5d, 0x5f].contains(bytes[last]) {
                last -= 1
            } else if bytes.hasMark(0x99, at: last - 2) || bytes.hasMark(0x9d, at: last - 2) {
                last -= 3
            } else {
                break
            }
        }
        if bytes.hasMark(0xa6, at: last - 2) { return true }
        return [0x21, 0x2e, 0x3a, 0x3f].contains(bytes[last])
    }
}
