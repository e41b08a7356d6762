internal import StoryModel

/// The words of one sentence, asked for what they tell of its shape.
struct ShapeFacts {
    enum Opening {
        case plain, pronoun, determiner
    }

    /// Some words that stand in the lists together.
    private struct Phrase {
        let start: Int
        let length: Int
        let roles: RoleSet<ShapeWords.Role>
    }

    /// Phrases have at most this many words.
    private static let longest = 4

    let words: [Word]
    private let text: String
    private let range: TextRange
    private let lexicon: ShapeWords
    private let known: [ShapeWord]
    private let nothing = ShapeWord()
    private let phrases: [Phrase]

    init(_ text: String, range: TextRange, words: [Word], lexicon: ShapeWords) {
        self.words = words
        self.text = text
        self.range = TextRange(range.start, min(range.end, text.utf8.count))
        self.lexicon = lexicon
        known = words.map { ShapeWord($0.folded, lexicon: lexicon) }
        var phrases: [Phrase] = []
        for start in words.indices where known[start].opensPhrase {
            Self.add(&phrases, of: words, at: start, lexicon: lexicon)
        }
        self.phrases = phrases
    }

    /// Adds the phrases that begin at a word, the longest first.
    private static func add(
        _ phrases: inout [Phrase], of words: [Word], at start: Int, lexicon: ShapeWords
    ) {
        var bytes = Array(words[start].folded.utf8)
        let first = phrases.count
        for end in (start + 1)..<max(start + 1, min(start + longest, words.count)) {
            bytes.append(.space)
            bytes.append(contentsOf: words[end].folded.utf8)
            let roles = lexicon.roles(of: bytes.span)
            guard !roles.isEmpty else { continue }
            phrases.insert(Phrase(start: start, length: end - start + 1, roles: roles), at: first)
        }
    }

    /// A word; one without roles where there is none.
    private subscript(index: Int) -> ShapeWord {
        known.indices.contains(index) ? known[index] : nothing
    }

    /// Whether the word at a place is the one given.
    private func isWord(_ word: StaticString, _ index: Int) -> Bool {
        words.indices.contains(index) && words[index].folded.utf8Span.span.isEqual(to: word)
    }

    private func hasSuffix(_ suffix: StaticString, _ index: Int) -> Bool {
        words.indices.contains(index) && words[index].folded.utf8Span.span.hasSuffix(suffix)
    }

    // MARK: Ends

    /// The offset behind the last byte that is no quote, bracket or space.
    private func bareEnd(in bytes: Span<UInt8>) -> Int {
        var end = range.end
        while end > range.start {
            switch bytes[end - 1] {
            case 0x0a, 0x20, 0x22, 0x27, 0x29, 0x2a, 0x5d, 0x5f: end -= 1
            case 0x99 where bytes.hasMark(0x99, at: end - 3),
                0x9d where bytes.hasMark(0x9d, at: end - 3):
                end -= 3
            default: return end
            }
        }
        return end
    }

    var isQuestion: Bool {
        let bytes = text.utf8Span.span
        switch bytes.byte(at: bareEnd(in: bytes) - 1) {
        case 0x3f: return true
        case 0x21: return false
        default:
            let first = self[0].roles.contains(.asker) ? 1 : 0
            return self[first].roles.contains(.inverted) && self[first + 1].roles.contains(.asked)
        }
    }

    var endsOpen: Bool {
        let bytes = text.utf8Span.span
        let end = bareEnd(in: bytes)
        let isCut =
            switch bytes.byte(at: end - 1) {
            case 0x2c, 0x2d, 0x3a, 0x3b: true
            case 0x2e: bytes.byte(at: end - 2) == 0x2e && bytes.byte(at: end - 3) == 0x2e
            case 0x93, 0x94, 0xa6: bytes.hasMark(bytes[end - 1], at: end - 3)
            default: false
            }
        return isCut || self[known.count - 1].speech.contains(.article)
    }

    // MARK: Opening

    /// How it begins, behind words such as "so" and "and".
    var opening: Opening {
        let start = known.firstIndex { !$0.roles.contains(.lead) } ?? 0
        let first = self[start]
        if EmptyPronoun().stands(at: start, in: words) { return .plain }
        let isPhrase = phrases.contains {
            $0.start == start && $0.length == 2 && $0.roles.contains(.pronoun)
        }
        if known.isEmpty || first.roles.contains(.pronoun) || isPhrase { return .pronoun }
        if first.isShortened,
            first.stem.contains(.pronoun) || first.stem.contains(.demonstrative)
        {
            return .pronoun
        }
        if first.roles.contains(.pointer) { return .determiner }
        // "The second needs a rule."
        if isWord("the", start), start + 2 < words.count, isFinite(start + 2),
            Self.members.contains(words[start + 1].folded)
        {
            return .pronoun
        }
        guard first.roles.contains(.demonstrative) else { return .plain }
        let next = self[start + 1]
        if next.roles.contains(.interval) { return .plain }
        if isWord("that", start), next.roles.contains(.settled) || isWord("said", start + 2) {
            return .plain
        }
        return isVerb(start + 1) ? .pronoun : .determiner
    }

