internal import Language
internal import StoryModel

/// The words of a document by how they sound and how usual they are.
struct HeardWords {
    /// What is known of a word, wherever it stands.
    struct Entry {
        let letters: [UInt8]
        let key: SoundKey
        /// Whether ordinary talk has it.
        let isOrdinary: Bool
        /// Whether it is first written in capitals alone.
        let isAcronym: Bool
        let hasInnerCapital: Bool
        /// How often the document has it.
        var count = 1
    }

    private var entries: [UInt64: Entry] = [:]

    init(_ texts: [WordPieceScanner], of document: String, statistics: TermStatistics) {
        let bytes = document.utf8Span.span
        let terms = TermScanner()
        let unknown = statistics.inverseFrequency(of: "")
        for word in texts.lazy.flatMap(\.words) {
            guard entries[word.hash] == nil else {
                entries[word.hash]?.count += 1
                continue
            }
            let range = TextRange(Int(word.start), Int(word.end))
            guard let letters = SoundIndex.letters(bytes, range) else { continue }
            let stem = terms.termWords(in: document, range: range).first
            entries[word.hash] = Entry(
                letters: letters, key: SoundKey(letters),
                isOrdinary: stem.map { statistics.inverseFrequency(of: $0) < unknown } ?? true,
                isAcronym: word.isCapitalized && bytes[range.end - 1] < 0x60,
                hasInnerCapital: (range.start + 1..<range.end).contains {
                    (0x41...0x5a).contains(bytes[$0])
                })
        }
    }

    /// `nil` for words with digits and of other scripts.
    func entry(of word: ScannedWord) -> Entry? { entries[word.hash] }
}
