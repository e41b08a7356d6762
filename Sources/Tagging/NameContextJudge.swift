internal import StoryModel

/// Tells from what stands around a name whether it is a company's.
struct NameContextJudge: Sendable {
    private let contexts: ContextWords
    private let articles = ["a", "an", "the"].map { WordHash($0).value }
    private let which = ["which", "whose"].map { WordHash($0).value }
    private let adverbs = [
        "also", "has", "have", "had", "will", "just", "recently", "reportedly", "officially",
        "quietly", "today", "now", "is", "finally", "then",
    ].map { WordHash($0).value }
    private let copulas = ["was", "does", "has", "is", "his", "its", "says", "used", "based"].map {
        WordHash($0).value
    }
    private let persons = ["who", "himself", "herself"].map { WordHash($0).value }
    private let listing = ["and", "or", "vs", "versus"].map { WordHash($0).value }

    init(contexts: ContextWords) { self.contexts = contexts }

    /// What speaks for a company outright, and what only hints at one or at something else.
    struct Context {
        var proof = 0.0
        var hint = 0.0
    }

    func context(of run: Range<Int>, in story: NamedStory) -> Context {
        var context = Context()
        addBefore(run, in: story, to: &context)
        addBehind(run, in: story, to: &context)
        if isListed(run, in: story) { context.hint += 0.6 }
        return context
    }

    /// What stands before a name alone tells.
    func contextBefore(_ run: Range<Int>, in story: NamedStory) -> Context {
        var context = Context()
        addBefore(run, in: story, to: &context)
        return context
    }

    private func addBefore(_ run: Range<Int>, in story: NamedStory, to context: inout Context) {
        let words = story.text.words
        let first = run.lowerBound
        guard first > 0 else { return }
        if words[first - 1].hash == court { context.hint += 1 }
        let gap = words[first].gap
        if gap == .space || gap == .genitive || gap == .hyphen,
            let owner = story.mention(at: first - 1)
        {
            // "Google Veo", "OpenAI's Sora": what a known company makes.
            context.hint -= owner.resolution == .person || gap == .space ? 0.7 : 3
            return
        }
        guard gap == .space || gap == .mark else { return }
        let word = words[first - 1]
        if let kind = contexts.weight(of: word, in: .kind), !word.isCapitalized || word.gap.opens {
            context.proof += gap == .space ? kind / 1.5 : 0
        } else if first > 1, examples.contains(word.hash) {
            addExample(
                of: words[words[first - 2].hash == such ? max(0, first - 3) : first - 2],
                to: &context)
        } else if contexts.has(word, in: .title) {
            context.hint -= 2
        } else if contexts.has(word, in: .object), gap == .space {
            context.hint += contexts.weight(of: word, in: .object) ?? 0
        } else if let toward = contexts.weight(of: word, in: .toward) {
            context.hint += toward
            if first > 1, words[first - 1].gap == .space, toward >= 0,
                let tie = contexts.weight(of: words[first - 2], in: .tie)
            {
                context.hint += tie
            }
        } else if first > 1, words[first - 1].gap == .space, ties(word),
            let tie = contexts.weight(of: words[first - 2], in: .tie), tie >= 2
        {
            context.proof += tie / 2  // "CEO of", "stake in"
            context.hint += tie / 2
        } else if articles.contains(word.hash) {
            context.hint -= 0.7
        }
    }

    private let examples = ["like", "including", "as", "include", "includes"].map {
        WordHash($0).value
    }
    private let such = WordHash("such").value

    /// "Startups like Fennel", "tools such as Fennel".
    private func addExample(of kind: ScannedWord, to context: inout Context) {
        if contexts.has(kind, in: .kind) {
            context.proof += 1.5
        } else if contexts.has(kind, in: .thing) || contexts.has(kind, in: .ware) {
            context.hint -= 1
        }
    }

    private let joints = ["of", "in", "for", "to", "with"].map { WordHash($0).value }

    private func ties(_ word: ScannedWord) -> Bool { joints.contains(word.hash) }