    /// Whether a word behind "this" or "those" is no noun, so that they stand alone.
    private func isVerb(_ index: Int) -> Bool {
        guard index < words.count else { return true }
        let roles = known[index].roles
        if roles.contains(.aux) || roles.contains(.past) || roles.contains(.adverb) { return true }
        let isSingular = isWord("this", index - 1) || isWord("that", index - 1)
        if isSingular, lexicon.isThirdPerson(words[index].folded.utf8Span.span) { return true }
        if !isSingular, roles.contains(.base) { return true }
        let next = self[index + 1].speech
        return hasSuffix("ed", index) && (next.contains(.firm) || next.contains(.restart))
    }

    /// What stands for one of some that were told before.
    private static let members: Set<String> = [
        "first", "former", "latter", "other", "others", "rest", "second", "third", "two", "three",
    ]

    // MARK: Verbs

    var hasFiniteVerb: Bool { words.indices.contains { isFinite($0) } }

    /// Whether all of it depends on a sentence before: "which is why it fell".
    var isSubordinate: Bool {
        guard self[0].roles.contains(.subordinate) else { return false }
        guard isWord("because", 0) || isWord("such", 0) else { return true }
        let bytes = text.utf8Span.span
        return bytes.extracting(range.start..<range.end).firstOffset(of: 0x2c) == nil
    }

    /// Whether a verb is left for a clause of its own, beside those of "which", "where", "if", ...
    var hasMainVerb: Bool {
        var verbs = 0
        var clauses = 0
        for index in words.indices {
            // What the lab says is new is one clause.
            let follows = index > 0 && (isFinite(index - 1) || isSaying(index - 1))
            if isFinite(index), !follows { verbs += 1 }
            // "Comments until April 20" has no clause.
            let isPreposition = isWord("until", index) && index > 0
            // Nor has "while selling" one of its own.
            let isParticiple =
                Self.shortening.contains(words[index].folded) && hasSuffix("ing", index + 1)
                && !isFinite(after: index + 1)
            if isJoint(index), !isPreposition, !isParticiple, index + 1 < words.count {
                clauses += 1
            }
        }
        // "If not, perhaps a plan for it" takes up what was said.
        if isWord("if", 0), isWord("not", 1) { return false }
        return isJoint(0) ? hasClauseBehind : verbs > clauses
    }

    /// Whether a clause that no joint opens stands behind a comma: "If it holds, prices fall".
    private var hasClauseBehind: Bool {
        let bytes = text.utf8Span.span
        return words.indices.dropFirst(2).contains { index in
            let end = words[index - 1].range.end
            return end < words[index].range.start && bytes[end] == 0x2c && !isJoint(index)
                && !["and", "or", "but"].contains(words[index].folded)
                && (words.indices[index...].prefix(12).contains { isFinite($0) }
                    || known[index].speech.contains(.subject) && index + 3 < words.count)
        }
    }

    /// Whether it begins with what wants a subject and a verb before it: "would make them liable",
    /// "exciting to see them sell".
    var lacksSubject: Bool {
        if words.count > 2, Self.verdicts.contains(words[0].folded),
            ["to", "how", "that", "when"].contains(words[1].folded)
        {
            return true
        }
        return isHeadless
    }

    /// What speakers say of what they are about to tell.
    private static let verdicts: Set<String> = [
        "amazing", "cool", "crazy", "curious", "easy", "exciting", "fascinating", "fun", "funny",
        "good", "great", "hard", "impressive", "interesting", "nice", "sad", "surprising", "wild",
    ]

    /// Whether two sentences run into each other: "they cut a fifth of their revenue goes to the lab",
    /// "a third of its That was cheap for the lab".
    var runsTogether: Bool { hasOpeningInside || hasSecondVerb }

    /// Whether a word with a capital that opens sentences stands inside, in no name.
    private var hasOpeningInside: Bool {
        let bytes = text.utf8Span.span
        return words.indices.dropFirst(3).dropLast(2).contains { index in
            words[index].isCapitalized && Self.sentenceOpeners.contains(words[index].folded)
                && !words[index - 1].isCapitalized && !words[index + 1].isCapitalized
                && bytes.byte(at: words[index].range.start - 1) == .space
                && words[index - 1].range.end == words[index].range.start - 1
        }
    }

    private static let sentenceOpeners: Set<String> = [
        "and", "but", "it", "it's", "so", "that", "that's", "there", "there's", "these", "they",
        "this", "we", "what", "you",
    ]

    private var hasSecondVerb: Bool {
        guard let verb = words.indices.prefix(5).first(where: { isFinite($0) }),
            !words[...verb].indices.contains(where: { isJoint($0) }), !isBeing(verb)
        else { return false }
        let last = verb + (known[verb].roles.contains(.aux) ? 1 : 0)
        guard last < words.count, !Self.clauseTakers.contains(words[last].folded),
            !isSaying(last),
            let next = words.indices[(last + 1)...].dropFirst().first(where: {
                Self.surelyVerbs.contains(words[$0].folded)
            }), !words[next - 1].isCapitalized
        else { return false }
        let bytes = text.utf8Span.span
        return !(last + 1..<next).contains { index in
            isJoint(index) || Self.links.contains(words[index].folded)
                || known[index].speech.contains(.subject)
                || bytes.byte(at: words[index].range.end) == 0x2c
        } && bytes.byte(at: words[last].range.end) != 0x2c
    }

