/// Cuts the inflection from folded words of ASCII letters: plural, -ed, -ing, final e.
///
/// Weaker than Porter's stemmer on purpose: `regulator` and `regulation` stay two words.
struct WordStem {
    private var hash: UInt64
    private var tail: WordTail

    /// The hash of a word's stem, which is that of the word where it has no inflection.
    static func hash(_ word: [UInt8]) -> UInt64 { hash(word.span) }

    /// The same of a stretch of bytes.
    static func hash(_ word: Span<UInt8>) -> UInt64 {
        var (hash, tail) = (WordHash(), WordTail())
        for place in word.indices {
            hash.add(word[place])
            tail.add(word[place])
        }
        return self.hash(hash, tail)
    }

    /// The same of a word whose hash and last letters are at hand.
    @inline(__always)
    static func hash(_ word: WordHash, _ tail: WordTail) -> UInt64 {
        tail.mayBeInflected ? hashWithoutInflection(word, tail) : word.value
    }

    @inline(never)
    private static func hashWithoutInflection(_ word: WordHash, _ tail: WordTail) -> UInt64 {
        var stem = WordStem(hash: word.value, tail: tail)
        if tail.count > 4, tail.ends(.ies) { return stem.hashWithY }
        if tail.count > 3, tail.ends(.s), !tail.ends(.ss), !tail.ends(.us), !tail.ends(.is) {
            stem.remove(1)
        }
        if stem.tail.count > 5, stem.tail.ends(.ing) {
            stem.remove(3)
            stem.removeDouble()
        } else if stem.tail.count > 4, stem.tail.ends(.ied) {
            return stem.hashWithY
        } else if stem.tail.count > 4, stem.tail.ends(.ed), !stem.tail.ends(.eed) {
            stem.remove(2)
            stem.removeDouble()
        }
        if stem.tail.count > 3, stem.tail.ends(.e) { stem.remove(1) }
        return stem.hash
    }

    private mutating func remove(_ count: Int) {
        for _ in 0..<count { hash = WordHash.value(hash, without: tail.removeLast()) }
    }

    /// Removes one of two letters that an ending doubles: `planned`.
    private mutating func removeDouble() {
        guard tail.count > 3, tail.letter(0) == tail.letter(1), !tail.ends(.ll),
            !tail.ends(.ss), !tail.ends(.ee)
        else { return }
        remove(1)
    }

    /// The hash with a y in place of the last three letters.
    private var hashWithY: UInt64 {
        var stem = self
        stem.remove(3)
        return WordHash.value(stem.hash, with: UInt8(ascii: "y"))
    }
}
