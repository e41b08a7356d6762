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
    /// By name, the one before it with the same key; by entry of `near`, its name and the entry before.
    private var exactBefore: [Int32] = []
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
        let key = SoundKey(letters)
        guard key.count > 1 else { return }
        let name = Int32(names.count)
        names.append(
            Name(
                form: number, organisation: form.organisation, key: key, letters: letters,
                letterSet: LetterSet(letters), length: letters.count, stem: WordStem.hash(letters),
                words: WordPieceScanner(writing, ranges: [writing.wholeRange]).words.map(\.hash),
                isProduct: form.isProduct, isAmbiguous: form.isAmbiguous))
        exactBefore.append(exact.update(key.code, to: name) ?? -1)
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
        for offset in range.start..<range.end {
            switch bytes[offset] {
            case 0x41...0x5a: letters.append(bytes[offset] | 0x20)
            case 0x61...0x7a: letters.append(bytes[offset])
            case 0x30...0x39, 0x80...: return nil
            default: break
            }
        }
        return letters.isEmpty ? nil : letters
    }

    /// The names that sound the same.
    func names(soundingLike key: SoundKey) -> [Int32] {
        var found: [Int32] = []
        var name = exact[key.code] ?? -1
        while name >= 0 {
            found.append(name)
            name = exactBefore[Int(name)]
        }
        return found
    }

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
