internal import StoryModel

/// The names of a gazetteer by how they sound.
struct SoundIndex: Sendable {
    /// A name that may be misheard.
    struct Name: Sendable {
        /// The number of its form.
        let form: Int32
        let organisation: Int32
        let key: SoundKey
        /// In lower case, without what stands between its words.
        let letters: [UInt8]
        /// The hash of its letters.
        let hash: UInt64
        let letterSet: LetterSet
        /// The number of its letters.
        let length: Int
        /// The hash of the stem of its letters.
        let stem: UInt64
        /// The hashes of its words.
        let words: [UInt64]
        let isProduct: Bool
        /// Whether it is also an ordinary word.
        let isAmbiguous: Bool
    }

    /// A name under one of its codes, with what of its spelling can be compared at once.
    private struct NearEntry {
        let name: Int32
        let before: Int32
        let letters: LetterSet
        let length: Int32
    }

    private(set) var names: [Name] = []
    /// The last name of a key, and of a key with a sound left out.
    private var exact = HashIndex(minimumCapacity: 8192)
    private var near = HashIndex(minimumCapacity: 32_768)
    /// The hashes of the words of names that have several.
    private var parts = HashIndex(minimumCapacity: 1024)
    /// By name, the one before it with the same key; by entry of `near`, its name and the entry before.
    private var exactBefore: [(name: Int32, words: Int)] = []
    private var nearEntries: [NearEntry] = []

    /// Shorter names sound like too much else.
    private static let letterCount = 4...24
    /// Names are compared with at most this many words of a text.
    static let mostWords = 3

    /// The companies' own names and their products' that are made of letters alone.
    init(_ gazetteer: Gazetteer) {
        for (number, form) in gazetteer.forms.forms.enumerated() {
            let owner = gazetteer.organisations[Int(form.organisation)]
            guard form.resolution != .misheard, form.resolution != .person, owner.kind.isCompany
            else { continue }
            add(form, number: Int32(number), writing: gazetteer.writing(of: Int32(number)))
        }
    }

    private mutating func add(_ form: SurfaceForm, number: Int32, writing: String) {
        guard let letters = Self.letters(writing.utf8Span.span, writing.wholeRange),
            Self.letterCount.contains(letters.count)
        else { return }
        let key = SoundKey(letters.span)
        guard key.count > 1 else { return }
        let name = Int32(names.count)
        names.append(
            Name(
                form: number, organisation: form.organisation, key: key, letters: letters,
                hash: WordHash(letters).value, letterSet: LetterSet(letters), length: letters.count,
                stem: WordStem.hash(letters),
                words: WordPieceScanner(writing, ranges: [writing.wholeRange]).words.map(\.hash),
                isProduct: form.isProduct, isAmbiguous: form.isAmbiguous))
        let words = names[names.count - 1].words
        exactBefore.append((exact.update(key.code, to: name) ?? -1, words.count))
        for word in words where words.count > 1 { parts.update(word, to: 1) }
        for code in [key.code] + key.shortened {
            let entry = Int32(nearEntries.count)
            nearEntries.append(
                NearEntry(
                    name: name,
                    before: near.update(Self.nearKey(code, letters[0]), to: entry) ?? -1,
                    letters: names[Int(name)].letterSet, length: Int32(letters.count)))
        }
    }

    /// The letters of a stretch of text in lower case; `nil` where it has a digit or another script.
    static func letters(_ bytes: Span<UInt8>, _ range: TextRange) -> [UInt8]? {
        var letters: [UInt8] = []
        letters.reserveCapacity(range.count)
        return add(bytes, range, to: &letters) && !letters.isEmpty ? letters : nil
    }

    /// Adds the letters of a stretch of text in lower case up to a digit or another script, and tells
    /// whether there is none.
    static func add(_ bytes: Span<UInt8>, _ range: TextRange, to letters: inout [UInt8]) -> Bool {
        for offset in range.start..<range.end {
            switch bytes[offset] {
            case 0x41...0x5a, 0x61...0x7a: letters.append(bytes[offset] | 0x20)
            case 0x30...0x39, 0x80...: return false
            default: break
            }
        }
        return true
    }

    /// The names that sound the same and are wanted, as told by their number and that of their words.
    func names(
        soundingLike key: SoundKey, where isWanted: (Int32, Int) -> Bool = { _, _ in true }
    ) -> [Int32] {
        var found: [Int32] = []
        var name = exact[key.code] ?? -1
        while name >= 0 {
            let (before, words) = exactBefore[Int(name)]
            if isWanted(name, words) { found.append(name) }
            name = before
        }
        return found
    }

    /// Whether a name of several words has a word of this hash.
    func isPart(_ word: UInt64) -> Bool { parts[word] != nil }

    /// Whether a name sounds the same.
    func has(_ key: SoundKey) -> Bool { exact[key.code] != nil }

    /// The names with the first letter of a word of which one sound is another, missing or too much,
    /// each once, in order; none whose letters cannot be as much alike as given.
    func names(
        soundingNearly key: SoundKey, spelt letters: [UInt8], likeness: Double
    ) -> [Int32] {
        var found: [Int32] = []
        let set = LetterSet(letters)
        for code in [key.code] + key.shortened {
            var number = near[Self.nearKey(code, letters[0])] ?? -1
            while number >= 0 {
                let entry = nearEntries[Int(number)]
                // No division, as most are passed over; a little too many do no harm.
                let length = Int(entry.length)
                let steps = (1 - likeness) * Double(max(letters.count, length)) + 0.001
                if Double(abs(letters.count - length)) <= steps,
                    Double(set.apart(from: entry.letters)) <= steps, !found.contains(entry.name)
                {
                    found.append(entry.name)
                }
                number = entry.before
            }
        }
        return found.sorted()
    }

    /// What the names with a first letter are filed under.
    private static func nearKey(_ code: UInt64, _ letter: UInt8) -> UInt64 {
        code &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(letter)
    }
}
