internal import StoryModel

/// Finds the clauses of an utterance that could be titles.
struct TitleClauses {
    let written: WrittenText
    /// The index of the utterance.
    let index: Int
    let utterance: Utterance
    /// Whether quotes or brackets are in the utterance.
    private let hasMarks: Bool

    /// A clause begins at one of the first so many words.
    private static let reach = 26
    private static let mostStarts = 6
    private static let mostEnds = 7
    /// A clause of so many bytes is better than a longer one that is cut.
    private static let enough = 40

    init(written: WrittenText, index: Int, utterance: Utterance) {
        self.written = written
        self.index = index
        self.utterance = utterance
        let bytes = written.text.utf8Span.span
        hasMarks = (utterance.range.start..<utterance.range.end).contains { offset in
            switch bytes[offset] {
            case 0x22, 0x28, 0x29, 0x5b, 0x5d, 0xe2: true
            default: false
            }
        }
    }

    /// Adds the clauses by start and then by end.
    func addAll(to clauses: inout [TitleClause]) {
        for start in starts() { add(from: start.word, opening: start.opening, to: &clauses) }
    }

    // MARK: Starts

    private func starts() -> [(word: Int, opening: TitleClause.Opening)] {
        guard let first = utterance.words.first else { return [] }
        let end = utterance.words.upperBound
        let start = skipped(from: first)
        var starts: [(word: Int, opening: TitleClause.Opening)] = []
        starts.reserveCapacity(Self.mostStarts + 2)
        starts.append((start, .sentence))
        func add(_ word: Int, _ opening: TitleClause.Opening) {
            guard word < end, !starts.contains(where: { $0.word == word }),
                opening == .naming || !roles(word).isSuperset(of: .auxiliary),
                !classes(word).contains(.relative) || opening == .naming,
                opening == .naming || opening == .verb || !isHedged(before: word, opening)
            else { return }
            starts.append((word, opening))
        }
        if let object = object(from: start) { add(object, .verb) }
        for hit in utterance.hits where hit.set == .opener && isStrong(hit) {
            guard hit.words.upperBound - first <= Self.reach / 2 else { continue }
            add(skipped(from: behindOccasion(hit.words.upperBound, before: end)), .opener)
        }
        for word in (start + 1)..<max(start + 1, min(start + Self.reach, end)) {
            guard starts.count < Self.mostStarts else { break }
            switch gap(before: word) {
            case .comma where !roles(word - 1).isDisjoint(with: [.naming, .frame]):
                add(word, .naming)
            case .comma where isApposed(word, to: start): continue
            case .comma: add(skipped(from: word), .comma)
            case .strong: add(skipped(from: word), .colon)
            case .bracket: continue
            case .space:
                // "Has that army" names one that was named before.
                if classes(word - 1).contains(.that),
                    follows(word - 1, [.auxiliary, .newsVerb, .frame]),
                    !classes(word - 2).contains(.having)
                {
                    add(word, .that)
                }
                if classes(word - 1).contains(.whereabouts), follows(word - 1, .frame) {
                    add(word, .that)
                }
                if roles(word - 1).contains(.naming) { add(word, .naming) }
            }
        }
        return starts
    }

    /// Whether "a benchmark of agents" stands behind the name that it explains: "Brinemark, a ...".
    private func isApposed(_ word: Int, to start: Int) -> Bool {
        classes(word).contains(.article) && (1...4).contains(word - start)
            && (start..<word).allSatisfy { index in
                let entry = written.words.entries[index]
                return entry.isCapitalized || entry.hasDigit
            }
    }

    /// The word behind "they have launched" or "it's"; `nil` where no such words stand at a word.
    private func object(from first: Int) -> Int? {
        if first + 1 < utterance.words.upperBound, classes(first).contains(.presenter) {
            return first + 1
        }
        guard first < utterance.words.upperBound, roles(first).contains(.pronoun) else {
            return nil
        }
        var word = first + 1
        let end = min(first + 5, utterance.words.upperBound)
        while word < end, roles(word).isSuperset(of: .auxiliary) || classes(word).contains(.adverb)
        { word += 1 }
        guard word < end, roles(word).contains(.newsVerb) else { return nil }
        return word + 1
    }

    /// Whether words that would be left out take something back: "reportedly, ...", "they say that".
    private func isHedged(before word: Int, _ opening: TitleClause.Opening) -> Bool {
        var before = word - 1
        while before >= utterance.words.lowerBound, word - before <= 8 {
            let roles = roles(before)
            if roles.contains(.hedge) || opening == .that && roles.contains(.claim) { return true }
            if word - before > 1, gap(before: before + 1) != .space { return false }
            before -= 1
        }
        return false
    }

