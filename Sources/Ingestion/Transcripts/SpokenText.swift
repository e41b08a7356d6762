internal import Language
internal import StoryModel

/// The stored text of a timed transcript: the words spoken, one sentence a line, with its cues.
///
/// Pieces of one speaker are joined by a space, so that sentences that run over cues are whole again;
/// then each sentence gets a line. Another speaker begins a line as well. Where a stretch of many
/// words has no full stop, as in recognized speech, lines end at pauses between cues.
struct SpokenText {
    private(set) var cues: [Cue] = []
    private var bytes: [UInt8] = []
    /// Where the lines of one speaker begin.
    private var turns: [Int] = []
    /// Whether the last cue was made of single words.
    private var isOfWords = false

    /// Longer sentences are cut at pauses, in words.
    private static let longest = 60
    /// Words of the last cue to which single words are joined.
    private static let wordsInCue = 12

    init(_ pieces: [SpokenPiece]) {
        for piece in pieces { add(piece) }
    }

    /// The words as one text; linear.
    func text(by splitter: SentenceSplitter) -> String {
        let joined = String(decoding: bytes, as: UTF8.self)
        var lines = bytes
        for (index, start) in turns.enumerated() {
            let end = index + 1 < turns.count ? turns[index + 1] - 1 : bytes.count
            let sentences = splitter.sentences(in: joined, range: TextRange(start, end))
            for (sentence, next) in zip(sentences, sentences.dropFirst())
            where next.start == sentence.end + 1 {
                lines[sentence.end] = 0x0a
            }
            for sentence in sentences { breakAtPauses(sentence, &lines) }
        }
        return String(decoding: lines, as: UTF8.self)
    }

    private mutating func add(_ piece: SpokenPiece) {
        let words = Self.folded(piece.text)
        guard !words.isEmpty else { return }
        let isWord = !words.contains(0x20)
        let speaker = piece.speaker?.isEmpty == false ? piece.speaker : nil
        if let last = cues.last, last.speaker == speaker {
            let isGlued = isWord && words.allSatisfy(Self.isMark)
            if !isGlued { bytes.append(0x20) }
            if isGlued || isWord && isOfWords && goesOn(last, piece) {
                bytes += words
                cues[cues.count - 1] = Cue(
                    range: TextRange(last.range.start, bytes.count), speaker: speaker,
                    start: last.start, end: piece.end ?? last.end)
                return
            }
        } else {
            if !bytes.isEmpty { bytes.append(0x0a) }
            turns.append(bytes.count)
        }
        let start = bytes.count
        bytes += words
        isOfWords = isWord
        cues.append(
            Cue(
                range: TextRange(start, bytes.count), speaker: speaker, start: piece.start,
                end: piece.end))
    }

    /// Whether a word belongs to the cue of words before it.
    private func goesOn(_ last: Cue, _ piece: SpokenPiece) -> Bool {
        guard let end = last.end, let start = piece.start, start - end < 1 else { return false }
        let stop = bytes[..<last.range.end].last.map { [0x21, 0x2e, 0x3f].contains($0) } ?? true
        return !stop && last.range.count < Self.wordsInCue * 6
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        [0x21, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f].contains(byte)
    }

    /// The bytes of a text with one space for each run of white space, and none at the ends.
    private static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || (0x09...0x0d).contains(byte)
            if !isSpace {
                bytes.append(byte)
            } else if let last = bytes.last, last != 0x20 {
                bytes.append(0x20)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }

    /// Cuts a sentence of very many words between cues: at pauses of a second, at the latest behind
    /// forty words.
    private func breakAtPauses(_ sentence: TextRange, _ lines: inout [UInt8]) {
        guard sentence.count > Self.longest * 2,
            lines[sentence.start..<sentence.end].count(where: { $0 == 0x20 }) >= Self.longest
        else { return }
        var words = 0
        var index = firstCue(behind: sentence.start)
        var offset = sentence.start
        while index + 1 < cues.count, cues[index].range.end < sentence.end {
            let (cue, next) = (cues[index], cues[index + 1])
            words += lines[offset..<cue.range.end].count { $0 == 0x20 } + 1
            offset = next.range.start
            index += 1
            let pause = (next.start ?? 0) - (cue.end ?? next.start ?? 0)
            guard words >= 40 || words >= 12 && pause >= 1, lines[cue.range.end] == 0x20 else {
                continue
            }
            lines[cue.range.end] = 0x0a
            words = 0
        }
    }

    /// The index of the cue that holds an offset.
    private func firstCue(behind offset: Int) -> Int {
        var low = 0
        var high = cues.count
        while low < high {
            let middle = (low + high) / 2
            if cues[middle].range.end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
