internal import StoryModel

/// Finds the places of a story where words with capitals may name a company.
struct NameSightingFinder: Sendable {
    private let contexts: ContextWords
    private let ordinary: OrdinaryWords
    private let judge: NameContextJudge
    private let forms: SurfaceIndex
    private let domains = ["ai", "io", "dev"].map { WordHash($0).value }
    private let forums = ["r", "u"].map { WordHash($0).value }
    private let artificial = WordHash("ai").value

    private static let longest = 3

    init(gazetteer: Gazetteer, contexts: ContextWords, ordinary: OrdinaryWords) {
        self.contexts = contexts
        self.ordinary = ordinary
        judge = NameContextJudge(contexts: contexts)
        forms = gazetteer.forms
    }

    /// The places in the order of the text; none overlaps a mention.
    func sightings(in story: NamedStory, number: Int) -> [NameSighting] {
        let words = story.text.words
        var sightings: [NameSighting] = []
        var place = 0
        while place < words.count {
            guard !story.isNamed(place), mayName(place, in: story.text) else {
                place += 1
                continue
            }
            let run = run(in: story, from: place)
            place = run.upperBound
            if let name = trimmed(run, in: story),
                let sighting = sighting(of: name, in: story, number: number)
            {
                sightings.append(sighting)
                if let part = part(of: sighting, in: story) { sightings.append(part) }
            }
        }
        return sightings
    }

    private func mayName(_ place: Int, in text: WordPieceScanner) -> Bool {
        let word = text.words[place]
        guard
            word.isCapitalized || hasCapitalInside(place, in: text) || isDomain(place, in: text)
        else { return false }
        return !text.pieces[Int(word.firstPiece)].isDigits && word.end - word.start > 2
            && !contexts.has(word, in: .never)
    }

    /// Whether a piece of a word behind the first has a capital; most words are of one piece.
    private func hasCapitalInside(_ place: Int, in text: WordPieceScanner) -> Bool {
        let pieces = pieces(of: place, in: text)
        return pieces.count > 1 && pieces.contains(where: \.isCapitalized)
    }

    /// Whether "ai" or "io" follows behind a point: "together.ai".
    private func isDomain(_ place: Int, in text: WordPieceScanner) -> Bool {
        guard place + 1 < text.words.count, text.words[place + 1].gap == .point else {
            return false
        }
        return domains.contains(text.words[place + 1].hash)
            && (place + 2 == text.words.count || text.words[place + 2].gap != .point)
    }

    private func pieces(of place: Int, in text: WordPieceScanner) -> ArraySlice<WordPiece> {
        let next = place + 1
        let end = next < text.words.count ? Int(text.words[next].firstPiece) : text.pieces.count
        return text.pieces[Int(text.words[place].firstPiece)..<end]
    }

    /// Words with capitals in a row, up to a verb of a headline.
    private func run(in story: NamedStory, from first: Int) -> Range<Int> {
        let text = story.text
        if isDomain(first, in: text) { return first..<first + 2 }
        var end = first + 1
        while end < text.words.count, !story.isNamed(end),
            text.words[end].gap == .space || text.words[end].gap == .ampersand,
            text.words[end].isCapitalized, !text.words[end].isDigits,
            !contexts.has(text.words[end], in: .act),
            mayName(end, in: text) || contexts.has(text.words[end], in: .suffix)
        {
            end += 1
        }
        return first..<end
    }

    /// The name in a run: without the ordinary word that begins its sentence.
    private func trimmed(_ run: Range<Int>, in story: NamedStory) -> Range<Int>? {
        let words = story.text.words
        var run = run
        if run.count > 1, words[run.lowerBound].gap.opens, ordinary.contains(words[run.lowerBound]),
            !contexts.has(words[run.lowerBound + 1], in: .suffix)
        {
            run = run.lowerBound + 1..<run.upperBound
        }
        while run.count > 1,
            contexts.has(words[run.lowerBound], in: .title)
                || contexts.has(words[run.lowerBound], in: .kind)
        {
            run = run.lowerBound + 1..<run.upperBound
        }
        return run.count <= Self.longest ? run : nil
    }

