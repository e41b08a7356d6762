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
        let heard = HeardWords(texts, of: document, statistics: statistics)
        let stories = zip(texts, mentions).map { NamedStory($0, mentions: $1) }
        let proposals = stories.map { self.proposals(in: $0, heard: heard) }
        var support = MisheardNameJudge.Support(mentions, gazetteer: gazetteer)
        var accepted: [[MisheardName]] = []
        // What is accepted supports the rest of the document.
        for _ in 0..<2 {
            accepted = stories.indices.map { number in
                best(
                    proposals[number].map { proposal in
                        judge.judged(
                            proposal, in: stories[number], number: number, support: support)
                    })
            }
            support.add(accepted)
        }
        return accepted
    }

    private func proposals(in story: NamedStory, heard: HeardWords) -> [MisheardName] {
        let text = story.text
        var proposals: [MisheardName] = []
        for first in text.words.indices {
            var key = SoundKey()
            var letters: [UInt8] = []
            var isOrdinary = true
            for last in first..<min(text.words.count, first + SoundIndex.mostWords) {
                guard story.mention(at: last) == nil, last == first || text.words[last].gap.joins,
                    let entry = heard.entry(of: text.words[last])
                else { break }
                key = key.joined(with: entry.key)
                letters += entry.letters
                isOrdinary = isOrdinary && entry.isOrdinary
                let span = MisheardName.Span(
                    words: first..<last + 1, hashes: text.words[first...last].map(\.hash),
                    letters: letters, isOrdinary: isOrdinary, isAcronym: entry.isAcronym,
                    hasInnerCapital: entry.hasInnerCapital, count: entry.count,
                    isCapitalized: !text.words[first].gap.opens
                        && text.words[first...last].allSatisfy(\.isCapitalized),
                    isCaseless: story.isCaseless)
                proposals += self.proposals(for: span, key: key)
            }
        }
        return proposals
    }

    private func proposals(
        for span: MisheardName.Span, key: SoundKey
    ) -> [MisheardName] {
        let isAlone = span.words.count == 1
        guard !isPlural(span) else { return [] }
        let isNamelike = !span.isOrdinary && (span.isCapitalized || span.letters.count > 6)
        let near = isAlone && isNamelike ? sounds.names(soundingNearly: key) : []
        let exact = sounds.names(soundingLike: key)
        return (exact + near.filter { !exact.contains($0) }).compactMap { number in
            let name = sounds.names[Int(number)]
            guard !isInflection(span.letters, of: name.letters), mayStand(span, for: name) else {
                return nil
            }
            let likeness = SpellingDistance.likeness(span.letters, name.letters)
            let sound = self.sound(key, of: name)
            guard likeness >= needed(for: sound, isAlone: isAlone),
                span.letters[0] == name.letters[0] || sound == .same
            else { return nil }
            return MisheardName(span: span, name: name, likeness: likeness, sound: sound)
        }
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

    /// Words without capitals stand only for a name of as many words that has one of them.
    private func mayStand(_ span: MisheardName.Span, for name: SoundIndex.Name) -> Bool {
        if span.words.count == 1 { return true }
        if span.isCapitalized, span.words.count != name.words.count { return true }
        return span.words.count == name.words.count
            && !Set(span.hashes).isDisjoint(with: name.words)
    }

    private func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

    /// Whether the words are a name of their own with an s: "Rabbits".
    private func isPlural(_ span: MisheardName.Span) -> Bool {
        guard span.letters.last == UInt8(ascii: "s") else { return false }
        var hash = WordHash()
        for letter in span.letters.dropLast() { hash.add(letter) }
        return gazetteer.forms.form(hash) != nil
    }

    /// Whether a word is the name itself with an ending, or begins it: no other word is meant.
    private func isInflection(_ letters: [UInt8], of name: [UInt8]) -> Bool {
        letters.starts(with: name.last.map(isVowel) ?? false ? name.dropLast() : name[...])
            || name.starts(with: letters)
            || WordStem.hash(letters) == WordStem.hash(name)
    }

    /// Those that are good enough, the best where they overlap.
    private func best(_ judged: [MisheardName]) -> [MisheardName] {
        let good = judged.filter { $0.score >= MisheardNameJudge.needed }
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
