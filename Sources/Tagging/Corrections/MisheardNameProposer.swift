internal import StoryModel

/// Proposes names for words that sound and are spelt like them, whatever stands around.
struct MisheardNameProposer: Sendable {
    private let sounds: SoundIndex
    private let forms: SurfaceIndex

    /// From this many sounds on, a name may differ in one of them.
    private static let nearSounds = 4
    /// What the letters of words have in common at least that sound the same, or nearly.
    private static let likeness = 0.6
    private static let nearLikeness = 0.75
    private static let weakLikeness = 0.6

    init(gazetteer: Gazetteer, sounds: SoundIndex) {
        self.sounds = sounds
        forms = gazetteer.forms
    }

    /// One word or some in a row, as they stand in a story.
    private struct Row {
        let words: Range<Int>
        let key: SoundKey
        /// Whether each has a capital that is not that of a sentence's beginning.
        let isCapitalized: Bool
    }

    /// What the words of each story may stand for, in the order of the text; linear in its length.
    func proposals(in stories: [NamedStory], heard: HeardWords) -> [[MisheardName]] {
        var known = KnownMatches(count: heard.entries.count)
        return zip(stories, heard.numbers).map { story, numbers in
            proposals(in: story, story.text.words, numbers, heard, known: &known)
        }
    }

    private func proposals(
        in story: NamedStory, _ words: [ScannedWord], _ numbers: [Int32], _ heard: HeardWords,
        known: inout KnownMatches
    ) -> [MisheardName] {
        var proposals: [MisheardName] = []
        for place in words.indices {
            let number = Int(numbers[place])
            guard number >= 0, !story.isNamed(place) else { continue }
            let isCapitalized = words[place].isCapitalized && !words[place].gap.opens
            if known.mayHave(number) {
                let row = Row(
                    words: place..<place + 1, key: heard.sounds[number].key,
                    isCapitalized: isCapitalized)
                let found = matches(
                    of: number, in: heard, isCapitalized: isCapitalized, known: &known)
                add(found, for: row, numbers, story, heard, to: &proposals)
            }
            addRows(
                from: place, isCapitalized: isCapitalized, words, numbers, story, heard,
                to: &proposals)
        }
        return proposals
    }

    /// Adds what two or three words may stand for that begin with one.
    private func addRows(
        from first: Int, isCapitalized: Bool, _ words: [ScannedWord], _ numbers: [Int32],
        _ story: NamedStory, _ heard: HeardWords, to proposals: inout [MisheardName]
    ) {
        let opening = heard.sounds[Int(numbers[first])].opening
        var (isCapitalized, parts) = (isCapitalized, heard.sounds[Int(numbers[first])].parts)
        for last in first + 1..<max(first + 1, min(words.count, first + SoundIndex.mostWords)) {
            let number = Int(numbers[last])
            guard number >= 0, words[last].gap.joins, !story.isNamed(last) else { return }
            isCapitalized = isCapitalized && words[last].isCapitalized
            parts = parts.joined(with: heard.sounds[number].parts)
            // What most rows are passed over by; see `candidates`.
            guard isCapitalized || parts.having(words: last - first + 1).meets(opening) else {
                continue
            }
            addRow(
                first...last, isCapitalized: isCapitalized, words, numbers, story, heard,
                to: &proposals)
        }
    }

    /// Adds what a row of words may stand for.
    @inline(never)
    private func addRow(
        _ places: ClosedRange<Int>, isCapitalized: Bool, _ words: [ScannedWord],
        _ numbers: [Int32], _ story: NamedStory, _ heard: HeardWords,
        to proposals: inout [MisheardName]
    ) {
        let row = Row(
            words: Range(places), key: heard.key(of: numbers, places),
            isCapitalized: isCapitalized)
        add(candidates(for: row, words), for: row, numbers, story, heard, to: &proposals)
    }

    /// The names that a single word may stand for by how it is spelt.
    private struct SoundMatches {
        /// Those that sound the same.
        var same: [Int32] = []
        /// Those that nearly do.
        var near: [Int32] = []
    }

    /// Those of the words of a document, found once a word.
    private struct KnownMatches {
        /// By number of word, where its matches are.
        private var places: [Int32]
        private var matches: [SoundMatches] = []

        private static let unknown: Int32 = -1
        private static let none: Int32 = -2

        init(count: Int) { places = Array(repeating: Self.unknown, count: count) }

        /// Whether a word is not known to have none.
        func mayHave(_ word: Int) -> Bool { places[word] != Self.none }

        /// Whether the matches of a word have been looked for.
        func has(_ word: Int) -> Bool { places[word] != Self.unknown }

        subscript(word: Int) -> SoundMatches? {
            places[word] < 0 ? nil : matches[Int(places[word])]
        }

        mutating func add(_ found: SoundMatches?, of word: Int) {
            places[word] = found == nil ? Self.none : Int32(matches.count)
            if let found { matches.append(found) }
        }
    }

    /// Those of a word at a place, found once a word.
    private func matches(
        of number: Int, in heard: HeardWords, isCapitalized: Bool, known: inout KnownMatches
    ) -> [Int32] {
        if !known.has(number) { known.add(matches(of: number, in: heard), of: number) }
        guard let matches = known[number] else { return [] }
        let entry = heard.entries[number]
        let isNamelike = !entry.isOrdinary && (isCapitalized || entry.length > 6)
        return isNamelike && !matches.near.isEmpty ? matches.same + matches.near : matches.same
    }