    private func isBeing(_ index: Int) -> Bool {
        ["is", "are", "was", "were", "be", "been"].contains(words[index].folded)
            || words[index].folded.hasSuffix("'s") || words[index].folded.hasSuffix("'re")
    }

    /// Verbs of one that are no nouns.
    private static let surelyVerbs: Set<String> = [
        "becomes", "comes", "does", "gets", "goes", "makes", "takes",
    ]
    /// Verbs behind which a whole clause may stand without a joint.
    private static let clauseTakers: Set<String> = [
        "argue", "argues", "assume", "assumes", "bet", "ensure", "ensures", "expect", "expects",
        "feel", "feels", "find", "found", "guess", "hear", "heard", "help", "helps", "know",
        "knows",
        "let", "lets", "make", "makes", "mean", "means", "meant", "notice", "see", "sees", "show",
        "showed", "shows", "suggest", "suggests", "watch",
    ]
    /// Words behind which another clause may stand.
    private static let links: Set<String> = [
        "all", "and", "anything", "as", "but", "everything", "how", "nor", "or", "so", "than",
        "that",
        "the", "then", "this", "what", "whatever", "why",
    ]

    private var isHeadless: Bool {
        words.count > 1 && self[0].roles.contains(.inverted) && !isQuestion
            && !["do", "have"].contains(words[0].folded)
    }

    /// Whether a verb of saying stands there with nothing between it and what is said.
    private func isSaying(_ index: Int) -> Bool {
        index > 0 && Self.sayings.contains(words[index].folded) && !isWord("it", index - 1)
    }

    private static let sayings: Set<String> = [
        "believe", "believes", "call", "calling", "calls", "claim", "claiming", "claims", "hope",
        "hopes", "said", "say", "saying", "says", "think", "thinking", "thinks", "thought",
    ]

    private func isJoint(_ index: Int) -> Bool {
        let word = words[index].folded
        return Self.joints.contains(word) || word.hasPrefix("who'")
    }

    /// Words that open a clause which cannot stand alone.
    private static let joints: Set<String> = [
        "which", "who", "whose", "where", "when", "while", "although", "though", "because", "if",
        "until", "unless", "whereas", "whether",
    ]

    /// Joints behind which a participle may stand for a clause.
    private static let shortening: Set<String> = [
        "although", "if", "though", "until", "unless", "when", "while",
    ]

    private func isFinite(after index: Int) -> Bool {
        index + 1 < words.count && isFinite(index + 1)
    }

    private func isFinite(_ index: Int) -> Bool {
        let word = known[index]
        if word.roles.contains(.aux) || word.isContraction(words[index].folded) { return true }
        let before = self[index - 1]
        let isBehindNoun =
            index > 0 && !before.speech.contains(.article) && !before.roles.contains(.bound)
        // "The cut" is a noun, "they cut" is not.
        if word.roles.contains(.past) { return isBehindNoun || !word.roles.contains(.base) }
        if hasSuffix("ed", index), words[index].folded.utf8.count > 4, !hasSuffix("eed", index) {
            return isBehindNoun && !isWord("by", index + 1)
        }
        if lexicon.isThirdPerson(words[index].folded.utf8Span.span) {
            return isBehindNoun && !words[index].isCapitalized
        }
        guard word.roles.contains(.base), !isWord("to", index - 1) else { return false }
        // "But expect more", "watch the price".
        return index == 0 || index == 1 && before.roles.contains(.lead)
            || before.speech.contains(.subject)
            || isBehindNoun && !before.isShortened && hasSuffix("s", index - 1)
                && !hasSuffix("ss", index - 1)
    }

    // MARK: Shares

    func has(_ role: ShapeWords.Role) -> Bool {
        known.contains { $0.roles.contains(role) }
            || phrases.contains { $0.roles.contains(role) }
    }

    var firstPersonShare: Double {
        let count = words.indices.count { index in
            // "US" is a country, "us" is not.
            if words[index].isCapitalized, isWord("us", index) { return false }
            return known[index].stem.contains(.speaker)
        }
        return Double(count) / Double(max(1, words.count))
    }

    var fillerShare: Double {
        var count = 0
        var index = 0
        var rest = phrases.filter { $0.roles.contains(.filler) }[...]
        while index < known.count {
            while let phrase = rest.first, phrase.start < index { rest.removeFirst() }
            let word = known[index]
            let isOne =
                word.roles.contains(.filler) || word.speech.contains(.hesitation)
                || word.speech.contains(.opener)
            var length = isOne ? 1 : 0
            if let phrase = rest.first, phrase.start == index { length = phrase.length }
            if length < 2, isWord("of", index + 1),
                lexicon.speech.has(.softener, words[index].folded + " of")
            {
                length = 2
            }
            count += length
            index += max(1, length)
        }
        return Double(count) / Double(max(1, words.count))
    }
}
