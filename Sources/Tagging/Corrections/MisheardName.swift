internal import StoryModel

/// Words of a story that may stand for a name that sounds alike.
struct MisheardName: Sendable {
    /// The words heard.
    struct Span: Sendable {
        let words: Range<Int>
        /// In lower case, without what stands between.
        let letters: [UInt8]
        /// Whether ordinary talk has each of them.
        let isOrdinary: Bool
        /// Whether the last is written in capitals alone.
        let isAcronym: Bool
        let hasInnerCapital: Bool
        /// How often the document has the last of them.
        let count: Int
        /// Whether each has a capital that is not that of a sentence's beginning.
        let isCapitalized: Bool
        /// Whether the story is written without capitals.
        let isCaseless: Bool
    }

    /// How much alike two words sound.
    enum Sound: Sendable {
        case same
        /// But for one sound.
        case near
        /// But for one of few sounds.
        case weak
    }

    let span: Span
    let name: SoundIndex.Name
    /// What the letters have in common, from 0 to 1.
    let likeness: Double
    let sound: Sound
    /// What speaks for it, as judged.
    private(set) var score = 0.0

    /// The same with a score.
    func judged(_ score: Double) -> MisheardName {
        var judged = self
        judged.score = score
        return judged
    }

    /// The score in thousandths, for comparing.
    var rank: Int { Int((max(-100, score) * 1000).rounded()) }

    /// From 0 to 1; one half for what is just good enough.
    var confidence: Double { min(0.99, 0.5 + (score - MisheardNameJudge.needed) / 8) }

    /// Where the words stand.
    func range(in text: WordPieceScanner) -> TextRange {
        TextRange(
            Int(text.words[span.words.lowerBound].start),
            Int(text.words[span.words.upperBound - 1].end))
    }
}
