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

    /// By the numbers of the words.
    private(set) var entries: [Entry] = []
    /// The numbers of the words that are made of letters, by their hashes.
    private var numbers = HashIndex()

    init(
        _ texts: [WordPieceScanner], of document: String, terms: TermScanner,
        statistics: TermStatistics
    ) {
        let bytes = document.utf8Span.span
        let unknown = statistics.inverseFrequency(of: "")
        for word in texts.lazy.flatMap(\.words) {
            if let number = numbers[word.hash] {
                entries[Int(number)].count += 1
                continue
            }
            let range = TextRange(Int(word.start), Int(word.end))
            guard let letters = SoundIndex.letters(bytes, range) else { continue }
            let frequency =
                letters.count == range.count
                ? terms.withTerm(of: letters.span) { statistics.inverseFrequency(of: $0) }
                : terms.termWords(in: document, range: range).first
                    .map { statistics.inverseFrequency(of: $0) }
            numbers.update(word.hash, to: Int32(entries.count))
            entries.append(
                Entry(
                    letters: letters, key: SoundKey(letters),
                    isOrdinary: frequency.map { $0 < unknown } ?? true,
                    isAcronym: word.isCapitalized && bytes[range.end - 1] < 0x60,
                    hasInnerCapital: (range.start + 1..<range.end).contains {
                        (0x41...0x5a).contains(bytes[$0])
                    }))
        }
    }

    /// The number of a word; `nil` for words with digits and of other scripts.
    func number(of word: ScannedWord) -> Int? { numbers[word.hash].map { Int($0) } }
}