    /// The word behind the openers that stand at a word, one after the other.
    func skipped(from first: Int) -> Int {
        let end = utterance.words.upperBound
        var start = first
        while start < end {
            let lead = min(start + 5, end)
            let hits = written.phrases(in: start..<min(start + 12, end)) { hit in
                hit.set == .opener && hit.weight >= 2 && hit.words.lowerBound < lead
                    && (isStrong(hit) || (start..<hit.words.lowerBound).allSatisfy(isLead))
            }
            guard let hit = hits.max(by: { $0.words.upperBound < $1.words.upperBound }) else {
                break
            }
            start = behindOccasion(hit.words.upperBound, before: end)
        }
        while start < end, isLead(start) || isThereIs(start, behind: first) { start += 1 }
        return start < end ? start : first
    }

    /// The word behind what an opener stands before: "One last before the break, the bank ...".
    private func behindOccasion(_ start: Int, before end: Int) -> Int {
        guard written.words.entries[start - 1].hash == Self.before else { return start }
        let words = (start..<min(start + Self.longestOccasion, end)).dropFirst()
        return words.first { gap(before: $0) == .comma } ?? start
    }

    private static let before = WordTable.hash("before")
    private static let longestOccasion = 6

    /// Whether a word is the verb of "there are".
    private func isThereIs(_ word: Int, behind first: Int) -> Bool {
        word > first && classes(word - 1).contains(.there) && roles(word).contains(.auxiliary)
    }

    /// Whether a phrase moves on wherever it stands.
    private func isStrong(_ hit: PhraseHit) -> Bool { hit.weight >= 2.5 && hit.words.count > 1 }

    private func isLead(_ word: Int) -> Bool {
        classes(word).contains(.titleLead)
    }

    // MARK: Ends

    /// Adds the clauses that begin at a word by their ends.
    func add(
        from first: Int, opening: TitleClause.Opening, to clauses: inout [TitleClause]
    ) {
        let end = utterance.words.upperBound
        let start = opened(first)
        let known = clauses.count
        var cut: TitleClause?
        var limit: Int?
        for word in first..<end {
            guard written.words.entries[word].range.end - start <= Headline.limit else {
                limit = word
                break
            }
            guard clauses.count - known < Self.mostEnds, let ending = ending(behind: word),
                mayEnd(word), let range = range(start, through: word)
            else { continue }
            let clause = TitleClause(
                utterance: index, words: first..<(word + 1), range: range, opening: opening,
                ending: ending)
            if ending == .preposition { cut = clause } else { clauses.append(clause) }
        }
        guard let limit, !clauses[known...].contains(where: { $0.range.count >= Self.enough })
        else { return }
        // No clause of some length fits.
        if let cut, cut.range.count >= Self.enough {
            clauses.append(cut)
        } else if let clause = self.cut(first, before: limit, opening: opening) {
            clauses.append(clause)
        }
    }

    /// A clause that is cut between words, at the last place that may end one.
    private func cut(
        _ first: Int, before limit: Int, opening: TitleClause.Opening
    ) -> TitleClause? {
        var word = limit - 1
        while word > first, !mayEnd(word) { word -= 1 }
        guard word > first, let range = range(opened(first), through: word) else { return nil }
        return TitleClause(
            utterance: index, words: first..<(word + 1), range: range, opening: opening,
            ending: .limit)
    }

    private func ending(behind word: Int) -> TitleClause.Ending? {
        let next = word + 1
        guard next < utterance.words.upperBound else { return .sentence }
        switch gap(before: next) {
        case .comma: return isListed(next) ? nil : .comma
        case .strong: return .colon
        case .bracket: return isWhole(before: next) ? .colon : nil
        case .space: break
        }
        let classes = classes(next)
        if classes.contains(.relative) { return .relative }
        if classes.contains(.turn) { return .and }
        if classes.contains(.and) { return beginsClause(next + 1) ? .and : nil }
        if classes.contains(.that) { return .that }
        if classes.contains(.preposition) { return .preposition }
        return classes.contains(.joint) ? .joint : nil
    }

    /// Whether what stands before a bracket is whole without what is behind it: "Plinth 0.14 (a tool
    /// for ...)", not "had some shocking (but expected) findings".
    private func isWhole(before next: Int) -> Bool {
        let bytes = written.text.utf8Span.span
        let entry = written.words.entries[next - 1]
        return entry.isCapitalized || entry.hasDigit
            || entry.range.end < bytes.count && bytes[entry.range.end] == 0x29
    }

    /// Whether a word behind a comma is one more of a list: "for long, many-sided tasks".
    private func isListed(_ word: Int) -> Bool {
        let entry = written.words.entries[word]
        return roles(word).isEmpty && !entry.isCapitalized
            && !written.text.utf8Span.span.has("ing", at: entry.range.end - 3)
    }

