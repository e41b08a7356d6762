internal import StoryModel

/// Tells from what stands before a name whether it is a company's.
struct WordsBeforeName: Sendable {
    private let contexts: ContextWords
    private let articles = ["a", "an", "the"].map { WordHash($0).value }
    private let examples = ["like", "including", "as", "include", "includes"].map {
        WordHash($0).value
    }
    private let such = WordHash("such").value
    private let based = ["based", "backed", "owned", "headquartered"].map { WordHash($0).value }
    private let channels = ["on", "via", "through"].map { WordHash($0).value }
    private let inside = WordHash("in").value
    private let ways = ["on", "via", "through", "with", "into", "in", "from", "to", "by", "for"].map
    {
        WordHash($0).value
    }
    /// Between the parties of a case, as in "Fennel v Sorrel".
    private let court = WordHash("v").value

    init(contexts: ContextWords) { self.contexts = contexts }

    func add(to context: inout NameContext, _ run: Range<Int>, in story: NamedStory) {
        let words = story.text.words
        let first = run.lowerBound
        guard first > 0 else { return }
        let word = words[first - 1]
        if word.hash == court { context.hint += 1 }
        let gap = words[first].gap
        if gap == .space || gap == .genitive || gap == .hyphen,
            let owner = story.mention(at: first - 1)
        {
            // "Google Veo", "OpenAI's Sora": what a known company makes.
            context.hint -= owner.resolution == .person || gap == .space ? 0.7 : 3
            return
        }
        if gap == .genitive, word.isCapitalized, contexts.has(word, in: .never) {
            return context.hint += 0.7  // "Japan's Fennel"
        }
        guard gap == .space || gap == .mark else { return }
        if word.gap == .hyphen, based.contains(word.hash) {
            return context.hint += 1.2  // "Paris-based Fennel"
        }
        if let kind = contexts.weight(of: word, in: .kind), !word.isCapitalized || word.gap.opens {
            context.proof += gap == .space ? kind / 1.5 : 0
        } else if first > 1, examples.contains(word.hash) {
            // "Tools like Fennel's Sorrel": it is not the owner that is a tool.
            guard !story.isOwner(run) else { return }
            let isSuch = words[first - 2].hash == such
            addExample(of: words[isSuch ? max(0, first - 3) : first - 2], to: &context)
        } else if contexts.has(word, in: .title) {
            context.hint -= 2
        } else if gap == .space, let made = contexts.weight(of: word, in: .made),
            !story.isOwner(run)
        {
            context.hint += made  // "launched Fennel"
        } else if contexts.has(word, in: .object), gap == .space {
            context.hint += contexts.weight(of: word, in: .object) ?? 0
        } else if let placement = placement(before: first, in: words) {
            context.hint += placement
        } else if let toward = contexts.weight(of: word, in: .toward) {
            // "Built into Fennel's": it is not the owner that something is built into.
            context.hint += story.isOwner(run) && toward > -0.5 ? max(0, toward) : toward
            if toward >= 0 { context.hint += madeOrTied(first, toward: toward, in: story) }
        } else {
            addPhrase(before: first, in: words, to: &context)
        }
    }

    /// What "investment in", "available via" or "released on" tells.
    private func placement(before first: Int, in words: [ScannedWord]) -> Double? {
        guard first > 1, words[first - 1].gap == .space else { return nil }
        let (noun, word) = (words[first - 2], words[first - 1].hash)
        if word == inside { return contexts.weight(of: noun, in: .held) }
        guard channels.contains(word) else { return nil }
        return contexts.weight(of: noun, in: .offered) ?? contexts.weight(of: noun, in: .placed)
    }

    /// What "CEO of", "stake in", "available on" or an article tells.
    private func addPhrase(
        before first: Int, in words: [ScannedWord], to context: inout NameContext
    ) {
        let word = words[first - 1]
        let isPhrase = first > 1 && word.gap == .space
        if isPhrase, contexts.isJoint(word),
            let tie = contexts.weight(of: words[first - 2], in: .tie), tie >= 2
        {
            context.proof += tie / 2
            context.hint += tie / 2
        } else if isPhrase, ways.contains(word.hash),
            let offer = contexts.weight(of: words[first - 2], in: .offered)
        {
            context.hint += offer
        } else if articles.contains(word.hash) {
            context.hint -= 0.7
        }
    }

    /// What the word before "by" or "from" adds: "an engineer from", "an assistant by".
    private func madeOrTied(_ first: Int, toward: Double, in story: NamedStory) -> Double {
        let words = story.text.words
        guard first > 1, words[first - 1].gap == .space else { return 0 }
        let thing = words[first - 2]
        if let tie = contexts.weight(of: thing, in: .tie) { return tie }
        let isMade =
            contexts.has(thing, in: .ware) || contexts.has(thing, in: .thing)
            || thing.isCapitalized && !thing.gap.opens
            || story.text.pieces[Int(thing.firstPiece)].isDigits
        return isMade && toward >= 0.5 ? 0.6 : 0
    }

    /// "Startups like Fennel", "tools such as Fennel".
    private func addExample(of kind: ScannedWord, to context: inout NameContext) {
        if contexts.has(kind, in: .kind) {
            context.proof += 1.5
        } else if let offer = contexts.weight(of: kind, in: .offered) {
            context.hint += offer
        } else if contexts.has(kind, in: .thing) {
            context.hint -= 1
        } else if contexts.has(kind, in: .ware) {
            context.hint -= 0.5
        }
    }
}
