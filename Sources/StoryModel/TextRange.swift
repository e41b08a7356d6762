/// A stretch of a text: UTF-8 offsets, 0-based and half-open, never running backwards.
package struct TextRange: Hashable, Sendable {
    /// The offset of the first byte.
    package let start: Int
    /// The offset behind the last byte; not less than `start`.
    package let end: Int

    /// Makes a range; an end before the start is moved to the start.
    package init(_ start: Int, _ end: Int) {
        self.start = max(0, start)
        self.end = max(self.start, end)
    }

    /// The number of bytes.
    package var count: Int { end - start }
    package var isEmpty: Bool { start == end }

    package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
    package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

    /// The range from the earlier start to the later end.
    package func union(_ other: TextRange) -> TextRange {
        TextRange(min(start, other.start), max(end, other.end))
    }
}

extension Array {
    /// The place of the first element that a claim holds for, in the logarithm of their number; the end
    /// where it holds for none.
    ///
    /// The claim must hold for all elements behind one that it holds for.
    package func firstPlace(where holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension TextRange: Comparable {
    package static func < (left: TextRange, right: TextRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

extension TextRange: Codable {
    package init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let start = try container.decode(Int.self)
        let end = try container.decode(Int.self)
        self.init(start, end)
    }

    /// Written as `[start, end]`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(start)
        try container.encode(end)
    }
}

extension String {
    /// The text of a range; empty where the range leaves the text or cuts a character in two.
    package subscript(range: TextRange) -> Substring {
        guard range.end <= utf8.count else { return "" }
        let start = utf8.index(utf8.startIndex, offsetBy: range.start)
        let end = utf8.index(start, offsetBy: range.count)
        guard start.samePosition(in: unicodeScalars) != nil,
            end.samePosition(in: unicodeScalars) != nil
        else { return "" }
        return self[start..<end]
    }

    /// The widest range inside another that cuts no character in two.
    package func wholeCharacters(in range: TextRange) -> TextRange {
        let bytes = utf8Span.span
        var start = min(range.start, bytes.count)
        var end = min(range.end, bytes.count)
        while start < end, bytes[start] & 0xc0 == 0x80 { start += 1 }
        while end > start, end < bytes.count, bytes[end] & 0xc0 == 0x80 { end -= 1 }
        return TextRange(start, end)
    }

    /// The range of the whole text.
    package var wholeRange: TextRange { TextRange(0, utf8.count) }
}
