internal import StoryModel

/// Finds sequences of words in scanned text, whatever stands between them; linear in the text.
struct WordSequenceIndex: Sendable {
    /// What of two words must be alike.
    enum Likeness: Sendable {
        case letters
        /// All but the inflection.
        case stem
    }

    /// A place where a sequence stands.
    struct Match {
        /// The number of the sequence.
        let number: Int
        let words: Range<Int>
    }

    private let likeness: Likeness
    private var sequences: [[UInt64]] = []
    private var numbers: [[UInt64]: Int] = [:]
    /// Under its longest word, which is the rarest as a rule: a sequence, and where in it that stands.
    private var anchors: [UInt64: [(number: Int, offset: Int)]] = [:]

    init(_ likeness: Likeness) { self.likeness = likeness }

    var isEmpty: Bool { sequences.isEmpty }

    /// Adds a sequence and gives its number, from 0; the old one where the same words are there, and
    /// `nil` for a text without words.
    mutating func add(_ text: String) -> Int? {
        let words = WordPieceScanner(text, ranges: [text.wholeRange]).words
        guard let longest = words.indices.max(by: { length(words[$0]) < length(words[$1]) }) else {
            return nil
        }
        let sequence = words.map(key)
        if let old = numbers[sequence] { return old }
        let number = sequences.count
        sequences.append(sequence)
        numbers[sequence] = number
        anchors[sequence[longest], default: []].append((number, longest))
        return number
    }

    /// The places where sequences stand, in the order of the text; they may overlap.
    func matches(in words: [ScannedWord]) -> [Match] {
        guard !isEmpty else { return [] }
        var matches: [Match] = []
        for place in words.indices {
            for (number, offset) in anchors[key(words[place])] ?? [] {
                let range = place - offset..<place - offset + sequences[number].count
                guard range.lowerBound >= 0, range.upperBound <= words.count,
                    words[range].lazy.map(key).elementsEqual(sequences[number])
                else { continue }
                matches.append(Match(number: number, words: range))
            }
        }
        return matches.sorted {
            ($0.words.lowerBound, $0.number) < ($1.words.lowerBound, $1.number)
        }
    }

    private func key(_ word: ScannedWord) -> UInt64 {
        switch likeness {
        case .letters: word.hash
        case .stem: word.stem
        }
    }

    private func length(_ word: ScannedWord) -> Int32 { word.end - word.start }
}
