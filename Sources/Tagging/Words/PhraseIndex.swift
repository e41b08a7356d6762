internal import StoryModel

/// Finds phrases in scanned text by the stems of their words, whatever their number.
struct PhraseIndex: Sendable {
    private var index = HashIndex(minimumCapacity: 1024)
    private(set) var count = 0

    /// The most words that a phrase may have.
    static let longest = 5

    private static let isPrefixOnly: Int32 = 0

    /// Adds a phrase and gives its number, from 0; the old one where the same words are there.
    ///
    /// A word with `=` before it stands for this form alone: `=fined` is not `fine`.
    mutating func add(_ phrase: String) -> Int? {
        let words = WordPieceScanner(phrase, ranges: [phrase.wholeRange]).words
        guard !words.isEmpty, words.count <= Self.longest else { return nil }
        if phrase.utf8.first == UInt8(ascii: "="), let word = words.first, words.count == 1 {
            // Found by its stem first, so that one look-up tells most words from all phrases.
            let key = Self.extended(0, by: word.stem)
            if index[key] == nil { index.update(key, to: Self.isPrefixOnly) }
            return number(of: Self.exact(word))
        }
        var key: UInt64 = 0
        for (place, word) in words.enumerated() {
            key = Self.extended(key, by: word.stem)
            guard place < words.count - 1 else { break }
            if index[key] == nil { index.update(key, to: Self.isPrefixOnly) }
        }
        return number(of: key)
    }

    private mutating func number(of key: UInt64) -> Int {
        if let old = index[key], old != Self.isPrefixOnly { return Int(old) - 1 }
        count += 1
        index.update(key, to: Int32(count))
        return count - 1
    }

    /// The longest phrase that begins at a word: its number and that of its words.
    ///
    /// The first word is looked up in place, as most words begin none.
    @inline(__always)
    func phrase(in words: [ScannedWord], at first: Int) -> (number: Int, length: Int)? {
        let key = Self.extended(0, by: words[first].stem)
        guard let value = index[key] else { return nil }
        return phrase(in: words, at: first, key: key, value: value)
    }

    /// The same where a word's key and what is kept under it are at hand.
    @inline(never)
    private func phrase(
        in words: [ScannedWord], at first: Int, key: UInt64, value: Int32
    ) -> (number: Int, length: Int)? {
        var (key, value) = (key, value)
        var found: (number: Int, length: Int)?
        var place = first
        while true {
            if value != Self.isPrefixOnly { found = (Int(value) - 1, place - first + 1) }
            place += 1
            guard place < words.count, place - first < Self.longest, words[place].gap.joins
            else { break }
            key = Self.extended(key, by: words[place].stem)
            guard let next = index[key] else { break }
            value = next
        }
        return found?.length ?? 1 == 1 ? exactPhrase(words[first]) ?? found : found
    }

    /// The phrase of one word in this form alone.
    private func exactPhrase(_ word: ScannedWord) -> (number: Int, length: Int)? {
        guard let value = index[Self.exact(word)] else { return nil }
        return (Int(value) - 1, 1)
    }

    /// The key of a word in one form alone.
    private static func exact(_ word: ScannedWord) -> UInt64 {
        extended(0x5bd1_e995, by: word.hash)
    }

    private static func extended(_ key: UInt64, by stem: UInt64) -> UInt64 {
        ((key ^ (key >> 31)) &* 0xd6e8_feb8_6659_fd93) ^ stem
    }
}
