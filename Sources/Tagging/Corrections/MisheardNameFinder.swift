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
            accepted = stories.indices.map { number in
                best(
                    proposals[number].compactMap { proposal in
                        let judged = judge.judged(
                            proposal, in: stories[number], number: number, support: support)
                        return judged.score >= MisheardNameJudge.needed ? judged : nil
                    })
            }
            support.add(accepted)
        }
        return accepted
    }

    private func proposals(
        in story: NamedStory, numbers: [Int32], heard: HeardWords, known: inout KnownMatches
    ) -> [MisheardName] {
        let words = story.text.words
        var proposals: [MisheardName] = []
        // The first word from here on that a name of several words has.
        var part = 0
        for first in words.indices {
            var isCapitalized = !words[first].gap.opens && words[first].isCapitalized
            part = max(part, first)
            while part < words.count, !heard.isPart(numbers[part]) { part += 1 }
            // What most rows of words are passed over by; see `candidates`.
            let mayBeRow = isCapitalized || part < first + SoundIndex.mostWords
            let end = mayBeRow ? min(words.count, first + SoundIndex.mostWords) : first + 1
            for last in first..<end {
                guard !story.isNamed(last), last == first || words[last].gap.joins,
                    case let number = Int(numbers[last]), number >= 0
                else { break }
                isCapitalized = isCapitalized && words[last].isCapitalized
                guard last == first ? !known.isHopeless(number) : isCapitalized || part <= last
                else { continue }
                let key =
                    last == first ? heard.keys[number] : heard.key(of: numbers[first...last])
                guard last == first || sounds.has(key) else { continue }
                let found =
                    last == first
                    ? matches(of: number, in: heard, isCapitalized: isCapitalized, known: &known)
                    : candidates(words[first...last], key, isCapitalized: isCapitalized)
                guard !found.isEmpty else { continue }
                let span = span(
                    first..<last + 1, numbers[first...last].map { Int($0) }, in: story,
                    heard: heard, isCapitalized: isCapitalized)
                add(found, of: span, key: key, to: &proposals)
            }
        }
        return proposals
    }

    private func span(
        _ words: Range<Int>, _ numbers: [Int], in story: NamedStory, heard: HeardWords,
        isCapitalized: Bool
    ) -> MisheardName.Span {
        let entries = numbers.map { heard.entries[$0] }
        let last = entries[entries.count - 1]
        return MisheardName.Span(
            words: words, letters: numbers.flatMap(heard.letters),
            isOrdinary: entries.allSatisfy(\.isOrdinary),
            isAcronym: last.isAcronym, hasInnerCapital: last.hasInnerCapital, count: last.count,
            isCapitalized: isCapitalized, isCaseless: story.isCaseless)
    }

    /// The names that a single word may stand for by how it is spelt.
    private struct SoundMatches {
        /// Those that sound the same.
        let same: [Int32]
        /// Those that nearly do, and are not among them.
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
        let none = SoundMatches(same: [], near: [])
        guard !isOrdinary || sounds.has(key) else { return none }
        let letters = heard.letters(of: number)
        guard !isPlural(letters) else { return none }
        func isLike(_ name: Int32) -> Bool {
            likeness(of: letters, key, to: sounds.names[Int(name)], isAlone: true)
                != nil
        }
        let same = sounds.names(soundingLike: key) { name, _ in isLike(name) }
        guard !isOrdinary else { return SoundMatches(same: same, near: []) }
        let near = sounds.names(
            soundingNearly: key, spelt: letters, likeness: Self.weakLikeness)
        return SoundMatches(
            same: same, near: near.filter { !same.contains($0) && isLike($0) })
    }

    /// The names that several words may stand for, however they are spelt.
    private func candidates(
        _ words: ArraySlice<ScannedWord>, _ key: SoundKey, isCapitalized: Bool
    ) -> [Int32] {
        sounds.names(soundingLike: key) { number, count in
            // Words without capitals stand only for a name of as many words that has one of them.
            guard words.count == count else { return isCapitalized }
            let names = sounds.names[Int(number)].words
            return words.contains { names.contains($0.hash) }
        }
    }

    private func add(
        _ names: [Int32], of span: MisheardName.Span, key: SoundKey,
        to proposals: inout [MisheardName]
    ) {
        let isAlone = span.words.count == 1
        guard isAlone || !isPlural(span.letters) else { return }
        for number in names {
            let name = sounds.names[Int(number)]
            guard let likeness = likeness(of: span.letters, key, to: name, isAlone: isAlone) else {
                continue
            }
            proposals.append(
                MisheardName(
                    span: span, name: name, likeness: likeness, sound: sound(key, of: name)))
        }
    }

    /// How much alike a name and what was heard are spelt; `nil` where it is too little, or where both
    /// are the same word.
    private func likeness(
        of letters: [UInt8], _ key: SoundKey, to name: SoundIndex.Name, isAlone: Bool
    ) -> Double? {
        let sound = sound(key, of: name)
        guard sound == .same || letters[0] == name.letters[0] else { return nil }
        let needed = needed(for: sound, isAlone: isAlone)
        let (less, more) = (
            min(letters.count, name.length), max(letters.count, name.length)
        )
        // What one has more, and what only one has, has to be added at least.
        guard 1 - Double(more - less) / Double(more) >= needed,
            SpellingDistance.mostLikeness(LetterSet(letters), name.letterSet, length: more)
                >= needed,
            case let likeness = SpellingDistance.likeness(letters, name.letters),
            likeness >= needed, !isInflection(letters, of: name)
        else { return nil }
        return likeness
    }

    private func sound(_ key: SoundKey, of name: SoundIndex.Name) -> MisheardName.Sound {
        if name.key == key { return .same }
        return min(key.count, name.key.count) < Self.nearSounds ? .weak : .near
    }

    private func needed(for sound: MisheardName.Sound, isAlone: Bool) -> Double {
        switch sound {
        case .same: isAlone ? Self.likeness : Self.nearLikeness
        case .near: Self.nearLikeness
        case .weak: Self.weakLikeness
        }
    }

    private func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

    /// Whether the words are a name of their own with an s: "Rabbits".
    private func isPlural(_ letters: [UInt8]) -> Bool {
        guard letters.last == UInt8(ascii: "s") else { return false }
        return gazetteer.forms.form(WordHash(letters.dropLast())) != nil
    }

    /// Whether a word is the name itself with an ending, or begins it: no other word is meant.
    private func isInflection(_ letters: [UInt8], of name: SoundIndex.Name) -> Bool {
        let (own, isCut) = (name.letters, name.letters.last.map(isVowel) ?? false)
        return letters.starts(with: isCut ? own.dropLast() : own[...])
            || own.starts(with: letters) || WordStem.hash(letters) == name.stem
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
