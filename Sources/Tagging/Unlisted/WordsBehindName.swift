/// Tells from what stands behind a name whether it is a company's.
struct WordsBehindName: Sendable {
    private let contexts: ContextWords
    private let articles = ["a", "an", "the"].map { WordHash($0).value }
    private let which = ["which", "whose"].map { WordHash($0).value }
    private let copulas = ["was", "does", "has", "is", "his", "its", "says", "used", "based"].map {
        WordHash($0).value
    }
    private let persons = ["who", "himself", "herself"].map { WordHash($0).value }
    private let being = ["is", "are", "was", "were", "been", "be", "being"].map {
        WordHash($0).value
    }
    /// Between the parties of a case, as in "Fennel v Sorrel".
    private let court = WordHash("v").value
    private let its = WordHash("its").value
    private let their = WordHash("their").value
    private let they = WordHash("they").value
    private let by = WordHash("by").value
    private let re = WordHash("re").value
    private let open = WordHash("open").value
    private let source = WordStem.hash(Array("source".utf8))
    private let dollar = UInt8(ascii: "$")

    init(contexts: ContextWords) { self.contexts = contexts }

    /// Adds what the words behind a name tell, or behind a list of names.
    ///
    /// Of an act whose verb may be a noun, as in "a Fennel increase", the share `bareness` counts; a
    /// verb is likelier behind several names.
    func add(
        to context: inout NameContext, _ run: Range<Int>, bareness: Double, in story: NamedStory
    ) {
        let words = story.text.words
        guard run.upperBound < words.count else { return }
        let next = words[run.upperBound]
        if next.hash == court { context.hint += 1 }
        if next.gap == .mark {
            if story.text.pieces[Int(next.firstPiece)].prefix == dollar {
                return context.hint += 1.2  // "Fennel ($12M)"
            }
            if let act = actBehindBrackets(run.upperBound, words) {
                return context.hint += act
            }
        }
        if next.gap == .comma || next.gap == .mark {
            return context.proof += apposition(run.upperBound, words)
        }
        if next.gap == .hyphen, !next.isDigits { return }
        guard !next.gap.parts else { return }
        let isGenitive = story.isGenitive(run)
        if !isGenitive, next.isDigits || story.text.pieces[Int(next.firstPiece)].isDigits {
            return context.hint -= 1.5
        }
        guard next.gap == .space || next.gap == .genitive else { return }
        if isGenitive {
            context.hint += (next.isCapitalized ? 1 : 0.9) + owned(run.upperBound, words)
        } else if let noun = noun(next, behind: run, bareness: bareness, words) {
            context.hint += noun
        } else {
            addVerb(to: &context, run, bareness: bareness, in: story)
        }
    }

    /// What a noun right behind a name tells: "Fennel engineers", "Fennel benchmark".
    private func noun(
        _ next: ScannedWord, behind run: Range<Int>, bareness: Double, _ words: [ScannedWord]
    ) -> Double? {
        if persons.contains(next.hash) { return -1.5 }
        if contexts.has(next, in: .eponym) { return -2 }
        if !contexts.has(next, in: .past), let staff = contexts.weight(of: next, in: .staff) {
            // "Annualised revenue": an adjective before what a company has.
            let mayDescribe = run.count == 1 || next.isCapitalized
            return mayDescribe && words[run.lowerBound].gap.opens ? staff / 3 : staff
        }
        if let thing = contexts.weight(of: next, in: .thing) { return thing }
        // "Fennel launches", "Fennel and Sorrel launch".
        let act = contexts.weight(of: next, in: .act) ?? 0
        let isVerb =
            next.stem != next.hash ? act > 0 : act >= 1.2 && bareness > 0.3 && !next.isCapitalized
        if let ware = contexts.weight(of: next, in: .ware), !isVerb { return ware * 0.2 }
        return nil
    }

