package import StoryModel

/// A cue as a caption file has it: its times, and where its text stands, markup left in.
package struct Caption: Hashable, Sendable {
    /// Seconds from the start of the recording; `nil` where the line of times cannot be read.
    package let start: Double?
    /// Seconds from the start of the recording; `nil` where the line of times cannot be read.
    package let end: Double?
    /// The bytes of the text, without the line feed behind it; may be empty.
    package let text: TextRange
    /// The line of the times, counted from 1.
    package let line: Int
}

/// Finds the cues of a caption file.
protocol CaptionParser: Sendable {
    /// The cues in the order of the text, which has line feeds only and no byte order mark; linear.
    func captions(in text: String) -> [Caption]
}

/// A line of a caption file.
struct CaptionLine {
    let start: Int
    /// The offset of its line feed, or of the text's end.
    let end: Int
    /// The offset of the first `>` behind a `-`.
    let arrow: Int?
    /// Whether it holds `-->`.
    let hasLongArrow: Bool

    var isEmpty: Bool { start == end }
    /// The offset of the next line.
    var next: Int { end + 1 }

    /// Scans the line that begins at an offset.
    init(in bytes: Span<UInt8>, from start: Int) {
        var offset = start
        var arrow: Int?
        var hasLongArrow = false
        while offset < bytes.count, bytes[offset] != 0x0a {
            if bytes[offset] == 0x3e, offset > start, bytes[offset - 1] == 0x2d {
                arrow = arrow ?? offset
                hasLongArrow = hasLongArrow || offset - 1 > start && bytes[offset - 2] == 0x2d
            }
            offset += 1
        }
        self.start = start
        end = offset
        self.arrow = arrow
        self.hasLongArrow = hasLongArrow
    }

    /// Whether nothing but white space stands on it.
    func isBlank(in bytes: Span<UInt8>) -> Bool {
        for offset in start..<end where !bytes.isSpace(at: offset) { return false }
        return true
    }

    /// Whether it was meant to hold times: an arrow behind a digit.
    func looksTimed(in bytes: Span<UInt8>) -> Bool {
        guard arrow != nil else { return false }
        let first = bytes.trimmed(TextRange(start, end)).start
        return bytes.isDigit(at: first)
    }
}
