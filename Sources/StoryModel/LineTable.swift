/// Where the lines of a text begin, for turning offsets into line numbers.
package struct LineTable: Sendable {
    private let starts: [Int]
    private let count: Int

    /// Scans the text once for line feeds.
    package init(_ text: String) {
        var starts = [0]
        var offset = 0
        for byte in text.utf8 {
            offset += 1
            if byte == UInt8(ascii: "\n") { starts.append(offset) }
        }
        self.starts = starts
        count = offset
    }

    /// The number of lines; a text that ends in a line feed has an empty last one.
    package var lineCount: Int { starts.count }

    /// The line, counted from 1, that holds a UTF-8 offset; logarithmic in the number of lines.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of a line counted from 1, without its line feed; empty outside the text.
    package func range(ofLine line: Int) -> TextRange {
        guard line >= 1, line <= starts.count else { return TextRange(count, count) }
        let end = line < starts.count ? starts[line] - 1 : count
        return TextRange(starts[line - 1], end)
    }
}
