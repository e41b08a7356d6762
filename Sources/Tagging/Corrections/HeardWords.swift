internal import Language
internal import StoryModel

/// The words of a document by how they sound and how usual they are.
struct HeardWords {
    /// What is known of a word, wherever it stands.
    struct Entry {
        /// Where its letters are, in lower case, among those of all.
        let letters: Range<Int>
        /// The number of its letters.
        var length: Int { letters.count }
        /// Whether ordinary talk has it.
        let isOrdinary: Bool
        /// Whether it is first written in capitals alone.
        let isAcronym: Bool
        let hasInnerCapital: Bool
        /// How often the document has it.
        var count = 1
    }

    /// How a word sounds, and what names of several words it may be a part of.
    struct Sound {
        let key: SoundKey
        /// Those that have it.
        let parts: NameParts
        /// Those that may begin as it does.
        let opening: NameParts
    }

    /// By the numbers of the words.
    private(set) var entries: [Entry] = []
    /// How the words sound, by their numbers.
    private(set) var sounds: [Sound] = []
    /// By story, the numbers of its words; -1 for words with digits and of other scripts.
    private(set) var numbers: [[Int32]] = []
    /// Of all words, one behind the other, so that none has a list of its own.
    private(set) var letters: [UInt8] = []
    /// The inverse document frequency of words that ordinary talk does not have.
    private let unknown: Double

    /// How often a document has a word, on average.
    private static let usualRepetition = 3

    init(
        _ texts: [WordPieceScanner], of document: String, sounds: SoundIndex, terms: TermScanner,
        statistics: TermStatistics
    ) {
        unknown = statistics.inverseFrequency(of: "")
        let expected = texts.reduce(0) { $0 + $1.words.count } / Self.usualRepetition
        // By the hashes of the words.
        var known = HashIndex(minimumCapacity: expected)
        entries.reserveCapacity(expected)
        self.sounds.reserveCapacity(expected)
        for text in texts {
            var numbers: [Int32] = []
            numbers.reserveCapacity(text.words.count)
            for word in text.words {
                if let number = known[word.hash] {
                    entries[Int(number)].count += 1
                    numbers.append(number)
                    continue
                }
                let number = Int32(entries.count)
                guard
                    add(word, in: document, sounds: sounds, terms: terms, statistics: statistics)
                else {
                    numbers.append(-1)
                    continue
                }
                known.update(word.hash, to: number)
                numbers.append(number)
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

    /// How some of the words sound in a row.
    func key(of numbers: [Int32], _ places: ClosedRange<Int>) -> SoundKey {
        var key = sounds[Int(numbers[places.lowerBound])].key
        for place in places where place > places.lowerBound {
            key = key.joined(with: sounds[Int(numbers[place])].key)
        }
        return key
    }

    /// Adds a word that is new; false where it has digits or is of another script.
    private mutating func add(
        _ word: ScannedWord, in document: String, sounds: SoundIndex, terms: TermScanner,
        statistics: TermStatistics
    ) -> Bool {
        let bytes = document.utf8Span.span
        let range = TextRange(Int(word.start), Int(word.end))
        let first = letters.count
        guard SoundIndex.add(bytes, range, to: &letters), letters.count > first else {
            letters.removeLast(letters.count - first)
            return false
        }
        let own = first..<letters.count
        let frequency =
            own.count == range.count
            ? terms.inverseFrequency(ofTermOf: letters.span.extracting(own), in: statistics)
            : terms.termWords(in: document, range: range).first
                .map { statistics.inverseFrequency(of: $0) }
        let key = SoundKey(letters.span.extracting(own))
        self.sounds.append(
            Sound(
                key: key, parts: sounds.parts(with: word.hash),
                opening: NameParts(beginningWith: key)))
        entries.append(
            Entry(
                letters: own, isOrdinary: frequency.map { $0 < unknown } ?? true,
                isAcronym: word.isCapitalized && bytes[Int(word.end) - 1] < 0x60,
                hasInnerCapital: (Int(word.start) + 1..<Int(word.end)).contains {
                    (0x41...0x5a).contains(bytes[$0])
                }))
        return true
    }
}
