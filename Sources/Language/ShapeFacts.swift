internal import StoryModel

/// The words of one sentence, asked for what they tell of its shape.
struct ShapeFacts {
    enum Opening {
        case plain, pronoun, determiner
    }

    let words: [Word]
    private let text: Substring
    private let lexicon: ShapeWords
    private let folded: [String]

    init(_ text: String, range: TextRange, words lexicon: ShapeWords) {
        words = WordScanner().words(in: text, range: range)
        self.text = text[range]
        self.lexicon = lexicon
        folded = words.map(\.folded)
    }

    private func word(_ index: Int) -> String {
        folded.indices.contains(index) ? folded[index] : ""
    }

    // MARK: Ends

    /// The text without the quotes, brackets and spaces at its end.
    private var bare: Substring {
        var bare = text
        while let last = bare.last, "\"'”’)]*_ \n".contains(last) { bare.removeLast() }
        return bare
    }

    var isQuestion: Bool {
        let bare = bare
        if bare.hasSuffix("?") { return true }
        if bare.hasSuffix("!") { return false }
        let first = ["what", "why", "how", "where", "when", "who"].contains(word(0)) ? 1 : 0
        let subjects = ["you", "we", "they", "he", "she", "i"]
        let inverted = [
            "do", "does", "did", "is", "are", "was", "were", "can", "could", "would", "will",
        ]
        return inverted.contains(word(first)) && subjects.contains(word(first + 1))
    }

    var endsOpen: Bool {
        let bare = bare
        let isCut = ["...", "…", ",", ";", ":", "-", "–", "—"].contains { bare.hasSuffix($0) }
        return isCut || lexicon.speech.has(.article, folded.last ?? "")
    }

    // MARK: Opening

    /// How it begins, behind words such as "so" and "and".
    var opening: Opening {
        let start = folded.firstIndex { !lexicon.has(.lead, $0) } ?? 0
        let first = word(start)
        let stem = first.prefix { $0 != "'" }
        let isShort = stem.utf8.count < first.utf8.count
        if folded.isEmpty || lexicon.has(.pronoun, first)
            || lexicon.has(.pronoun, first + " " + word(start + 1))
        {
            return .pronoun
        }
        if isShort, lexicon.has(.pronoun, String(stem)) || lexicon.has(.demonstrative, String(stem))
        {
            return .pronoun
        }
        if lexicon.has(.pointer, first) { return .determiner }
        guard lexicon.has(.demonstrative, first) else { return .plain }
        let next = word(start + 1)
        if lexicon.has(.interval, next) { return .plain }
        if first == "that", lexicon.has(.settled, next) || word(start + 2) == "said" {
            return .plain
        }
        return isVerb(next, behind: first, before: word(start + 2)) ? .pronoun : .determiner
    }

    /// Whether a word behind "this" or "those" is no noun, so that they stand alone.
    private func isVerb(_ word: String, behind first: String, before next: String) -> Bool {
        if word.isEmpty || lexicon.has(.aux, word) || lexicon.has(.past, word) { return true }
        if lexicon.has(.adverb, word) { return true }
        let isSingular = first == "this" || first == "that"
        if isSingular, lexicon.isThirdPerson(word) { return true }
        if !isSingular, lexicon.has(.base, word) { return true }
        let isBeforeObject =
            lexicon.speech.has(.firm, next) || lexicon.speech.has(.restart, next)
        return word.hasSuffix("ed") && isBeforeObject
    }

    // MARK: Verbs

    var hasFiniteVerb: Bool { words.indices.contains { isFinite($0) } }

    /// Whether all of it depends on a sentence before: "which is why it fell".
    var isSubordinate: Bool {
        guard ["which", "because", "whereas", "including", "such"].contains(word(0)) else {
            return false
        }
        return !(word(0) == "because" || word(0) == "such") || !text.contains(",")
    }

    private func isFinite(_ index: Int) -> Bool {
        let word = folded[index]
        if lexicon.has(.aux, word) || lexicon.isContraction(word) { return true }
        let before = self.word(index - 1)
        let isBehindNoun =
            index > 0 && !lexicon.speech.has(.article, before) && !isPreposition(before)
        // "The cut" is a noun, "they cut" is not.
        if lexicon.has(.past, word) { return isBehindNoun || !lexicon.has(.base, word) }
        if word.hasSuffix("ed"), word.utf8.count > 4, !word.hasSuffix("eed") {
            return isBehindNoun && self.word(index + 1) != "by"
        }
        if lexicon.isThirdPerson(word) { return isBehindNoun && !words[index].isCapitalized }
        guard lexicon.has(.base, word), before != "to" else { return false }
        // "But expect more", "watch the price".
        return index == 0 || index == 1 && lexicon.has(.lead, before)
            || lexicon.speech.has(.subject, before)
            || isBehindNoun && before.hasSuffix("s") && !before.hasSuffix("ss")
                && !before.contains("'")
    }

    private func isPreposition(_ word: String) -> Bool {
        [
            "in", "on", "at", "by", "with", "for", "as", "over", "under", "to", "this", "these",
            "new", "more",
        ]
        .contains(word)
    }

    // MARK: Shares

    func has(_ role: ShapeWords.Role) -> Bool {
        folded.indices.contains { phraseLength(role, at: $0) > 0 }
    }

    /// The number of words, up to four, of the longest phrase with a role here.
    private func phraseLength(_ role: ShapeWords.Role, at index: Int) -> Int {
        let longest = lexicon.hasPhrase(from: folded[index]) ? 4 : 1
        var length = min(longest, folded.count - index)
        while length > 0 {
            let phrase =
                length == 1
                ? folded[index] : folded[index..<(index + length)].joined(separator: " ")
            if lexicon.has(role, phrase) { return length }
            length -= 1
        }
        return 0
    }

    var firstPersonShare: Double {
        let count = words.indices.count { index in
            let word = folded[index]
            // "US" is a country, "us" is not.
            if word == "us", words[index].isCapitalized { return false }
            return lexicon.has(.speaker, String(word.prefix { $0 != "'" }))
        }
        return Double(count) / Double(max(1, words.count))
    }

    var fillerShare: Double {
        var count = 0
        var index = 0
        while index < folded.count {
            let word = folded[index]
            var length = phraseLength(.filler, at: index)
            let isSound = lexicon.speech.has(.hesitation, word) || lexicon.speech.has(.opener, word)
            if isSound { length = max(length, 1) }
            let next = self.word(index + 1)
            if length < 2, next == "of", lexicon.speech.has(.softener, word + " " + next) {
                length = 2
            }
            count += length
            index += max(1, length)
        }
        return Double(count) / Double(max(1, folded.count))
    }
}
