internal import Language
internal import StoryModel

/// What speaks for and against a clause as the title of its story, as numbers around 0 to 1.
struct TitleFeatures {
    /// The names of the numbers, in their order.
    enum Name: Int, CaseIterable {
        case first, second, place, afterLabel, announced, asked
        case atOpener, atComma, atColon, atThat, atNaming, atVerb
        case endComma, endColon, endRelative, endAnd, endThat, endJoint, endPreposition, endLimit
        case whole, length, tiny, short, long, twoWords
        case names, manyNames, leadName, figures, verb, newsVerb, subject, lateVerb, naming
        case leadPronoun, leadPerson, leadListener, leadQuestion, leadLink, leadPreposition
        case leadArticle, leadAnother, leadVerb, leadChatter
        case pronouns, persons, listeners, anyPerson, anyListener, splice, joined, behindName,
            leadFrame, subordinate
        case presented, background, tail, leadParticiple, lastFrame, clausal, asides
        case chatter, opinion, frame
        case content, coverage, best, topThree, commas, question, marked, lastName
    }

    private static let width = Name.allCases.count

    let written: WrittenText
    let terms: TitleTerms
    let casing: WordCasing

    /// Makes a row that of a clause in an utterance.
    ///
    /// The place counts the utterances of the story in front of it; a label is one that only names what
    /// comes.
    func fill(
        _ row: inout [Double], of clause: TitleClause, among words: Words, in utterance: Utterance,
        place: Int, label: Bool, subject: TitleSubject
    ) {
        row.removeAll(keepingCapacity: true)
        row.append(contentsOf: repeatElement(0, count: Self.width))
        func set(_ name: Name, _ value: Double) { row[name.rawValue] = value }
        func set(_ name: Name, if holds: Bool) { if holds { row[name.rawValue] = 1 } }
        set(.first, if: place == 0)
        set(.second, if: place == 1)
        set(.place, logarithm(1 + Double(place)))
        set(.afterLabel, if: label)
        set(.announced, if: utterance.weight(of: .opener) >= 2.5)
        let bytes = written.text.utf8Span.span
        set(.asked, if: bytes[utterance.range.end - 1] == UInt8(ascii: "?"))
        if let name = Self.names(of: clause.opening) { set(name, 1) }
        if let name = Self.names(of: clause.ending) { set(name, 1) }
        set(.whole, if: clause.opening == .sentence && clause.ending == .sentence)
        let told =
            utterance.words.lowerBound..<max(clause.words.upperBound, utterance.words.lowerBound)
        set(
            .background,
            if: told.contains { written.roles(of: $0).contains(.background) })
        setLength(of: clause, in: &row)
        setWords(of: clause, among: words, subject: subject, in: &row)
        let isAnnounced = label || utterance.weight(of: .opener) >= 2
        let isOpening = clause.opening == .sentence || clause.opening == .opener
        set(
            .presented,
            if: isAnnounced && isOpening && row[Name.naming.rawValue] > 0
                && [.sentence, .comma, .relative].contains(clause.ending))
        for offset in clause.range.start..<clause.range.end {
            if bytes[offset] == 0x22 || bytes[offset] == 0x28 { set(.marked, 1) }
        }
        set(.question, if: bytes[clause.range.end - 1] == UInt8(ascii: "?"))
    }

    /// Whether a clause of these numbers can stand alone: no "on open source", no end of a list, no half
    /// of a clause within.
    static func mayStandAlone(_ row: [Double]) -> Bool {
        func has(_ name: Name) -> Bool { row[name.rawValue] > 0 }
        if has(.leadPreposition), !has(.clausal) || has(.asides) { return false }
        if has(.subordinate), has(.endLimit) || has(.endPreposition) || has(.endAnd) {
            return false
        }
        return !has(.tail) || has(.leadName) || has(.leadArticle) || has(.joined)
    }

    private func setLength(of clause: TitleClause, in row: inout [Double]) {
        let length = clause.range.count
        row[Name.length.rawValue] = Double(length) / 90
        if length < 16 { row[Name.tiny.rawValue] = 1 }
        if length < 30 { row[Name.short.rawValue] = 1 }
        if length > 70 { row[Name.long.rawValue] = 1 }
        if clause.words.count <= 2 { row[Name.twoWords.rawValue] = 1 }
    }