    /// Whether a clause, not one more of a list, begins at a word behind "and".
    private func beginsClause(_ word: Int) -> Bool {
        word < utterance.words.upperBound
            && !roles(word).isDisjoint(with: [
                .pronoun, .person, .listener, .verb, .link, .question,
            ])
    }

    /// Whether no word stands here that wants another behind it.
    private func mayEnd(_ word: Int) -> Bool {
        roles(word).isDisjoint(with: [
            .preposition, .article, .link, .question, .auxiliary, .unfinished,
        ])
    }

    // MARK: Ranges

    /// The offset at which a clause begins: in front of a sign that belongs to its first word.
    private func opened(_ word: Int) -> Int {
        let bytes = written.text.utf8Span.span
        var start = Int(written.words.entries[word].start)
        while start > utterance.range.start {
            if Self.isOpener(bytes[start - 1]) {
                start -= 1
            } else if bytes.has("\u{201C}", at: start - 3) || bytes.has("\u{2018}", at: start - 3)
                || bytes.has("\u{20AC}", at: start - 3)
            {
                start -= 3
            } else if bytes.has("\u{A3}", at: start - 2) {
                start -= 2
            } else {
                break
            }
        }
        return max(start, utterance.range.start)
    }

    /// The range to the end of a word, with signs that belong to it; `nil` where marks are not closed.
    private func range(_ start: Int, through word: Int) -> TextRange? {
        let bytes = written.text.utf8Span.span
        // A word may go on behind a stop that nobody set apart: "the plant.They".
        var end = min(written.words.entries[word].range.end, utterance.range.end)
        while end < utterance.range.end {
            if Self.isCloser(bytes[end]) {
                end += 1
            } else if bytes.has("\u{201D}", at: end) || bytes.has("\u{2019}", at: end) {
                end += 3
            } else {
                break
            }
        }
        if end < utterance.range.end, bytes[end] == 0x2e, bytes.isInitial(before: end) { end += 1 }
        let range = TextRange(start, end)
        return !hasMarks || isClosed(range, in: bytes) ? range : nil
    }

    private func isClosed(_ range: TextRange, in bytes: Span<UInt8>) -> Bool {
        var straight = 0
        var depth = 0
        for offset in range.start..<range.end {
            switch bytes[offset] {
            case 0x22: straight += 1
            case 0x28, 0x5b: depth += 1
            case 0x29, 0x5d: depth -= 1
            case 0xe2 where bytes.has("\u{201C}", at: offset): depth += 1
            case 0xe2 where bytes.has("\u{201D}", at: offset): depth -= 1
            default: break
            }
            if depth < 0 { return false }
        }
        return depth == 0 && straight.isMultiple(of: 2)
    }

    // MARK: Words

    enum Gap {
        case space, comma, strong, bracket
    }

    /// What stands in front of a word.
    func gap(before word: Int) -> Gap {
        guard !written.words.entries[word].isBehindBlank else { return .space }
        let bytes = written.text.utf8Span.span
        let start = written.words.entries[word - 1].range.end
        let end = Int(written.words.entries[word].start)
        var gap = Gap.space
        for offset in start..<end {
            switch bytes[offset] {
            case 0x2c: gap = .comma
            case 0x28, 0x29: return .bracket
            case 0x3a, 0x3b, 0x21, 0x3f: return .strong
            case 0x2d where offset > start && bytes.isSpace(at: offset - 1): return .strong
            case 0x2e where offset + 1 < end: return .strong
            case 0xe2
            where bytes.has("—", at: offset) || bytes.has("–", at: offset)
                || bytes.has("…", at: offset):
                return .strong
            default: break
            }
        }
        return gap
    }

    func roles(_ word: Int) -> TitleWords.Roles { written.roles(of: word) }

    func classes(_ word: Int) -> WordClasses { written.classes(of: word) }

    private func follows(_ word: Int, _ wanted: TitleWords.Roles) -> Bool {
        word > utterance.words.lowerBound && !roles(word - 1).isDisjoint(with: wanted)
    }

    /// Whether a sign in front of a word belongs to it: `$ " ( # @ ~ + '`.
    private static func isOpener(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x24, 0x22, 0x28, 0x23, 0x40, 0x7e, 0x2b, 0x27: true
        default: false
        }
    }

    /// Whether a sign behind a word belongs to it: `% ) " + ! ? ' #`.
    private static func isCloser(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x25, 0x29, 0x22, 0x2b, 0x21, 0x3f, 0x27, 0x23: true
        default: false
        }
    }
}