    private func addBehind(_ run: Range<Int>, in story: NamedStory, to context: inout Context) {
        let words = story.text.words
        guard run.upperBound < words.count else { return }
        let next = words[run.upperBound]
        if next.hash == court { context.hint += 1 }
        // "Fennel's got" is no genitive.
        let isGenitive =
            words[run.upperBound - 1].isGenitive && !contracted.contains(next.hash)
        if next.gap == .comma || next.gap == .mark {
            return context.proof += apposition(run.upperBound, words)
        }
        if next.gap == .hyphen, !next.isDigits { return }
        guard !next.gap.parts else { return }
        if !isGenitive, next.isDigits || story.text.pieces[Int(next.firstPiece)].isDigits {
            return context.hint -= 1.5
        }
        guard next.gap == .space || next.gap == .genitive else { return }
        if isGenitive {
            return context.hint += (next.isCapitalized ? 1 : 0.9) + owned(run.upperBound, words)
        }
        if persons.contains(next.hash) { return context.hint -= 1.5 }
        if let staff = contexts.weight(of: next, in: .staff) {
            // "Annualised revenue": an adjective before what a company has.
            return context.hint += words[run.lowerBound].gap.opens ? staff / 3 : staff
        }
        if let thing = contexts.weight(of: next, in: .thing) { return context.hint += thing }
        let isInflected = next.stem != next.hash && contexts.has(next, in: .act)
        if let ware = contexts.weight(of: next, in: .ware), !isInflected {
            return context.hint += ware * 0.2
        }
        var place = run.upperBound
        while place < words.count, place < run.upperBound + 2, adverbs.contains(words[place].hash),
            words[place].gap == .space
        {
            place += 1
        }
        guard place < words.count, words[place].gap == .space else { return }
        if let act = contexts.weight(of: words[place], in: .act), !isDone(place, words) {
            context.hint += act
        } else if isVerb(words[place]), isSubject(run, in: words) {
            context.hint += 0.4
        }
    }

    /// Whether nothing before a name makes it an object: "a group from Ghent measured".
    private func isSubject(_ run: Range<Int>, in words: [ScannedWord]) -> Bool {
        guard run.lowerBound > 0, words[run.lowerBound].gap == .space else { return true }
        let word = words[run.lowerBound - 1]
        return !contexts.has(word, in: .toward) && !ties(word)
    }

    /// Whether a word looks like a verb that tells what somebody does: "eats", "watched".
    private func isVerb(_ word: ScannedWord) -> Bool {
        !word.isCapitalized && word.stem != word.hash && !word.isGerund
            && !copulas.contains(word.hash)
    }

    /// Whether a verb tells what is done to the name: "is released", "launched by".
    private func isDone(_ place: Int, _ words: [ScannedWord]) -> Bool {
        if place + 1 < words.count, words[place + 1].hash == by { return true }
        return words[place - 1].hash == isWord && !words[place].isGerund
    }

    /// Between the parties of a case, as in "Fennel v Sorrel".
    private let court = WordHash("v").value
    private let contracted = [
        "got", "been", "going", "not", "a", "an", "the", "just", "still", "now", "also", "only",
        "in",
        "on", "at", "been", "gone", "done",
    ].map { WordHash($0).value }
    private let they = WordHash("they").value
    private let by = WordHash("by").value
    private let isWord = WordHash("is").value

    /// What somebody's own, up to two words behind a genitive, tells of him.
    private func owned(_ first: Int, _ words: [ScannedWord]) -> Double {
        for place in first..<min(words.count, first + 3) {
            guard place == first || words[place].gap == .space || words[place].gap == .hyphen else {
                return 0
            }
            if let staff = contexts.weight(of: words[place], in: .staff) { return staff }
            if let ware = contexts.weight(of: words[place], in: .ware) { return ware }
        }
        return 0
    }

    /// What "a maker of ..." or "which ..." behind a comma tells.
    private func apposition(_ first: Int, _ words: [ScannedWord]) -> Double {
        if which.contains(words[first].hash) { return 0.7 }
        if words[first].hash == they { return 1.5 }  // "Fennel, they're in Denver"
        guard articles.contains(words[first].hash) else { return 0 }
        for place in first + 1..<max(first + 1, min(words.count, first + 6)) {
            guard words[place].gap.joins else { return 0 }
            if let kind = contexts.weight(of: words[place], in: .kind) { return kind / 1.5 }
            if contexts.has(words[place], in: .title) { return -2 }
        }
        return 0
    }

    /// Whether a company that is known stands beside it in a list.
    private func isListed(_ run: Range<Int>, in story: NamedStory) -> Bool {
        isBeside(run.lowerBound, step: -1, in: story)
            || isBeside(run.upperBound - 1, step: 1, in: story)
    }

    private func isBeside(_ word: Int, step: Int, in story: NamedStory) -> Bool {
        let words = story.text.words
        func gap(_ place: Int) -> Gap? {
            let behind = step > 0 ? place : place + 1
            return words.indices.contains(behind) ? words[behind].gap : nil
        }
        var place = word + step
        guard words.indices.contains(place), let first = gap(place) else { return false }
        if listing.contains(words[place].hash), first == .space || first == .comma {
            place += step
            guard words.indices.contains(place), gap(place) == .space else { return false }
        } else if first != .comma {
            return false
        }
        guard let mention = story.mention(at: place) else { return false }
        return mention.resolution.isName && !mention.isAmbiguous
            && mention.nameEnd == mention.range.end
    }
}
