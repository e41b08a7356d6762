internal import StoryModel

/// Finds the cues of a SubRip file.
///
/// SubRip has no specification. As its readers agree, a cue begins with a line of times, before which
/// its number may stand, and its text reaches to the next cue, empty lines included. Numbers may be
/// missing or wrong, hours may be missing, parts of seconds may stand behind a point, and what stands
/// before the first cue is left out. So WebVTT without its signature is read as well.
package struct SubRipParser: CaptionParser {
    package init() {}

    /// The cues in the order of the file.
    ///
    /// The text has line feeds only and no byte order mark. Linear in its length.
    package func captions(in text: String) -> [Caption] {
        let bytes = text.utf8Span.span
        var scan = Scan()
        while scan.position < bytes.count {
            scan.read(CaptionLine(in: bytes, from: scan.position), in: bytes)
        }
        scan.close(at: bytes.count, in: bytes)
        return scan.captions
    }

    /// Whether a cue stands at the top of a text: times on the first or the second line that is not
    /// blank.
    static func isLikely(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        var position = 0
        var seen = 0
        while position < bytes.count, seen < 2 {
            let line = CaptionLine(in: bytes, from: position)
            if times(of: line, in: bytes) != nil { return true }
            if !line.isBlank(in: bytes) { seen += 1 }
            position = line.next
        }
        return false
    }

    /// The times of a line such as `00:01:02,500 --> 00:01:04,000 X1:40`; `nil` for other lines.
    static func times(
        of line: CaptionLine, in bytes: Span<UInt8>
    ) -> (start: Double, end: Double)? {
        guard let arrow = line.arrow else { return nil }
        let first = bytes.trimmed(TextRange(line.start, line.end)).start
        guard let start = ClockTime(in: bytes, at: first), start.end < arrow else { return nil }
        for offset in start.end..<arrow where bytes[offset] != 0x2d && !bytes.isSpace(at: offset) {
            return nil
        }
        let second = bytes.trimmed(TextRange(arrow + 1, line.end)).start
        guard let end = ClockTime(in: bytes, at: second) else { return nil }
        return (start.seconds, end.seconds)
    }

    /// A line that may be the number of the cue below it.
    private struct Number {
        let value: Int
        let start: Int
        /// Whether it stands at the top, behind an empty line or right behind a line of times.
        let isApart: Bool
        /// Whether it stands right behind a line of times.
        let isFirst: Bool
        /// Whether an empty line follows.
        var isLeft = false
    }

    /// Goes through the file line by line.
    private struct Scan {
        private(set) var captions: [Caption] = []
        private(set) var position = 0
        private var line = 0
        private var open: (start: Double?, end: Double?, text: Int, line: Int, isNumbered: Bool)?
        private var candidate: Number?
        private var lastNumber: Int?
        private var isBehindBlank = true
        private var isBehindTimes = false

        mutating func read(_ line: CaptionLine, in bytes: Span<UInt8>) {
            position = line.next
            self.line += 1
            let times = SubRipParser.times(of: line, in: bytes)
            if times != nil || line.looksTimed(in: bytes) {
                let number = self.number
                close(at: number?.start ?? line.start, in: bytes)
                if let number { lastNumber = number.value }
                open = (times?.start, times?.end, line.next, self.line, number != nil)
                (candidate, isBehindTimes, isBehindBlank) = (nil, true, false)
            } else if line.isBlank(in: bytes) {
                candidate?.isLeft = true
                (isBehindTimes, isBehindBlank) = (false, true)
            } else {
                candidate = number(in: line, bytes)
                (isBehindTimes, isBehindBlank) = (false, false)
            }
        }

        /// Ends the open cue before an offset.
        mutating func close(at end: Int, in bytes: Span<UInt8>) {
            defer { open = nil }
            guard let open else { return }
            let start = min(open.text, bytes.count)
            let text = bytes.trimmed(TextRange(start, max(start, min(end, bytes.count))))
            guard open.start != nil || !text.isEmpty else { return }
            captions.append(
                Caption(start: open.start, end: open.end, text: text, line: open.line))
        }

        private func number(in line: CaptionLine, _ bytes: Span<UInt8>) -> Number? {
            let range = bytes.trimmed(TextRange(line.start, line.end))
            guard range.count <= 9 else { return nil }
            var value = 0
            for offset in range.start..<range.end {
                guard bytes.isDigit(at: offset) else { return nil }
                value = value * 10 + Int(bytes[offset] - 0x30)
            }
            return Number(
                value: value, start: line.start, isApart: isBehindBlank || isBehindTimes,
                isFirst: isBehindTimes)
        }

        /// The number above a line of times, where a line of digits can be taken for one.
        private var number: Number? {
            guard let candidate else { return nil }
            let isNext = lastNumber.map { candidate.value == $0 + 1 } ?? (open == nil)
            if candidate.isLeft { return candidate.isApart && isNext ? candidate : nil }
            if candidate.isFirst { return open?.isNumbered ?? true || isNext ? candidate : nil }
            return candidate.isApart || isNext ? candidate : nil
        }
    }
}
