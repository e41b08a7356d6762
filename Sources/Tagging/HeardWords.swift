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
    /// By story, the numbers of its words; -1 for words with digits and of other scripts.
    private(set) var numbers: [[Int32]] = []

    init(
        _ texts: [WordPieceScanner], of document: String, terms: TermScanner,
        statistics: TermStatistics
    ) {
        let unknown = statistics.inverseFrequency(of: "")
        // By the hashes of the words.
        var known = HashIndex(minimumCapacity: 512)
        for text in texts {
            var numbers: [Int32] = []
            numbers.reserveCapacity(text.words.count)
            for word in text.words {
                if let number = known[word.hash] {
                    entries[Int(number)].count += 1
                    numbers.append(number)
                    continue
                }
                let range = TextRange(Int(word.start), Int(word.end))
                guard let letters = SoundIndex.letters(document.utf8Span.span, range) else {
                    numbers.append(-1)
                    continue
                }
                let frequency =
                    letters.count == range.count
                    ? terms.withTerm(of: letters.span) { statistics.inverseFrequency(of: $0) }
                    : terms.termWords(in: document, range: range).first
                        .map { statistics.inverseFrequency(of: $0) }
                let number = Int32(entries.count)
                known.update(word.hash, to: number)
                numbers.append(number)
                add(
                    letters, of: word, in: document,
                    isOrdinary: frequency.map { $0 < unknown } ?? true)
            }
            self.numbers.append(numbers)
        }
        // With an accent first, and without one later.
        for (story, text) in texts.enumerated() {
            for place in text.words.indices where numbers[story][place] < 0 {
                numbers[story][place] = known[text.words[place].hash] ?? -1
            }
        }
    }

    private mutating func add(
        _ letters: [UInt8], of word: ScannedWord, in document: String, isOrdinary: Bool
    ) {
        let bytes = document.utf8Span.span
        entries.append(
            Entry(
                letters: letters, key: SoundKey(letters), isOrdinary: isOrdinary,
                isAcronym: word.isCapitalized && bytes[Int(word.end) - 1] < 0x60,
                hasInnerCapital: (Int(word.start) + 1..<Int(word.end)).contains {
                    (0x41...0x5a).contains(bytes[$0])
                }))
    }
}
