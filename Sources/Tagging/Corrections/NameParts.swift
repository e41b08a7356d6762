/// What is told at once of the names of several words that have a word: how many words they have, and
/// with what sound they begin.
///
/// Small words such as "the" stand in many names, but hardly any row of words around them begins as
/// one of these does.
struct NameParts {
    /// A bit a sound for names of two words, and above them for those of three.
    private(set) var bits: Int32 = 0

    private static let sounds: Int32 = 15
    private static let twoWords: Int32 = (1 << sounds) - 1
    private static let threeWords: Int32 = twoWords << sounds

    /// What the names may be that begin with the first of these sounds.
    init(beginningWith key: SoundKey) {
        // A word that is not heard leaves the beginning to the next.
        let sound: Int32 = key.first > 0 ? 1 << (Int32(key.first) - 1) : Self.twoWords
        bits = sound | sound << Self.sounds
    }

    init(bits: Int32 = 0) { self.bits = bits }

    /// The same with what is told of others.
    func joined(with other: NameParts) -> NameParts { NameParts(bits: bits | other.bits) }

    /// Only those of so many words, of two or three; names of more are compared with no row.
    func having(words: Int) -> NameParts {
        NameParts(bits: bits & (words == 2 ? Self.twoWords : words == 3 ? Self.threeWords : 0))
    }

    /// Whether there may be a name that both tell of.
    func meets(_ other: NameParts) -> Bool { bits & other.bits != 0 }
}
