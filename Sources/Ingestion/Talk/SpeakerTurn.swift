internal import StoryModel

/// The mark at the beginning of a line of speech: who speaks, and when.
///
/// Known forms: `**Ada Byron:** text`, `*Ada Byron:* text`, `Ada Byron: text`, `[12:34] text`,
/// `\[08:09\] text`, `[00:12.000 --> 00:14.500] text`, `Ada Byron (00:12:34): text`,
/// `[SPEAKER_00]: text`, `**Ada** 12:34`, `**Ada** [(0:12)](https://...) text`, a mark inside of a turn,
/// `**Ada:** \[08:09\] text`, `**Ada Byron** — text`, and the lines above the text of a turn in exports,
/// `Speaker 1  12:34`, `12:34 Ada Byron`, `[00:12:34] - Ada Byron`, `[Ada Byron] 12:34:56`,
/// `**Ada Byron 12:34**`, `### Ada Byron [12:34]`, and a name and a time on two lines.
struct SpeakerTurn: Hashable {
    let speaker: String?
    /// Seconds from the start of the recording.
    let time: Double?
    /// Where the words begin.
    let textStart: Int
    /// Whether the name stands in bold, so that it needs no second turn to be believed.
    let isMarked: Bool
    /// Whether a dash parts the name in bold from the words.
    ///
    /// It parts subjects from what is told of them, too.
    private(set) var isDashed = false
    /// How many lines the mark takes besides the words: 2 for a name above a time, else 1.
    private(set) var lines = 1

    /// The mark that begins at one of a text's blocks; `nil` where it has none.
    init?(_ text: String, at index: Int, in blocks: [Block]) {
        let above = index > 0 ? blocks[index - 1] : nil
        if let turn = SpeakerTurn(text, lines: blocks[index...].prefix(3), above: above) {
            self = turn
        } else {
            self.init(text, block: blocks[index])
        }
    }

    /// A name that is all of its line above a time that is all of the next; or the other way round, where
    /// other words than a time stand below.
    private init?(_ text: String, lines: ArraySlice<Block>, above: Block?) {
        guard let first = lines.first, first.kind == .paragraph,
            let second = lines.dropFirst().first, second.kind == .paragraph,
            second.line == first.line + 1
        else { return nil }
        let bytes = text.utf8Span.span
        func isTime(_ block: Block?, line: Int) -> Bool {
            guard let block, block.line == line else { return false }
            return TimeMark(allOf: block.content, in: bytes) != nil
        }
        // Captions that were copied have a time above each line.
        let mark: TimeMark?
        let name: Block
        if isTime(second, line: second.line), !isTime(above, line: first.line - 1) {
            (mark, name) = (TimeMark(allOf: second.content, in: bytes), first)
        } else if let third = lines.dropFirst(2).first, third.kind == .paragraph,
            third.line == second.line + 1, !isTime(third, line: third.line)
        {
            (mark, name) = (TimeMark(allOf: first.content, in: bytes), second)
        } else {
            return nil
        }
        guard let mark, let speaker = SpeakerName(alone: name.content, behindTime: true, in: bytes)
        else { return nil }
        self.speaker = String(text[speaker.range])
        time = mark.seconds
        textStart = second.content.end
        isMarked = false
        self.lines = 2
    }

    /// The mark of a line; `nil` where it has none.
    init?(_ text: String, block: Block) {
        guard block.kind == .paragraph || block.isHeading else { return nil }
        let bytes = text.utf8Span.span
        // A bold line's marks are not part of its content.
        let line = block.level == 7 ? bytes.trimmed(block.range) : block.content
        var offset = line.start
        var time = TimeMark(in: bytes, at: offset, end: line.end)
        if let mark = time { offset = bytes.end(ofDashAt: mark.end, end: line.end) }
        let name =
            SpeakerName(in: bytes, from: offset, end: line.end)
            ?? SpeakerName(inBrackets: bytes, from: offset, end: line.end)
            ?? SpeakerName(alone: TextRange(offset, line.end), behindTime: time != nil, in: bytes)
        if let name {
            offset = name.end
            if time == nil, let mark = TimeMark(in: bytes, at: offset, end: line.end) {
                time = mark
                offset = mark.end
                while offset < line.end, [0x3a, 0x2a].contains(bytes[offset]) { offset += 1 }
            }
            if name.isBold, !name.isClosed {
                let words = bytes.end(ofDashAt: offset - (time == nil ? 1 : 0), end: line.end)
                isDashed = time == nil && words > offset
                offset = max(offset, words)
            }
        }
        guard name != nil || time != nil else { return nil }
        guard name?.isClosed != false || isDashed || time != nil else { return nil }
        // Other headings tell what is spoken about.
        guard block.level ?? 7 == 7 || name != nil && time != nil else { return nil }
        while offset < line.end, bytes.isSpace(at: offset) { offset += 1 }
        speaker = name.map { String(text[$0.range]) }
        self.time = time?.seconds
        textStart = offset
        isMarked = (name?.isBold ?? true) && !isDashed
    }
}

extension Span where Element == UInt8 {
    /// The offset behind a dash that stands between blanks at an offset; the offset where there is none.
    fileprivate func end(ofDashAt start: Int, end: Int) -> Int {
        var offset = start
        while offset < end, isSpace(at: offset) { offset += 1 }
        guard offset > start else { return start }
        if has("- ", at: offset) { return min(end, offset + 2) }
        let isLong = has("\u{2013} ", at: offset) || has("\u{2014} ", at: offset)
        return isLong ? min(end, offset + 4) : start
    }
}