    /// Those of a word wherever it stands; `nil` where there are none.
    private func matches(of number: Int, in heard: HeardWords) -> SoundMatches? {
        let (key, isOrdinary) = (heard.sounds[number].key, heard.entries[number].isOrdinary)
        let last = sounds.last(soundingLike: key)
        guard !isOrdinary || last >= 0 else { return nil }
        let spellings = heard.letters
        let letters = spellings.span.extracting(heard.entries[number].letters)
        guard !isPlural(letters) else { return nil }
        var matches = SoundMatches()
        var same = last
        while same >= 0 {
            let name = sounds.names[Int(same)]
            if likeness(of: letters, key, to: name, isAlone: true) != nil {
                matches.same.append(same)
            }
            same = name.before
        }
        if !isOrdinary {
            let near = sounds.names(soundingNearly: key, spelt: letters) { count in
                Self.needed(for: Self.sound(key.count, count), isAlone: true)
            }
            for number in near {
                let name = sounds.names[Int(number)]
                if name.key != key, likeness(of: letters, key, to: name, isAlone: true) != nil {
                    matches.near.append(number)
                }
            }
        }
        return matches.same.isEmpty && matches.near.isEmpty ? nil : matches
    }

    /// The names that several words may stand for, however they are spelt.
    private func candidates(for row: Row, _ words: [ScannedWord]) -> [Int32] {
        var found: [Int32] = []
        var number = sounds.last(soundingLike: row.key)
        while number >= 0 {
            let name = sounds.names[Int(number)]
            // Words without capitals stand only for a name of as many words that has one of them.
            let isLike =
                row.words.count == name.words.count
                ? row.words.contains { sounds.has(words[$0].hash, in: name) } : row.isCapitalized
            if isLike { found.append(number) }
            number = name.before
        }
        return found
    }

    private func add(
        _ names: [Int32], for row: Row, _ numbers: [Int32], _ story: NamedStory,
        _ heard: HeardWords, to proposals: inout [MisheardName]
    ) {
        guard !names.isEmpty else { return }
        let span = span(of: row, numbers[row.words], in: story, heard)
        let isAlone = row.words.count == 1
        guard isAlone || !isPlural(span.letters.span) else { return }
        for number in names {
            let name = sounds.names[Int(number)]
            let likeness = likeness(of: span.letters.span, row.key, to: name, isAlone: isAlone)
            guard let likeness else { continue }
            proposals.append(
                MisheardName(
                    span: span, name: name, likeness: likeness,
                    sound: Self.sound(row.key, of: name)))
        }
    }

    private func span(
        of row: Row, _ numbers: ArraySlice<Int32>, in story: NamedStory, _ heard: HeardWords
    ) -> MisheardName.Span {
        let entries = numbers.map { heard.entries[Int($0)] }
        let last = entries[entries.count - 1]
        return MisheardName.Span(
            words: row.words, letters: entries.flatMap { heard.letters[$0.letters] },
            isOrdinary: entries.allSatisfy(\.isOrdinary), isAcronym: last.isAcronym,
            hasInnerCapital: last.hasInnerCapital, count: last.count,
            isCapitalized: row.isCapitalized, isCaseless: story.isCaseless)
    }

    /// How much alike a name and what was heard are spelt; `nil` where it is too little, or where both
    /// are the same word.
    private func likeness(
        of letters: Span<UInt8>, _ key: SoundKey, to name: SoundIndex.Name, isAlone: Bool
    ) -> Double? {
        let sound = Self.sound(key, of: name)
        guard sound == .same || letters[0] == name.firstLetter else { return nil }
        let needed = Self.needed(for: sound, isAlone: isAlone)
        let (less, more) = (
            min(letters.count, name.length), max(letters.count, name.length)
        )
        let own = sounds.letters.span.extracting(name.letters)
        // What one has more, and what only one has, has to be added at least.
        guard 1 - Double(more - less) / Double(more) >= needed,
            SpellingDistance.mostLikeness(LetterSet(letters), name.letterSet, length: more)
                >= needed,
            case let likeness = SpellingDistance.likeness(letters, own),
            likeness >= needed, !isInflection(letters, of: name, own)
        else { return nil }
        return likeness
    }

    private static func sound(_ key: SoundKey, of name: SoundIndex.Name) -> MisheardName.Sound {
        name.key == key ? .same : sound(key.count, name.key.count)
    }

    /// How much alike two words of so many sounds can sound that do not sound the same.
    private static func sound(_ count: Int, _ other: Int) -> MisheardName.Sound {
        min(count, other) < nearSounds ? .weak : .near
    }

    private static func needed(for sound: MisheardName.Sound, isAlone: Bool) -> Double {
        switch sound {
        case .same: isAlone ? likeness : nearLikeness
        case .near: nearLikeness
        case .weak: weakLikeness
        }
    }

    private func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

    /// Whether the words are a name of their own with an s: "Rabbits".
    private func isPlural(_ letters: Span<UInt8>) -> Bool {
        guard letters.count > 0, letters[letters.count - 1] == UInt8(ascii: "s") else {
            return false
        }
        var hash = WordHash()
        for place in letters.indices.dropLast() { hash.add(letters[place]) }
        return forms.form(hash) != nil
    }

    /// Whether a word is the name itself with an ending, or begins it: no other word is meant.
    private func isInflection(
        _ letters: Span<UInt8>, of name: SoundIndex.Name, _ own: Span<UInt8>
    ) -> Bool {
        let kept = own.count - (isVowel(own[own.count - 1]) ? 1 : 0)
        let shared = (0..<min(letters.count, own.count)).prefix { letters[$0] == own[$0] }.count
        return shared >= min(kept, letters.count) || WordStem.hash(letters) == name.stem
    }
}
