internal import StoryModel

/// Judges by their surroundings whether words stand for a name that sounds alike.
struct MisheardNameJudge: Sendable {
    /// From this score on, a name is taken for the one meant.
    static let needed = 3.0
    /// How much oftener than the name itself a document may have the word that stands for it.
    private static let most = 3

    private let contexts: ContextWords
    private let organisations: [Organisation]
    private let numbers: [String: Int32]
    private let goods = ["model", "chip", "series", "family", "weight"].map {
        WordPieceScanner($0, ranges: [$0.wholeRange]).words[0].stem
    }
    private let links = ["and", "or", "vs", "versus", "with", "than"].map { WordHash($0).value }

    init(gazetteer: Gazetteer, contexts: ContextWords) {
        self.contexts = contexts
        organisations = gazetteer.organisations
        numbers = Dictionary(
            gazetteer.organisations.enumerated().map { ($1.name, Int32($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a document names for certain, and what it is taken to mean.
    struct Support {
        /// By story.
        private(set) var organisations: [Set<Int32>]
        private(set) var everywhere: Set<Int32>
        /// How often each name stands in it, by the hash of its letters.
        let counts: [UInt64: Int]
        /// The hashes of those, and of the names taken to be meant.
        private(set) var names: Set<UInt64>
        private(set) var accepted: Set<[UInt8]> = []

        init(_ mentions: [[Candidate]], gazetteer: Gazetteer) {
            organisations = mentions.map { Set($0.map(\.organisation)) }
            everywhere = organisations.reduce(into: []) { $0.formUnion($1) }
            let forms = Dictionary(grouping: mentions.joined().lazy.filter { $0.form >= 0 }) {
                $0.form
            }
            var counts: [UInt64: Int] = [:]
            for (form, mentions) in forms {
                let writing = gazetteer.writing(of: form)
                let letters = SoundIndex.letters(writing.utf8Span.span, writing.wholeRange)
                if let letters {
                    counts[WordHash(letters).value, default: 0] += mentions.count
                }
            }
            self.counts = counts
            names = Set(counts.keys)
        }

        mutating func add(_ names: [[MisheardName]]) {
            for (story, names) in names.enumerated() {
                for name in names {
                    organisations[story].insert(name.name.organisation)
                    everywhere.insert(name.name.organisation)
                    self.names.insert(name.name.hash)
                    accepted.insert(name.span.letters)
                }
            }
        }
    }

    /// What speaks for a name; endlessly little where only its sound does.
    func score(
        of name: MisheardName, in story: NamedStory, number: Int, support: Support
    ) -> Double {
        let beside = beside(name, in: story.text)
        let around = neighbours(name, in: story)
        // Asked first, as most are told by it.
        guard
            isAttested(
                name, in: story, beside: beside, around: around, number: number, support: support)
        else { return -.infinity }
        var score = likeness(name) + writing(name, in: story)
        score += beside + around + known(name, story: number, in: story, support: support)
        if name.sound == .weak, !isTold(name, in: story) { score -= 4 }
        // Letters that are spelt out are mostly an abbreviation of their own.
        if name.span.isAcronym { score -= 3 }
        return score
    }

    /// Whether more than the sound tells that the name is meant: the document has it, or its company
    /// and the right surroundings; a long name that nobody else has needs little.
    private func isAttested(
        _ name: MisheardName, in story: NamedStory, beside: Double, around: Double, number: Int,
        support: Support
    ) -> Bool {
        let organisation = name.name.organisation
        let span = name.span
        if !span.isCapitalized, !span.isCaseless, span.words.count == 1, around < 1 {
            return false
        }
        let isNamelike = !span.isOrdinary && (span.isCapitalized || span.isCaseless)
        let isKnown = support.everywhere.contains(organisation)
        let isClose = name.sound != .near || name.likeness >= 0.85
        let isNamed = support.names.contains(name.name.hash)
        // A name that comes back, where the one meant hardly does, is somebody else's.
        let usual = support.counts[name.name.hash] ?? 0
        if span.words.count == 1, span.count > Self.most * (usual + 1) { return false }
        if span.hasInnerCapital, name.likeness < 0.8 { return false }
        let isFew = name.name.key.count < 3
        if isFew, around < 1, !isNear(name, in: story) { return false }
        if span.words.count > 1 { return isNamed || isKnown && span.isCapitalized }
        if span.isOrdinary, !span.isCapitalized { return isNamed }
        if isNamed { return isNamelike || span.isCapitalized || around + beside >= 1 }
        if around + beside >= 1, support.organisations[number].contains(organisation) {
            return isClose
        }
        if isTold(name, in: story) { return true }
        if name.sound == .weak { return around + beside >= 1 }
        guard isNamelike, isClose, name.likeness >= 0.8 else { return false }
        return name.name.key.count >= 5 && isKnown
            || name.name.key.count >= 6 && name.likeness >= 0.85
    }

    /// What sound and letters tell.
    private func likeness(_ name: MisheardName) -> Double {
        let sound =
            switch name.sound {
            case .same: 2.0
            case .near: 1.0
            case .weak: 0.0
            }
        let length = name.name.key.count >= 5 ? 1.0 : name.name.key.count == 4 ? 0.5 : 0
        return sound + length + 3 * (name.likeness - 0.7) - (name.name.isAmbiguous ? 1 : 0)
    }

    /// What the words heard tell: a word that nobody uses is a name, an ordinary one mostly is not.
    private func writing(_ name: MisheardName, in story: NamedStory) -> Double {
        let span = name.span
        let isNamelike = span.isCapitalized || span.isCaseless
        guard span.words.count == 1 else {
            return span.isOrdinary ? (isNamelike ? -1 : -2.5) : (isNamelike ? 0.5 : -1)
        }
        guard span.isOrdinary else { return isNamelike ? 1 : -1.5 }
        let word = story.text.words[span.words.lowerBound]
        if !isNamelike { return word.isCapitalized ? -2.5 : -5 }
        // A word that is used as such close by is meant as such.
        return story.uses(word) ? -3 : -1.5
    }

    /// Whether the document speaks of the company, or names what is meant.
    private func known(
        _ name: MisheardName, story: Int, in text: NamedStory, support: Support
    ) -> Double {
        let organisation = name.name.organisation
        var score = 0.0
        if support.organisations[story].contains(organisation) {
            score += 2
        } else if support.everywhere.contains(organisation) {
            score += 1.25
        } else if relatives(of: organisation).contains(where: support.organisations[story].contains)
        {
            score += 1
        }
        if support.names.contains(name.name.hash) { score += 1 }
        if support.accepted.contains(name.span.letters) {
            score += name.span.isOrdinary && name.span.words.count == 1 ? 0.5 : 1.5
        }
        // "Claude Code costs more, and Cloud is slower".
        if name.span.isOrdinary, name.span.isCapitalized, isNear(name, in: text) { score += 0.75 }
        return score
    }

    /// The words right before and behind.
    private func beside(_ name: MisheardName, in text: WordPieceScanner) -> Double {
        let words = text.words
        let next = name.span.words.upperBound
        let isFollowed = next < words.count && words[next].gap.joins && !words[next].isDigits
        // "the Gravitron chips": the article belongs to the chips.
        let isMade =
            isFollowed && name.name.isProduct && goods.contains(words[next].stem)
        var score = isMade ? 1.5 : 0
        if isFollowed, !isMade { score += weight(contexts.weight(after:), of: words[next]) }
        let first = name.span.words.lowerBound
        guard first > 0, words[first].gap == .space, !words[first - 1].isDigits else {
            return score
        }
        let before = weight(contexts.weight(before:), of: words[first - 1])
        score += isMade ? max(0, before) : before
        return score + (contexts.has(words[first - 1], in: .kind) ? 1 : 0)
    }

    /// What a word beside a name tells; one with a capital is mostly part of another name.
    private func weight(_ known: (ScannedWord) -> Double, of word: ScannedWord) -> Double {
        let weight = known(word)
        if weight == 0, word.isCapitalized, !word.gap.opens { return -1.5 }
        return max(-3, min(2, weight))
    }

    /// The companies named right beside: "AWS's Gravitron", "GPT 5.5 and codecs", not "Google Cloud".
    private func neighbours(_ name: MisheardName, in story: NamedStory) -> Double {
        let words = story.text.words
        let span = name.span.words
        var score = version(name, in: words)
        for (beside, joint) in [
            (span.lowerBound - 1, span.lowerBound), (span.upperBound, span.upperBound),
        ] where joint < words.count {
            if let mention = story.mention(at: beside) {
                let isList = words[joint].gap == .comma || words[joint].gap == .mark
                let isApart = !words[joint].gap.joins || words[joint].gap == .genitive
                score +=
                    mention.organisation == name.name.organisation
                    ? 2 : isList ? 1 : isApart ? 0 : -3
            } else if beside >= 0, links.contains(words[beside].hash),
                let mention = story.mention(at: beside < span.lowerBound ? beside - 1 : beside + 1)
            {
                score += mention.organisation == name.name.organisation ? 2 : 1
            }
        }
        return score
    }

    /// The number beside a product: "Cloud 4.7", "5.3 codecs".
    private func version(_ name: MisheardName, in words: [ScannedWord]) -> Double {
        let span = name.span.words
        let isBehind =
            span.upperBound < words.count && words[span.upperBound].isDigits
            && words[span.upperBound].gap.joins
        let isBefore =
            span.lowerBound > 0 && words[span.lowerBound - 1].isDigits
            && words[span.lowerBound].gap == .space
        if isBehind { return name.name.isProduct ? 2 : -1 }
        return isBefore && name.name.isProduct ? 1.5 : 0
    }

    /// Whether the sentence calls it what the company is and names one that belongs to it: "Meta's
    /// takeover of the startup Mana".
    private func isTold(_ name: MisheardName, in story: NamedStory) -> Bool {
        let span = name.span.words
        guard span.lowerBound > 0,
            contexts.has(story.text.words[span.lowerBound - 1], in: .kind)
        else { return false }
        return isNear(name, in: story)
    }

    /// Whether the sentence names the company itself or its parent.
    private func isNear(_ name: MisheardName, in story: NamedStory) -> Bool {
        let wanted = relatives(of: name.name.organisation) + [name.name.organisation]
        return story.sentence(around: name.span.words).contains { word in
            story.mention(at: word).map { wanted.contains($0.organisation) } ?? false
        }
    }

    /// The company's parent, where it has one.
    private func relatives(of organisation: Int32) -> [Int32] {
        guard organisations.indices.contains(Int(organisation)) else { return [] }
        let own = organisations[Int(organisation)]
        return own.parent.flatMap { numbers[$0] }.map { [$0] } ?? []
    }
}