    private func sighting(
        of run: Range<Int>, in story: NamedStory, number: Int
    ) -> NameSighting? {
        let text = story.text
        let (first, last) = (text.words[run.lowerBound], text.words[run.upperBound - 1])
        guard text.pieces[Int(first.firstPiece)].prefix == 0, !forms.isSurname(last.hash),
            !isForum(run.lowerBound, in: text)
        else { return nil }
        guard
            run.count > 1 || !contexts.has(last, in: .suffix) && !contexts.has(last, in: .tier)
        else { return nil }
        let isSuffixed = run.count > 1 && contexts.has(last, in: .suffix)
        let context = judge.context(of: run, in: story)
        let form = form(of: run, isSuffixed: isSuffixed, in: story)
        // Two words without a suffix are mostly a person: only what says "company" helps.
        let isSite = run.count == 2 && isDomain(run.lowerBound, in: text)
        let isLikePerson = run.count == 2 && !isSuffixed && !isSite
        let isGiven = isGiven(first)
        var score = form.score + context.proof + context.hint
        if isLikePerson {
            // A person's first name is no gerund; his last name is seldom an ordinary word, and has
            // no capitals inside.
            let isDoing = first.isGerund && (first.gap.joins || !ordinary.contains(first))
            let isThing =
                !isGiven && !contexts.has(last, in: .part)
                && (isDoing || last.gap == .ampersand || ordinary.contains(last)
                    || isCompound(last, in: text))
            let hint = max(-3, min(isThing ? 1.5 : 0.5, context.hint))
            score = min(score, context.proof + form.score + hint)
            score -= !isThing ? 0.5 : isDoing ? 0 : 0.2
        }
        if isGiven { score -= run.count > 1 && isSuffixed ? 1 : 3 }
        var around = context.proof + context.hint
        if run.count == 1, isCompound(first, in: text), isModelBehind(run.upperBound, in: text) {
            score += 0.6
            around += 0.6
        }
        return NameSighting(
            story: number, words: run,
            key: key(of: isSuffixed || isSite ? run.dropLast() : run, in: text),
            listed: forms.organisation(named: key(of: run, in: text)), score: score,
            proof: context.proof + form.proof,
            context: around,
            lastName: isLikePerson && (isGiven || context.proof + form.proof <= 0)
                ? last.hash : nil)
    }

    /// Whether a name is that of a forum or a user of one: "r/Fennel", "u/Sorrel".
    private func isForum(_ place: Int, in text: WordPieceScanner) -> Bool {
        place > 0 && text.words[place].gap == .mark
            && forums.contains(text.words[place - 1].hash)
            && text.words[place].start == text.words[place - 1].end + 1
    }

    /// Whether a letter and a number name what a company makes, and no version: "Fennel R2".
    private func isModelBehind(_ place: Int, in text: WordPieceScanner) -> Bool {
        guard place < text.words.count else { return false }
        let word = text.words[place]
        guard word.gap == .space || word.gap == .hyphen, word.isCapitalized,
            word.end - word.start < 4,
            !contexts.has(text.pieces[Int(word.firstPiece)], in: .version)
        else { return false }
        let pieces = pieces(of: place, in: text)
        return pieces.count > 1 && pieces.last?.isDigits == true
    }

    /// Whether a word is made of two, unlike "McDonald" and "LeCun": "DeepMind".
    private func isCompound(_ word: ScannedWord, in text: WordPieceScanner) -> Bool {
        let pieces = text.pieces[Int(word.firstPiece)...].prefix { $0.end <= word.end }
        guard let first = pieces.first, first.end - first.start > 3 else { return false }
        return pieces.dropFirst().contains(where: \.isCapitalized)
    }

    /// The first word of a longer name, which may be its maker: "Nvidia H100".
    private func part(of sighting: NameSighting, in story: NamedStory) -> NameSighting? {
        let first = sighting.words.lowerBound
        let text = story.text
        guard sighting.words.count > 1, sighting.proof <= 0,
            !contexts.has(text.words[sighting.words.upperBound - 1], in: .suffix),
            !isOrdinary(text.words[first], in: story), !isGiven(text.words[first])
        else { return nil }
        let form = form(of: first..<first + 1, isSuffixed: false, in: story)
        let isNumbered = pieces(of: first + 1, in: text).contains { $0.isDigits }
        var context = judge.contextBefore(first..<first + 1, in: story)
        context.hint = isNumbered ? context.hint + 0.9 : min(context.hint, 0.4)
        return NameSighting(
            story: sighting.story, words: first..<first + 1,
            key: key(of: first..<first + 1, in: text),
            listed: forms.organisation(named: key(of: first..<first + 1, in: text)),
            score: form.score + context.hint + context.proof,
            proof: form.proof + context.proof, context: context.hint + context.proof, lastName: nil,
            whole: sighting.key)
    }

