internal import Language
internal import StoryModel

/// A sentence of speech, or a clause of one that runs on.
struct Utterance {
    let range: TextRange
    /// Indices in the word table of the text.
    let words: Range<Int>
    /// Counted from 1.
    let line: Int
    let startsLine: Bool
    let startsTurn: Bool
    let hits: [PhraseHit]
    /// The lists that any of its words stands in.
    let classes: WordClasses

    /// The heaviest phrase of a set; 0 where there is none.
    func weight(of set: PhraseSet) -> Double {
        hits.reduce(0) { $1.set == set ? max($0, $1.weight) : $0 }
    }

    /// The sum of the weights of a set's phrases.
    func sum(of set: PhraseSet) -> Double {
        hits.reduce(0) { $0 + ($1.set == set ? $1.weight : 0) }
    }
}

/// Where somebody begins to speak, or a time is marked.
struct Turn {
    /// The offset of the line that holds the mark.
    let start: Int
    let speaker: String?
    /// Seconds from the start of the recording.
    let time: Double?
    /// The index of the first utterance.
    let utterance: Int
}

/// The speech of a transcript: its sentences in order, with who speaks and when.
struct Speech {
    private(set) var utterances: [Utterance] = []
    private(set) var turns: [Turn] = []
    /// Headings inside of the speech: the line, and the index of the next utterance.
    private(set) var headings: [(block: Block, utterance: Int)] = []
    /// Lines that tell who wrote the speech down: the line, and the index of the next utterance.
    private(set) var notices: [(block: Block, utterance: Int)] = []
    /// The offset at which speech begins.
    let start: Int
    /// The word behind the last utterance.
    private var cursor = 0

    /// Whether two or more marked speakers take turns.
    var isConversation: Bool {
        turns.count >= 4 && Set(turns.lazy.compactMap(\.speaker)).count >= 2
    }

    /// Reads the lines of a transcript once.
    init(_ written: WrittenText) {
        guard written.document.cues.isEmpty else {
            start = 0
            addTimed(written)
            return
        }
        let blocks = written.blocks
        let spoken = Self.firstSpoken(of: blocks, in: written)
        let marks = Self.marks(in: blocks, from: spoken, of: written.text)
        let names = Self.names(marks)
        let first =
            Self.firstTurn(of: names, in: blocks, from: spoken, marks: marks, of: written.text)
            ?? spoken
        start = first < blocks.count ? blocks[first].range.start : written.text.utf8.count
        var next = first
        for (index, block) in blocks.enumerated()
        where index >= next && block.kind != .blank && block.kind != .rule && block.isProse {
            if let turn = marks[index], turn.speaker.map(names.contains) ?? true {
                next = index + turn.lines
                add(turn, first: block, last: blocks[next - 1], written: written)
            } else if block.isHeading {
                headings.append((block, utterances.count))
            } else if Self.isNotice(block, in: written) {
                notices.append((block, utterances.count))
            } else {
                add(block.content, line: block.line, startsTurn: false, written: written)
            }
        }
    }

    /// Adds the lines of a timed transcript, whose cues say who speaks.
    private mutating func addTimed(_ written: WrittenText) {
        let cues = written.document.cues
        for block in written.blocks
        where block.kind != .blank && block.kind != .rule && block.isProse {
            let speaker = cues.cue(at: block.range.start)?.speaker
            let isNew = turns.isEmpty || speaker != turns.last?.speaker
            if isNew {
                turns.append(
                    Turn(
                        start: block.range.start, speaker: speaker, time: nil,
                        utterance: utterances.count))
            }
            add(
                block.content, line: block.line, startsTurn: isNew && speaker != nil,
                written: written)
        }
    }

    private mutating func add(
        _ turn: SpeakerTurn, first block: Block, last: Block, written: WrittenText
    ) {
        let before = turns.last
        turns.append(
            Turn(
                start: block.range.start, speaker: turn.speaker ?? before?.speaker,
                time: turn.time ?? (turn.speaker == nil ? before?.time : nil),
                utterance: utterances.count))
        let isNew = turn.speaker != nil && turn.speaker != before?.speaker
        let end = written.text.utf8Span.span.trimmed(last.range).end
        add(
            TextRange(turn.textStart, end), line: block.line, startsTurn: isNew, written: written)
    }

