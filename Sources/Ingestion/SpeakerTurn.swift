internal import StoryModel

/// The mark at the beginning of a line of speech: who speaks, and when.
///
/// Known forms: `**Ada Byron:** text`, `Ada Byron: text`, `[12:34] text`, `\[08:09\] text`,
/// `Ada Byron (00:12:34): text`, `**Ada** 12:34`, a mark inside of a turn, `**Ada:** \[08:09\] text`,
/// and the lines above the text of a turn in exports, `Speaker 1  12:34`, `12:34 Ada Byron`,
/// `[Ada Byron] 12:34:56`, and a name and a time on two lines.
struct SpeakerTurn: Hashable {
    let speaker: String?
    /// Seconds from the start of the recording.
    let time: Double?
    /// Where the words begin.
    let textStart: Int
    /// Whether the name stands in bold, so that it needs no second turn to be believed.
    let isMarked: Bool
    /// How many lines the mark takes besides the words: 2 for a name above a time, else 1.
    private(set) var lines = 1

    /// The mark that begins at one of a text's blocks; `nil` where it has none.
    init?(_ text: String, at index: Int, in blocks: [Block]) {
        if index + 1 < blocks.count,
            let turn = SpeakerTurn(text, name: blocks[index], time: blocks[index + 1])
        {
            self = turn
        } else {
            self.init(text, block: blocks[index])
        }
    }

    /// A name that is all of its line, and a time that is all of the next.
    private init?(_ text: String, name: Block, time: Block) {
        guard name.kind == .paragraph, time.kind == .paragraph, time.line == name.line + 1 else {
            return nil
        }
        let bytes = text.utf8Span.span
        guard let mark = TimeMark(in: bytes, at: time.content.start, end: time.content.end),
            mark.end == time.content.end,
            let speaker = SpeakerName(alone: name.content, behindTime: true, in: bytes)
        else { return nil }
        self.speaker = String(text[speaker.range])
        self.time = mark.seconds
        textStart = time.content.end
        isMarked = false
        lines = 2
    }

    /// The mark of a line; `nil` where it has none.
    init?(_ text: String, block: Block) {
        guard block.kind == .paragraph || block.level == 7 else { return nil }
        let bytes = text.utf8Span.span
        // A bold line's marks are not part of its content.
        let line = block.level == 7 ? bytes.trimmed(block.range) : block.content
        var offset = line.start
        var time = TimeMark(in: bytes, at: offset, end: line.end)
        if let mark = time { offset = mark.end }
        let name =
            SpeakerName(in: bytes, from: offset, end: line.end)
            ?? SpeakerName(alone: TextRange(offset, line.end), behindTime: time != nil, in: bytes)
        if let name {
            offset = name.end
            if time == nil, let mark = TimeMark(in: bytes, at: offset, end: line.end) {
                time = mark
                offset = mark.end
                if offset < line.end, bytes[offset] == UInt8(ascii: ":") { offset += 1 }
            }
        }
        guard name != nil || time != nil else { return nil }
        guard name?.isClosed != false || time != nil else { return nil }
        while offset < line.end, bytes.isSpace(at: offset) { offset += 1 }
        speaker = name.map { String(text[$0.range]) }
        self.time = time?.seconds
        textStart = offset
        isMarked = name?.isBold ?? true
    }
}

/// A time in a recording: `12:34`, `1:02:03`, `[12:34]`, `\[08:09\]`, `(00:12:34.5)`.
struct TimeMark {
    let seconds: Double
    /// The offset behind the mark and its brackets.
    let end: Int

    init?(in bytes: Span<UInt8>, at start: Int, end: Int) {
        var offset = start
        while offset < end, bytes.isSpace(at: offset) { offset += 1 }
        if offset < end, bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
        let isBracketed = offset < end && [0x5b, 0x28].contains(bytes[offset])
        if isBracketed { offset += 1 }
        var fields: [Int] = []
        while offset < end, bytes.isDigit(at: offset), fields.count < 3 {
            var number = 0
            let first = offset
            while offset < end, bytes.isDigit(at: offset), offset - first < 3 {
                number = number * 10 + Int(bytes[offset] - 0x30)
                offset += 1
            }
            guard fields.isEmpty || offset - first == 2 else { return nil }
            fields.append(number)
            guard offset + 1 < end, bytes[offset] == 0x3a, bytes.isDigit(at: offset + 1) else {
                break
            }
            offset += 1
        }
        guard fields.count >= 2, fields.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        if offset < end, bytes[offset] == 0x2e || bytes[offset] == 0x2c {
            offset += 1
            while offset < end, bytes.isDigit(at: offset) { offset += 1 }
        }
        if isBracketed {
            if offset < end, bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
            guard offset < end, [0x5d, 0x29].contains(bytes[offset]) else { return nil }
            offset += 1
        } else {
            guard offset == end || bytes.isSpace(at: offset) else { return nil }
        }
        seconds = Double(fields.reduce(0) { $0 * 60 + $1 })
        self.end = offset
    }
}
