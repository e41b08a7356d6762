/// What is told at once of the names of several words that have a word: how many words they have, and
/// with what sound they begin.
///
/// Small words such as "the" stand in many names, but hardly any row of words around them begins as
/// one of these does.
struct NameParts {
    /// A bit a sound for names of two words, and above them for those of three.
    private(set) var bits: Int32 = 0

    private static let sounds: Int32 = 15
    private static let counts = 2...SoundIndex.mostWords

    /// The same with a name that sounds so and has so many words.
    func adding(_ key: SoundKey, words: Int) -> NameParts {
        NameParts(bits: bits | Self.bit(of: key, words: words))
    }

    /// The same with the names that another word is in.
    func joined(with other: NameParts) -> NameParts { NameParts(bits: bits | other.bits) }

    /// Whether there may be a name of so many words that begins with the first of these sounds.
    func mayHave(_ key: SoundKey, words: Int) -> Bool {
        // Where the first word is not heard, the name begins with the next one's sound.
        key.count == 0 ? bits != 0 : bits & Self.bit(of: key, words: words) != 0
    }

    /// None for names of more words than are compared.
    private static func bit(of key: SoundKey, words: Int) -> Int32 {
        guard counts.contains(words), key.count > 0 else { return 0 }
        return 1 << (Int32(words - counts.lowerBound) * sounds + Int32(key.first) - 1)
    }
}
