internal import StoryModel

/// The names of a gazetteer by how they sound.
struct SoundIndex: Sendable {
    /// A name that may be misheard.
    struct Name: Sendable {
        /// The number of its form.
        let form: Int32
        let organisation: Int32
        let key: SoundKey
        /// Where its letters are among those of all: in lower case, without what stands between its
        /// words.
        let letters: Range<Int>
        let firstLetter: UInt8
        /// The hash of its letters.
        let hash: UInt64
        let letterSet: LetterSet
        /// The hash of the stem of its letters.
        let stem: UInt64
        /// Where the hashes of its words are among those of all.
        let words: Range<Int>
        let isProduct: Bool
        /// Whether it is also an ordinary word.
        let isAmbiguous: Bool
        /// The number of the name before it that sounds the same; -1 where there is none.
        let before: Int32

        /// The number of its letters.
        var length: Int { letters.count }
    }

    /// A name under one of its codes, with what of its spelling can be compared at once.
    private struct NearEntry {
        let name: Int32
        let letters: LetterSet
        let length: Int16
        /// The number of the name's sounds.
        let sounds: Int16
    }

    private(set) var names: [Name] = []
    /// Of all names, one behind the other, so that no name has a list of its own.
    private(set) var letters: [UInt8] = []
    private var words: [UInt64] = []
    /// The last name of a key.
    private var exact = HashIndex(minimumCapacity: 8192)
    /// By key, or key with a sound left out, the number of its entries in `nearEntries`.
    private var near = HashIndex(minimumCapacity: 32_768)
    /// By the hashes of the words of names that have several, what is told of these names.
    private var parts = HashIndex(minimumCapacity: 1024)
    /// Those of one code stand beside each other, as most are looked at and passed over.
    private var nearEntries: [NearEntry] = []
    /// By number, where the entries of a code begin; the last is the end of all.
    private var nearStarts: [Int32] = []

    /// Shorter names sound like too much else.
    private static let letterCount = 4...24
    /// Names are compared with at most this many words of a text.
    static let mostWords = 3

    /// The companies' own names and their products' that are made of letters alone.
    init(_ gazetteer: Gazetteer) {
        var entries: [(code: Int32, entry: NearEntry)] = []
        for (number, form) in gazetteer.forms.forms.enumerated() {
            let owner = gazetteer.organisations[Int(form.organisation)]
            guard form.resolution != .misheard, form.resolution != .person, owner.kind.isCompany
            else { continue }
            add(
                form, number: Int32(number), writing: gazetteer.writing(of: Int32(number)),
                to: &entries)
        }
        setNear(entries)
    }

    private mutating func add(
        _ form: SurfaceForm, number: Int32, writing: String,
        to entries: inout [(code: Int32, entry: NearEntry)]
    ) {
        guard let letters = Self.letters(writing.utf8Span.span, writing.wholeRange),
            Self.letterCount.contains(letters.count)
        else { return }
        let key = SoundKey(letters.span)
        guard key.count > 1 else { return }
        let name = Int32(names.count)
        let words = WordPieceScanner(writing, ranges: [writing.wholeRange]).words.map(\.hash)
        names.append(
            Name(
                form: number, organisation: form.organisation, key: key,
                letters: self.letters.count..<self.letters.count + letters.count,
                firstLetter: letters[0],
                hash: WordHash(letters).value, letterSet: LetterSet(letters.span),
                stem: WordStem.hash(letters),
                words: self.words.count..<self.words.count + words.count,
                isProduct: form.isProduct, isAmbiguous: form.isAmbiguous,
                before: exact.update(key.code, to: name) ?? -1))
        self.letters += letters
        self.words += words
        for word in words where words.count > 1 {
            let own = NameParts(beginningWith: key).having(words: words.count)
            parts.update(word, to: parts(with: word).joined(with: own).bits)
        }
        let entry = NearEntry(
            name: name, letters: names[Int(name)].letterSet, length: Int16(letters.count),
            sounds: Int16(key.count))
        for code in [key.code] + key.shortened {
            let key = Self.nearKey(code, letters[0])
            let number = near[key] ?? Int32(near.count)
            near.update(key, to: number)
            entries.append((number, entry))
        }
    }

    /// Puts the entries of each code beside each other.
    private mutating func setNear(_ entries: [(code: Int32, entry: NearEntry)]) {
        let ordered = entries.sorted { $0.code < $1.code }
        nearEntries = ordered.map(\.entry)
        nearStarts.reserveCapacity(near.count + 1)
        for (place, entry) in ordered.enumerated() where Int(entry.code) == nearStarts.count {
            nearStarts.append(Int32(place))
        }
        nearStarts.append(Int32(ordered.count))
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

    /// The last name that sounds the same, on which the others hang by `before`; -1 where none does.
    func last(soundingLike key: SoundKey) -> Int32 { exact[key.code] ?? -1 }

    /// Whether a name has a word of this hash.
    func has(_ word: UInt64, in name: Name) -> Bool { words[name.words].contains(word) }

    /// What is told of the names of several words that have a word of this hash.
    func parts(with word: UInt64) -> NameParts { NameParts(bits: parts[word] ?? 0) }

    /// The names with the first letter of a word of which one sound is another, missing or too much,
    /// each once, in order; none whose letters cannot be as much alike as is asked of a name with so
    /// many sounds.
    func names(
        soundingNearly key: SoundKey, spelt letters: Span<UInt8>, likeness: (Int) -> Double
    ) -> [Int32] {
        var found: [Int32] = []
        let set = LetterSet(letters)
        for place in -1..<key.count {
            let code = place < 0 ? key.code : key.code(without: place)
            guard let number = near[Self.nearKey(code, letters[0])] else { continue }
            for index in nearStarts[Int(number)]..<nearStarts[Int(number) + 1] {
                let entry = nearEntries[Int(index)]
                // No division, as most are passed over; a little too many do no harm.
                let length = Int(entry.length)
                let most = 1 - likeness(Int(entry.sounds))
                let steps = most * Double(max(letters.count, length)) + 0.001
                if Double(abs(letters.count - length)) <= steps,
                    Double(set.apart(from: entry.letters)) <= steps, !found.contains(entry.name)
                {
                    found.append(entry.name)
                }
            }
        }
        return found.sorted()
    }

    /// What the names with a first letter are filed under.
    private static func nearKey(_ code: UInt64, _ letter: UInt8) -> UInt64 {
        code &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(letter)
    }
}