    // MARK: Words

    /// What is counted over the words of a clause.
    private struct Tally {
        var words = 0
        var names = 0
        var figures = 0
        var content = 0
        var coverage = 0.0
        var commas = 0
        /// Whether another clause begins behind a comma: "..., they think".
        var isSpliced = false
        var pronouns = 0
        var persons = 0
        var listeners = 0
        var chatter = 0
        var opinions = 0
        var frames = 0
        /// What the first word does, the last, any of the first three, any, and any but the first.
        var lead: TitleWords.Roles = []
        var last: TitleWords.Roles = []
        var beginning: TitleWords.Roles = []
        var all: TitleWords.Roles = []
        var rest: TitleWords.Roles = []
        /// The place of the first verb, counted in words.
        var verb: Int?
        /// The terms among those that tell most, as bits.
        var ranks: UInt8 = 0
        /// The terms of the name that is joined to a clause.
        var namedTerms: [Int] = []

        mutating func count(_ roles: TitleWords.Roles) {
            if words == 0 { lead = roles } else { rest.formUnion(roles) }
            if words < 3 { beginning.formUnion(roles) }
            if verb == nil, !roles.isDisjoint(with: .verb) { verb = words }
            all.formUnion(roles)
            last = roles
            words += 1
            guard !roles.isEmpty else { return }
            if roles.contains(.pronoun) { pronouns += 1 }
            if roles.contains(.person) { persons += 1 }
            if roles.contains(.listener) { listeners += 1 }
            if roles.contains(.chatter) { chatter += 1 }
            if roles.contains(.opinion) { opinions += 1 }
            if roles.contains(.frame) { frames += 1 }
        }
    }

    private func setWords(
        of clause: TitleClause, among words: Words, subject: TitleSubject, in row: inout [Double]
    ) {
        func set(_ name: Name, _ value: Double) { row[name.rawValue] = value }
        func set(_ name: Name, if holds: Bool) { if holds { row[name.rawValue] = 1 } }
        let tally = tally(of: clause, among: words)
        let count = Double(tally.words)
        set(.names, if: tally.names > 0)
        set(.manyNames, Double(min(tally.names, 4)) / 4)
        set(.figures, if: tally.figures > 0)
        set(.content, Double(tally.content) / count)
        set(.coverage, tally.coverage)
        set(.best, if: tally.ranks & 1 > 0)
        set(.topThree, Double(tally.ranks.nonzeroBitCount) / 3)
        let (verb, lead) = (tally.verb, tally.lead)
        let isNamed = isName(clause.name?.first ?? clause.words.lowerBound, isFirst: true)
        set(.leadName, if: isNamed)
        set(.verb, if: verb != nil)
        set(.newsVerb, if: tally.rest.contains(.newsVerb))
        let mayBeSubject = lead.isDisjoint(with: Self.noSubject)
        set(
            .subject,
            if: mayBeSubject
                && verb.map { (1...6).contains($0) && $0 + 2 < tally.words } == true)
        set(.lateVerb, if: verb.map { $0 > 6 } == true)
        set(.naming, if: verb == nil && tally.names > 0)
        set(.leadPronoun, if: lead.contains(.pronoun))
        set(.leadPerson, if: lead.contains(.person))
        set(.leadListener, if: lead.contains(.listener))
        set(.leadQuestion, if: lead.contains(.question))
        set(.leadLink, if: lead.contains(.link))
        set(.leadPreposition, if: lead.contains(.preposition))
        set(.leadArticle, if: lead.contains(.article))
        set(.leadAnother, if: lead.contains(.another))
        set(.leadVerb, if: !lead.isDisjoint(with: .verb))
        set(.leadChatter, if: !lead.isDisjoint(with: [.chatter, .opinion]))
        set(.pronouns, Double(tally.pronouns) / count)
        set(.persons, Double(tally.persons) / count)
        set(.listeners, Double(tally.listeners) / count)
        set(.anyPerson, if: tally.persons > 0)
        set(.anyListener, if: tally.listeners > 0)
        set(.splice, if: tally.isSpliced)
        set(.commas, Double(min(tally.commas, 3)) / 3)
        set(.joined, if: clause.name != nil)
        set(.tail, if: clause.opening == .comma && verb == nil)
        set(.leadParticiple, if: clause.name == nil && isParticiple(clause.words.lowerBound))
        set(.behindName, if: isBehindName(clause))
        set(.leadFrame, if: tally.beginning.contains(.frame))
        set(.clausal, if: !tally.all.isDisjoint(with: [.auxiliary, .pronoun]))
        set(.lastFrame, if: tally.last.contains(.frame))
        let isCut =
            switch clause.ending {
            case .sentence, .comma, .colon: false
            default: true
            }
        set(.subordinate, if: isCut && tally.rest.contains(.question))
        set(.asides, if: tally.rest.contains(.question))
        set(.chatter, Double(tally.chatter) / count)
        set(.opinion, Double(tally.opinions) / count)
        set(.frame, Double(tally.frames) / count)
        set(.lastName, if: isName(clause.words.upperBound - 1, isFirst: false))
    }

