internal import Language
internal import StoryModel

/// Finds names that speech recognition wrote as something that sounds alike: `Gravitron chips` for
/// `Graviton chips`, `Cloud Code` for `Claude Code`.
///
/// Sound and spelling propose a name; what stands around it decides. A wrong correction is worse than
/// a missed one.
struct MisheardNameFinder: Sendable {
    private let sounds: SoundIndex
    private let gazetteer: Gazetteer
    private let judge: MisheardNameJudge
    private let statistics = TermStatistics.shipped()
    private let terms = TermScanner()

    /// From this many sounds on, a name may differ in one of them.
    private static let nearSounds = 4
    /// What the letters of words have in common at least that sound the same, or nearly.
    private static let likeness = 0.6
    private static let nearLikeness = 0.75
    private static let weakLikeness = 0.6
    /// How far a name must be ahead of another company's, in thousandths.
    private static let lead = 500

    init(gazetteer: Gazetteer, sounds: SoundIndex, contexts: ContextWords) {
        self.sounds = sounds
        self.gazetteer = gazetteer
        judge = MisheardNameJudge(gazetteer: gazetteer, contexts: contexts)
    }

    /// The misheard names of each story, in order, without overlaps among themselves or with mentions.
    ///
    /// - Parameters:
    ///   - texts: The stories.
    ///   - mentions: What is found in each by its writing.
    ///   - document: The document's text.
    /// - Returns: A list for each story.
    func names(
        in texts: [WordPieceScanner], mentions: [[Candidate]], of document: String
    ) -> [[MisheardName]] {
        let heard = HeardWords(
            texts, of: document, sounds: sounds, terms: terms, statistics: statistics)
        let stories = zip(texts, mentions).map { NamedStory($0, mentions: $1) }
        var known = KnownMatches(count: heard.entries.count)
        let proposals = stories.indices.map { story in
            self.proposals(
                in: stories[story], numbers: heard.numbers[story], heard: heard, known: &known)
        }
        guard proposals.contains(where: { !$0.isEmpty }) else { return stories.map { _ in [] } }
        var support = MisheardNameJudge.Support(mentions, gazetteer: gazetteer)
        var accepted: [[MisheardName]] = []
        // What is accepted supports the rest of the document.
        for _ in 0..<2 {
            accepted = stories.enumerated().map { number, story in
                best(
                    proposals[number].compactMap { proposal in
                        let score = judge.score(
                            of: proposal, in: story, number: number, support: support)
                        return score >= MisheardNameJudge.needed ? proposal.judged(score) : nil
                    })
            }
            support.add(accepted)
        }
        return accepted
    }

    private func proposals(
        in story: NamedStory, numbers: [Int32], heard: HeardWords, known: inout KnownMatches
    ) -> [MisheardName] {
        var proposals: [MisheardName] = []
        for place in numbers.indices {
            let number = Int(numbers[place])
            guard number >= 0, !story.isNamed(place) else { continue }
            let word = story.text.words[place]
            let isCapitalized = word.isCapitalized && !word.gap.opens
            if !known.isHopeless(number) {
                let found = matches(
                    of: number, in: heard, isCapitalized: isCapitalized, known: &known)
                add(
                    found, for: place..<place + 1, sounding: heard.keys[number],
                    isCapitalized: isCapitalized, numbers, story, heard, to: &proposals)
            }
            addRows(
                from: place, isCapitalized: isCapitalized, numbers, story, heard, to: &proposals)
        }
        return proposals
    }

    /// Adds what rows of words may stand for that begin with a word.
    private func addRows(
        from first: Int, isCapitalized: Bool, _ numbers: [Int32], _ story: NamedStory,
        _ heard: HeardWords, to proposals: inout [MisheardName]
    ) {
        let words = story.text.words
        let firstNumber = Int(numbers[first])
        var isCapitalized = isCapitalized
        var parts = heard.parts[firstNumber]
        for last in first + 1..<max(first + 1, min(words.count, first + SoundIndex.mostWords)) {
            let number = Int(numbers[last])
            guard number >= 0, words[last].gap.joins, !story.isNamed(last) else { return }
            isCapitalized = isCapitalized && words[last].isCapitalized
            parts = parts.joined(with: heard.parts[number])
            // What most rows are passed over by; see `candidates`.
            guard
                isCapitalized
                    || parts.mayHave(heard.keys[firstNumber], words: last - first + 1)
            else { continue }
            let key = heard.key(of: numbers, first...last)
            guard sounds.has(key) else { continue }
            let found = candidates(
                words, first...last, key, isCapitalized: isCapitalized)
            add(
                found, for: first..<last + 1, sounding: key, isCapitalized: isCapitalized, numbers,
                story, heard, to: &proposals)
        }
    }

    private func add(
        _ found: [Int32], for words: Range<Int>, sounding key: SoundKey, isCapitalized: Bool,
        _ numbers: [Int32], _ story: NamedStory, _ heard: HeardWords,
        to proposals: inout [MisheardName]
    ) {
        guard !found.isEmpty else { return }
        let span = span(
            words, numbers[words].map { Int($0) }, in: story, heard: heard,
            isCapitalized: isCapitalized)
        add(found, of: span, key: key, to: &proposals)
    }

    private func span(
        _ words: Range<Int>, _ numbers: [Int], in story: NamedStory, heard: HeardWords,
        isCapitalized: Bool
    ) -> MisheardName.Span {
        let entries = numbers.map { heard.entries[$0] }
        let last = entries[entries.count - 1]
        return MisheardName.Span(
            words: words, letters: numbers.flatMap { heard.letters[heard.entries[$0].letters] },
            isOrdinary: entries.allSatisfy(\.isOrdinary),
            isAcronym: last.isAcronym, hasInnerCapital: last.hasInnerCapital, count: last.count,
            isCapitalized: isCapitalized, isCaseless: story.isCaseless)
    }