    private mutating func add(
        _ range: TextRange, line: Int, startsTurn: Bool, written: WrittenText
    ) {
        var isFirst = true
        for sentence in written.grammar.splitter.sentences(in: written.text, range: range) {
            let words = written.words.indices(in: sentence, from: cursor)
            for clause in RunOn(written: written).clauses(of: sentence, words: words) {
                let words = written.words.indices(in: clause, from: cursor)
                cursor = words.upperBound
                var classes = WordClasses()
                for word in words { classes.formUnion(written.classes(of: word)) }
                utterances.append(
                    Utterance(
                        range: clause, words: words, line: line, startsLine: isFirst,
                        startsTurn: isFirst && startsTurn, hits: written.hits(of: words),
                        classes: classes))
                isFirst = false
            }
        }
    }

    /// The first line that is neither a heading nor a labelled value; behind a heading "Transcript"
    /// where there is one near the top.
    private static func firstSpoken(of blocks: [Block], in written: WrittenText) -> Int {
        let marked = blocks.prefix(200).lastIndex { block in
            block.isHeading && isTranscript(written.text[block.content])
        }
        var index = marked.map { $0 + 1 } ?? 0
        while index < blocks.count, isHeader(blocks[index], in: written.text) { index += 1 }
        return index
    }

    /// The index of the first turn behind lines that are no sentences, as exports put a title, a date and
    /// names above the talk; `nil` where somebody speaks before.
    private static func firstTurn(
        of names: Set<String>, in blocks: [Block], from first: Int, marks: [SpeakerTurn?],
        of text: String
    ) -> Int? {
        let bytes = text.utf8Span.span
        var lines = 0
        for index in first..<blocks.count where blocks[index].kind != .blank {
            if let turn = marks[index], turn.speaker.map(names.contains) ?? true {
                return index
            }
            let line = blocks[index].content
            lines += 1
            guard lines <= 12, line.count <= 300, line.end > 0,
                ![0x2e, 0x3f, 0x21].contains(bytes[line.end - 1])
            else { return nil }
        }
        return nil
    }

    /// Whether a short line of its own tells who wrote the speech down.
    private static func isNotice(_ block: Block, in written: WrittenText) -> Bool {
        block.content.count <= 200
            && written.hits(in: block.content).contains { $0.set == .writtenDown }
    }

    private static func isTranscript(_ heading: Substring) -> Bool {
        ["transcript", "full transcript", "episode transcript"].contains(heading.lowercased())
    }

    private static func isHeader(_ block: Block, in text: String) -> Bool {
        switch block.kind {
        case .blank, .rule, .tableRow, .heading, .code, .definition:
            return SpeakerTurn(text, block: block)?.speaker == nil
        case .paragraph, .bullet:
            guard let field = HeaderField(text, block: block) else { return false }
            return labels.contains(field.name)
        case .quote: return false
        }
    }

    private static let labels: Set = [
        "podcast", "show", "published", "date", "host", "hosts", "guest", "guests", "episode",
        "title", "source", "url", "link", "duration", "length", "author", "publication", "season",
        "language", "recorded", "aired", "newsletter", "tags", "series",
    ]

    /// The mark of a speaker that begins at each block, from one on.
    private static func marks(
        in blocks: [Block], from first: Int, of text: String
    ) -> [SpeakerTurn?] {
        blocks.indices.map { $0 < first ? nil : SpeakerTurn(text, at: $0, in: blocks) }
    }

    /// Names that are marked as speakers, or that stand before a colon at least twice.
    private static func names(_ marks: [SpeakerTurn?]) -> Set<String> {
        var counts: [String: Int] = [:]
        for case let turn? in marks {
            guard let name = turn.speaker else { continue }
            counts[name, default: 0] += turn.isMarked ? 2 : 1
        }
        return Set(counts.filter { $0.value >= 2 }.keys)
    }
}
