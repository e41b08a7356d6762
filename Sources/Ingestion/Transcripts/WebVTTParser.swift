internal import StoryModel

/// Finds the cues of a WebVTT file by the W3C's parsing rules, which read malformed files as far as
/// they go.
///
/// A cue whose times cannot be read is dropped by the rules; here it is kept without times, so that
/// nobody's words are lost. A header that no empty line ends holds no cues.
///
/// Source: W3C, "WebVTT: The Web Video Text Tracks Format", WebVTT parser algorithm.
package struct WebVTTParser: CaptionParser {
    package init() {}

    /// Whether a text begins with the signature of a WebVTT file.
    static func isSigned(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        guard bytes.has("WEBVTT", at: 0) else { return false }
        return bytes.count == 6 || [0x09, 0x0a, 0x20].contains(bytes[6])
    }

    /// The cues in the order of the file; none where the signature is missing.
    ///
    /// The text has line feeds only and no byte order mark. Linear in its length.
    package func captions(in text: String) -> [Caption] {
        guard Self.isSigned(text) else { return [] }
        let bytes = text.utf8Span.span
        var scan = Scan(at: CaptionLine(in: bytes, from: 0).next)
        guard scan.position < bytes.count else { return [] }
        if bytes[scan.position] != 0x0a {
            _ = scan.block(in: bytes, isHeader: true)
            if scan.endedAtArrow, !Self.hasEmptyLine(in: bytes, from: scan.position) { return [] }
        }
        var captions: [Caption] = []
        while scan.position < bytes.count {
            if bytes[scan.position] == 0x0a {
                scan.skipLine()
            } else if let caption = scan.block(in: bytes, isHeader: false) {
                captions.append(caption)
            }
        }
        return captions
    }

    private static func hasEmptyLine(in bytes: Span<UInt8>, from start: Int) -> Bool {
        for offset in start..<bytes.count where bytes[offset] == 0x0a {
            if offset + 1 < bytes.count, bytes[offset + 1] == 0x0a { return true }
        }
        return false
    }

    /// Goes through the file block by block.
    private struct Scan {
        private(set) var position: Int
        /// Whether the last block ended at a line of times that begins the next one.
        private(set) var endedAtArrow = false
        private var line = 2
        private var lastTime: Double?

        init(at position: Int) { self.position = position }

        mutating func skipLine() {
            position += 1
            line += 1
        }

        /// The cue of the block at the position; `nil` for comments, styles, regions and the header.
        mutating func block(in bytes: Span<UInt8>, isHeader: Bool) -> Caption? {
            var count = 0
            var times: Times?
            var text: TextRange?
            endedAtArrow = false
            while position < bytes.count {
                let next = CaptionLine(in: bytes, from: position)
                count += 1
                if next.hasLongArrow {
                    guard !isHeader, times == nil, count <= 2 else {
                        endedAtArrow = true
                        break
                    }
                    times = self.times(of: next, in: bytes)
                    text = nil
                } else if next.isEmpty {
                    break
                } else {
                    text = TextRange(text?.start ?? next.start, next.end)
                }
                position = next.next
                line += 1
            }
            return times.flatMap { caption($0, text: text) }
        }

        private func caption(_ times: Times, text: TextRange?) -> Caption? {
            guard times.start != nil || times.isMeant && text != nil else { return nil }
            return Caption(
                start: times.start, end: times.end,
                text: text ?? TextRange(times.behind, times.behind), line: times.line)
        }

        private mutating func times(of line: CaptionLine, in bytes: Span<UInt8>) -> Times {
            let first = bytes.trimmed(TextRange(line.start, line.end)).start
            var times = Times(
                line: self.line, behind: line.end, isMeant: line.looksTimed(in: bytes))
            guard let start = ClockTime(webVTT: bytes, at: first, after: lastTime) else {
                return times
            }
            let arrow = bytes.trimmed(TextRange(start.end, line.end)).start
            guard bytes.has("-->", at: arrow) else { return times }
            let second = bytes.trimmed(TextRange(arrow + 3, line.end)).start
            guard let end = ClockTime(webVTT: bytes, at: second, after: start.seconds) else {
                return times
            }
            (times.start, times.end) = (start.seconds, end.seconds)
            lastTime = end.seconds
            return times
        }
    }

    /// What a line of times says.
    private struct Times {
        var start: Double?
        var end: Double?
        let line: Int
        /// The offset behind the line.
        let behind: Int
        /// Whether the line was meant to hold times.
        let isMeant: Bool
    }
}