    private func isGiven(_ word: ScannedWord) -> Bool {
        contexts.has(word, in: .given) || forms.isGivenName(word.hash)
    }

    /// What the letters of a name tell.
    private func form(
        of run: Range<Int>, isSuffixed: Bool, in story: NamedStory
    ) -> (score: Double, proof: Double) {
        let text = story.text
        let name = run.dropLast(isSuffixed ? 1 : 0)
        let isPlain = name.allSatisfy { isOrdinary(text.words[$0], in: story) }
        var score = 0.0
        var proof = 0.0
        if isSuffixed {
            let weight = contexts.weight(of: text.words[run.upperBound - 1], in: .suffix) ?? 0
            let isGeneric = name.contains { contexts.has(text.words[$0], in: .generic) }
            if weight < 4 || isGeneric {
                score += isGeneric ? -1 : isPlain ? 0.3 : 1
            } else {
                proof += isPlain ? 1 : 2
            }
        }
        if isDomain(run.lowerBound, in: text) { proof += 1.5 }
        let isCamel = name.contains { place in
            let pieces = pieces(of: place, in: text)
            return pieces.count > 1 && pieces.dropFirst().contains { $0.isCapitalized }
        }
        let last = pieces(of: name.upperBound - 1, in: text)
        if isCamel { score += last.last.map { contexts.has($0, in: .part) } ?? false ? -1.5 : 0.3 }
        if last.count > 1, let piece = last.last, piece.hash.value == artificial { proof += 1.4 }
        if !isSuffixed, name.contains(where: { pieces(of: $0, in: text).contains { $0.isDigits } })
        {
            score -= 1.5
        }
        if !isPlain { score += 0.5 }
        if isPlain, !isSuffixed {
            let isCertain = run.contains { story.uses(text.words[$0]) } || isHeading(run, in: story)
            score -= plainness(run, isCertain: isCertain, in: text)
        }
        if name.count == 1, isAcronym(name.lowerBound, in: story) { score -= 0.7 }
        return (score + proof, proof)
    }

    /// What ordinary words alone take from a name: least where several have capitals for no reason
    /// but that they are a name.
    private func plainness(
        _ run: Range<Int>, isCertain: Bool, in text: WordPieceScanner
    ) -> Double {
        if run.count > 1, !isCertain { return 0.3 }
        let first = text.words[run.lowerBound]
        guard first.gap.opens else { return isCertain ? 1 : 0.8 }
        // "Moderation": made from another word, but not known to be one of ordinary talk.
        return isCertain || ordinary.contains(first) ? 2 : 0.3
    }

    /// Whether a word is one of ordinary talk, or stands in small letters elsewhere in the story.
    private func isOrdinary(_ word: ScannedWord, in story: NamedStory) -> Bool {
        word.gap.opens && word.isDerived || ordinary.contains(word)
            || word.isCapitalized && story.uses(word) && !isCompound(word, in: story.text)
    }

    /// Whether most words of the sentence have capitals, so that they tell nothing.
    private func isHeading(_ run: Range<Int>, in story: NamedStory) -> Bool {
        let words = story.text.words
        var (long, capitalized) = (0, 0)
        for place in story.sentence(around: run, reach: 20)
        where words[place].end - words[place].start > 3 {
            long += 1
            if words[place].isCapitalized { capitalized += 1 }
        }
        return capitalized * 3 > long * 2
    }

    private func isAcronym(_ place: Int, in story: NamedStory) -> Bool {
        let word = story.text.words[place]
        return word.end - word.start <= 5 && story.text.pieces[Int(word.firstPiece)].isUpper
    }

    private func key(of words: Range<Int>, in text: WordPieceScanner) -> UInt64 {
        var hash = WordHash()
        for place in words {
            for piece in pieces(of: place, in: text) { hash = hash.joined(with: piece.hash) }
        }
        return hash.value
    }
}