    private func tally(of clause: TitleClause, among words: Words) -> Tally {
        var tally = Tally()
        for index in clause.name ?? 0..<0 {
            let word = word(index, subject: words.subject)
            let isNew = !tally.namedTerms.contains { $0 == word.term }
            if let term = word.term, isNew { tally.namedTerms.append(term) }
            add(word, isBehindComma: false, isNew: isNew, to: &tally)
        }
        let first = clause.words.lowerBound
        for index in clause.words {
            let word = words[index]
            let isNew =
                word.previous < first && !tally.namedTerms.contains { $0 == word.term }
            add(word, isBehindComma: index > first && word.isBehindComma, isNew: isNew, to: &tally)
        }
        return tally
    }

    /// Adds a word; its term is new where no word of the clause before is of it.
    private func add(_ word: Word, isBehindComma: Bool, isNew: Bool, to tally: inout Tally) {
        tally.count(word.roles)
        if isBehindComma {
            tally.commas += 1
            if !word.roles.isDisjoint(with: Self.splicing) { tally.isSpliced = true }
            // "Orla, a maker of pumps, has ..."
            if !word.roles.isDisjoint(with: .verb), tally.commas > 1 { tally.commas -= 2 }
        }
        if tally.words == 1 ? word.isLeadName : word.isName { tally.names += 1 }
        if word.isFigure { tally.figures += 1 }
        guard word.term != nil else { return }
        tally.content += 1
        tally.ranks |= word.rank
        if isNew { tally.coverage += word.share }
    }

    /// Whether a word is one of a name; one that begins a clause by how it is written elsewhere.
    func isName(_ word: Int, isFirst: Bool) -> Bool {
        let entry = written.words.entries[word]
        guard entry.count > 1, written.roles(of: word).isDisjoint(with: .grammatical) else {
            return false
        }
        if isFirst { return casing.isName(entry) ?? entry.isCapitalized }
        return entry.isCapitalized || casing.isName(entry) == true
    }

    /// Whether a word ends as "leveraging" does.
    private func isParticiple(_ word: Int) -> Bool {
        let entry = written.words.entries[word]
        return entry.count > 5 && !isName(word, isFirst: true)
            && written.text.utf8Span.span.has("ing", at: entry.range.end - 3)
    }

    /// Whether the name that a clause explains stands in front of it: "Orla, a benchmark for ...".
    private func isBehindName(_ clause: TitleClause) -> Bool {
        let first = clause.words.lowerBound
        return clause.opening == .comma && first > 0 && isName(first - 1, isFirst: false)
    }

    private static let splicing: TitleWords.Roles = [.pronoun, .person, .listener]
    private static let noSubject: TitleWords.Roles = [
        .pronoun, .person, .listener, .question, .link, .preposition, .auxiliary,
    ]

    private static func names(of opening: TitleClause.Opening) -> Name? {
        switch opening {
        case .sentence: nil
        case .opener: .atOpener
        case .comma: .atComma
        case .colon: .atColon
        case .that: .atThat
        case .naming: .atNaming
        case .verb: .atVerb
        }
    }

    private static func names(of ending: TitleClause.Ending) -> Name? {
        switch ending {
        case .sentence: nil
        case .comma: .endComma
        case .colon: .endColon
        case .relative: .endRelative
        case .and: .endAnd
        case .that: .endThat
        case .joint: .endJoint
        case .preposition: .endPreposition
        case .limit: .endLimit
        }
    }
}