    /// The names that a single word may stand for by how it is spelt.
    private struct SoundMatches {
        /// Those that sound the same.
        let same: [Int32]
        /// Those that nearly do.
        let near: [Int32]
    }

    /// Those of the words of a document, found once a word.
    private struct KnownMatches {
        /// By number of word, where its matches are; -1 where they have not been looked for.
        private var places: [Int32]
        private var matches = [SoundMatches(same: [], near: [])]

        init(count: Int) { places = Array(repeating: -1, count: count) }

        /// Whether a word is known to have none.
        func isHopeless(_ word: Int) -> Bool { places[word] == 0 }

        subscript(word: Int) -> SoundMatches? {
            places[word] < 0 ? nil : matches[Int(places[word])]
        }

        /// Keeps the matches of a word, and gives them back.
        mutating func add(_ found: SoundMatches, of word: Int) -> SoundMatches {
            let isEmpty = found.same.isEmpty && found.near.isEmpty
            places[word] = isEmpty ? 0 : Int32(matches.count)
            if !isEmpty { matches.append(found) }
            return found
        }
    }

    /// Those of a word at a place, found once a word.
    private func matches(
        of number: Int, in heard: HeardWords, isCapitalized: Bool, known: inout KnownMatches
    ) -> [Int32] {
        let entry = heard.entries[number]
        let matches = known[number] ?? known.add(matches(of: number, in: heard), of: number)
        let isNamelike = !entry.isOrdinary && (isCapitalized || entry.length > 6)
        return isNamelike && !matches.near.isEmpty ? matches.same + matches.near : matches.same
    }

    private func matches(of number: Int, in heard: HeardWords) -> SoundMatches {
        let (key, isOrdinary) = (heard.keys[number], heard.entries[number].isOrdinary)
        var same: [Int32] = []
        var near: [Int32] = []
        guard !isOrdinary || sounds.has(key) else { return SoundMatches(same: same, near: near) }
        let spellings = heard.letters
        let letters = spellings.span.extracting(heard.entries[number].letters)
        guard !isPlural(letters) else { return SoundMatches(same: same, near: near) }
        for name in sounds.names(soundingLike: key)
        where likeness(of: letters, key, to: sounds.names[Int(name)], isAlone: true) != nil {
            same.append(name)
        }
        guard !isOrdinary else { return SoundMatches(same: same, near: near) }
        let likely = sounds.names(soundingNearly: key, spelt: letters) { count in
            Self.needed(for: Self.sound(key.count, count), isAlone: true)
        }
        for name in likely
        where sounds.names[Int(name)].key != key
            && likeness(of: letters, key, to: sounds.names[Int(name)], isAlone: true) != nil
        {
            near.append(name)
        }
        return SoundMatches(same: same, near: near)
    }

    /// The names that several words may stand for, however they are spelt.
    private func candidates(
        _ words: [ScannedWord], _ places: ClosedRange<Int>, _ key: SoundKey, isCapitalized: Bool
    ) -> [Int32] {
        sounds.names(soundingLike: key) { number, count in
            // Words without capitals stand only for a name of as many words that has one of them.
            guard places.count == count else { return isCapitalized }
            let name = sounds.names[Int(number)]
            return places.contains { sounds.has(words[$0].hash, in: name) }
        }
    }

    private func add(
        _ names: [Int32], of span: MisheardName.Span, key: SoundKey,
        to proposals: inout [MisheardName]
    ) {
        let isAlone = span.words.count == 1
        guard isAlone || !isPlural(span.letters.span) else { return }
        for number in names {
            let name = sounds.names[Int(number)]
            let likeness = likeness(of: span.letters.span, key, to: name, isAlone: isAlone)
            guard let likeness else { continue }
            proposals.append(
                MisheardName(
                    span: span, name: name, likeness: likeness, sound: Self.sound(key, of: name)))
        }
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
        return gazetteer.forms.form(hash) != nil
    }

    /// Whether a word is the name itself with an ending, or begins it: no other word is meant.
    private func isInflection(
        _ letters: Span<UInt8>, of name: SoundIndex.Name, _ own: Span<UInt8>
    ) -> Bool {
        let kept = own.count - (isVowel(own[own.count - 1]) ? 1 : 0)
        let shared = (0..<min(letters.count, own.count)).prefix { letters[$0] == own[$0] }.count
        return shared >= min(kept, letters.count) || WordStem.hash(letters) == name.stem
    }

    /// Of those that are good enough, the best where they overlap.
    private func best(_ good: [MisheardName]) -> [MisheardName] {
        guard !good.isEmpty else { return [] }
        let ranked = good.sorted { left, right in
            if left.rank != right.rank { return left.rank > right.rank }
            return (left.span.words.lowerBound, left.name.form)
                < (right.span.words.lowerBound, right.name.form)
        }
        var claims: [Int: [MisheardName]] = [:]
        for name in ranked {
            for word in name.span.words { claims[word, default: []].append(name) }
        }
        var taken: Set<Int> = []
        var chosen: [MisheardName] = []
        for name in ranked where taken.isDisjoint(with: name.span.words) {
            taken.formUnion(name.span.words)
            // Two companies that are as likely: neither.
            let isContested = name.span.words.contains { word in
                claims[word, default: []].contains { rival in
                    rival.name.organisation != name.name.organisation
                        && rival.rank > name.rank - Self.lead
                }
            }
            if !isContested { chosen.append(name) }
        }
        return chosen.sorted { $0.span.words.lowerBound < $1.span.words.lowerBound }
    }
}
