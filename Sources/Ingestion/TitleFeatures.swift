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

    let written: WrittenText
    let terms: TitleTerms
    let casing: WordCasing

    /// The numbers of a clause in an utterance.
    ///
    /// The place counts the utterances of the story in front of it; a label is one that only names what
    /// comes.
    func row(
        of clause: TitleClause, in utterance: Utterance, place: Int, label: Bool,
        subject: TitleSubject
    ) -> [Double] {
        var row = Array(repeating: 0.0, count: Name.allCases.count)
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
        setWords(of: clause, subject: subject, in: &row)
        let isAnnounced = label || utterance.weight(of: .opener) >= 2
        let isOpening = clause.opening == .sentence || clause.opening == .opener
        set(
            .presented,
            if: isAnnounced && isOpening && row[Name.naming.rawValue] > 0
                && [.sentence, .comma, .relative].contains(clause.ending))
        for offset in clause.range.start..<clause.range.end {
            if [0x22, 0x28].contains(bytes[offset]) { set(.marked, 1) }
        }
        set(.question, if: bytes[clause.range.end - 1] == UInt8(ascii: "?"))
        return row
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
        var names = 0
        var figures = 0
        var content = 0
        var coverage = 0.0
        var commas = 0
        /// Whether another clause begins behind a comma: "..., they think".
        var isSpliced = false
        var roles: [TitleWords.Roles] = []
        var terms: [Int] = []
    }

    private func setWords(
        of clause: TitleClause, subject: TitleSubject, in row: inout [Double]
    ) {
        func set(_ name: Name, _ value: Double) { row[name.rawValue] = value }
        func set(_ name: Name, if holds: Bool) { if holds { row[name.rawValue] = 1 } }
        let tally = tally(of: clause, subject: subject)
        let count = Double(tally.roles.count)
        func share(_ roles: TitleWords.Roles) -> Double {
            Double(tally.roles.count { !$0.isDisjoint(with: roles) }) / count
        }
        set(.names, if: tally.names > 0)
        set(.manyNames, Double(min(tally.names, 4)) / 4)
        set(.figures, if: tally.figures > 0)
        set(.content, Double(tally.content) / count)
        set(.coverage, tally.coverage)
        set(.best, if: subject.best.first.map(tally.terms.contains) == true)
        set(.topThree, Double(subject.best.count(where: tally.terms.contains)) / 3)
        let verb = tally.roles.firstIndex { !$0.isDisjoint(with: .verb) }
        let lead = tally.roles[0]
        let isNamed = isName(clause.name?.first ?? clause.words.lowerBound, isFirst: true)
        set(.leadName, if: isNamed)
        set(.verb, if: verb != nil)
        set(.newsVerb, if: tally.roles.dropFirst().contains { $0.contains(.newsVerb) })
        let mayBeSubject = lead.isDisjoint(with: Self.noSubject)
        set(
            .subject,
            if: mayBeSubject
                && verb.map { (1...6).contains($0) && $0 + 2 < tally.roles.count } == true)
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
        set(.pronouns, share(.pronoun))
        set(.persons, share(.person))
        set(.listeners, share(.listener))
        set(.anyPerson, if: tally.roles.contains { $0.contains(.person) })
        set(.anyListener, if: tally.roles.contains { $0.contains(.listener) })
        set(.splice, if: tally.isSpliced)
        set(.commas, Double(min(tally.commas, 3)) / 3)
        set(.joined, if: clause.name != nil)
        set(.tail, if: clause.opening == .comma && verb == nil)
        set(.leadParticiple, if: clause.name == nil && isParticiple(clause.words.lowerBound))
        set(.behindName, if: isBehindName(clause))
        set(.leadFrame, if: tally.roles.prefix(3).contains { $0.contains(.frame) })
        set(.clausal, if: tally.roles.contains { !$0.isDisjoint(with: [.auxiliary, .pronoun]) })
        set(.lastFrame, if: tally.roles.last?.contains(.frame) == true)
        let isCut = ![.sentence, .comma, .colon].contains(clause.ending)
        set(
            .subordinate,
            if: isCut && tally.roles.dropFirst().contains { $0.contains(.question) })
        set(.asides, if: tally.roles.dropFirst().contains { $0.contains(.question) })
        set(.chatter, share(.chatter))
        set(.opinion, share(.opinion))
        set(.frame, share(.frame))
        set(.lastName, if: isName(clause.words.upperBound - 1, isFirst: false))
    }

    private func tally(of clause: TitleClause, subject: TitleSubject) -> Tally {
        var tally = Tally()
        for word in Array(clause.name ?? 0..<0) + Array(clause.words) {
            let entry = written.words.entries[word]
            let roles = written.roles(of: word)
            tally.roles.append(roles)
            if word > clause.words.lowerBound, isBehindComma(word) {
                tally.commas += 1
                if !roles.isDisjoint(with: Self.splicing) { tally.isSpliced = true }
                // "Orla, a maker of pumps, has ..."
                if !roles.isDisjoint(with: .verb), tally.commas > 1 { tally.commas -= 2 }
            }
            if isName(word, isFirst: tally.roles.count == 1) { tally.names += 1 }
            if entry.hasDigit || roles.contains(.number) { tally.figures += 1 }
            guard let term = terms.term(of: word) else { continue }
            tally.content += 1
            if !tally.terms.contains(term) {
                tally.terms.append(term)
                tally.coverage += subject.share(of: term)
            }
        }
        return tally
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

    private func isBehindComma(_ word: Int) -> Bool {
        let bytes = written.text.utf8Span.span
        let end = written.words.entries[word - 1].range.end
        return end < bytes.count && bytes[end] == UInt8(ascii: ",")
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