    private func addVerb(
        to context: inout NameContext, _ run: Range<Int>, bareness: Double, in story: NamedStory
    ) {
        let words = story.text.words
        var place = run.upperBound
        while place < words.count, place < run.upperBound + 2, words[place].gap == .space,
            contexts.has(words[place], in: .adverb)
        {
            place += 1
        }
        guard place < words.count, words[place].gap == .space else { return }
        if words[place].hash == re, place + 1 < words.count, words[place + 1].gap == .hyphen {
            place += 1  // "Fennel re-released"
        }
        let verb = words[place]
        let isBeing = being.contains(words[place - 1].hash)
        if opensSource(place, words) {
            context.hint += 1.5
        } else if let act = contexts.weight(of: verb, in: .act), !isDone(place, words) {
            let isBare =
                place == run.upperBound && !verb.isInflected && !contexts.has(verb, in: .past)
            context.hint += isBare ? act * (verb.isCapitalized ? 0.3 : bareness) : act
            if verb.isGerund, isBeing { context.hint += 0.8 }
            if isMoney(place + 1, in: story.text) { context.hint += 0.7 }
            // "Fennel doubled its", "Fennel launched their", but "Ann and Bo launched their".
            if place + 1 < words.count, words[place + 1].gap == .space,
                words[place + 1].hash == its || words[place + 1].hash == their && bareness < 0.5
            {
                context.proof += 0.9
            }
        } else if isBeing, contexts.has(verb, in: .made) {
            context.hint -= 0.7
        } else if isVerb(verb), isSubject(run, in: words) {
            context.hint += 0.4
        }
    }

    /// "Open-sourced", "open sources".
    private func opensSource(_ place: Int, _ words: [ScannedWord]) -> Bool {
        guard words[place].hash == open, place + 1 < words.count else { return false }
        let next = words[place + 1]
        return next.stem == source && next.isInflected
            && (next.gap == .hyphen || next.gap == .space)
    }

    /// "Fennel raised $40M", "Fennel reported a record $3 billion".
    private func isMoney(_ first: Int, in text: WordPieceScanner) -> Bool {
        for place in first..<min(first + 3, text.words.count) {
            let word = text.words[place]
            guard word.gap == .space else { return false }
            if text.pieces[Int(word.firstPiece)].prefix == dollar { return true }
        }
        return false
    }

    /// "Fennel (FNL) announced".
    private func actBehindBrackets(_ first: Int, _ words: [ScannedWord]) -> Double? {
        for place in first + 1..<max(first + 1, min(words.count, first + 4)) {
            if words[place].gap == .mark { return contexts.weight(of: words[place], in: .act) }
            guard words[place].gap.joins else { return nil }
        }
        return nil
    }

    /// Whether nothing before a name makes it an object: "a group from Ghent measured".
    private func isSubject(_ run: Range<Int>, in words: [ScannedWord]) -> Bool {
        guard run.lowerBound > 0, words[run.lowerBound].gap == .space else { return true }
        let word = words[run.lowerBound - 1]
        return !contexts.has(word, in: .toward) && !contexts.isJoint(word)
    }

    /// Whether a word looks like a verb that tells what somebody does: "eats", "watched".
    private func isVerb(_ word: ScannedWord) -> Bool {
        !word.isCapitalized && word.stem != word.hash && !word.isGerund
            && !copulas.contains(word.hash)
    }

    /// Whether a verb tells what is done to the name: "is released", "launched by".
    private func isDone(_ place: Int, _ words: [ScannedWord]) -> Bool {
        if place + 1 < words.count, words[place + 1].hash == by { return true }
        return being.contains(words[place - 1].hash) && !words[place].isGerund
    }

    /// What somebody's own, up to two words behind a genitive, tells of him.
    private func owned(_ first: Int, _ words: [ScannedWord]) -> Double {
        if contexts.has(words[first], in: .eponym) { return -2.5 }
        for place in first..<min(words.count, first + 3) {
            guard place == first || words[place].gap == .space || words[place].gap == .hyphen else {
                return 0
            }
            if let staff = contexts.weight(of: words[place], in: .staff) { return staff }
            if let ware = contexts.weight(of: words[place], in: .ware) { return ware }
        }
        return 0
    }

    /// What "a maker of ...", "a model for ..." or "which ..." behind a comma tells.
    private func apposition(_ first: Int, _ words: [ScannedWord]) -> Double {
        if which.contains(words[first].hash) { return 0.3 }
        if words[first].hash == they { return 1.5 }  // "Fennel, they're in Denver"
        guard articles.contains(words[first].hash) else { return 0 }
        for place in first + 1..<max(first + 1, min(words.count, first + 6)) {
            guard words[place].gap.joins else { return 0 }
            if let kind = contexts.weight(of: words[place], in: .kind) { return kind / 1.5 }
            if contexts.has(words[place], in: .title) { return -2 }
            if contexts.has(words[place], in: .ware) || contexts.has(words[place], in: .thing) {
                return -1
            }
        }
        return 0
    }
}
