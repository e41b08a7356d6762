internal import Language
internal import StoryModel

/// Makes the title of a spoken story: the clause of its first sentences that reads most like one.
///
/// A title is a clause without the fillers that a `SentenceTidier` deletes. Words in small letters get
/// the capitals that they mostly have in the talk. Where a clause begins with "they" or "it" and the
/// sentence before it ends with the name, the name and the clause behind the pronoun are joined.
struct SpokenHeadline {
    /// A clause with its numbers.
    struct Candidate {
        let clause: TitleClause
        /// In the order of `TitleFeatures.Name`.
        let row: [Double]
    }

    private let written: WrittenText
    private let utterances: [Utterance]
    private let casing: WordCasing
    private let features: TitleFeatures
    private let weights: [Double]
    /// Titles come from the first so many utterances of a story.
    private static let reach = 12

    /// Looks once over the whole talk.
    ///
    /// Its talkativeness goes from 0, where somebody reads, to 1, where people talk.
    init(
        _ utterances: [Utterance], written: WrittenText, shift: SubjectShift,
        talkativeness: Double
    ) {
        self.written = written
        self.utterances = utterances
        casing = WordCasing(utterances, in: written)
        features = TitleFeatures(
            written: written, terms: TitleTerms(shift.tokens, words: written.words.entries.count),
            casing: casing)
        let table = written.grammar.weights
        weights = table.title.indices.map { table.title[$0] + talkativeness * table.titleChat[$0] }
    }

    /// The title of the story that some utterances tell.
    func title(of indices: Range<Int>) -> CitedWords {
        var best = Best()
        // What the first two utterances present by name and version, "First, we have Osprey v4", is
        // the title where the best clause has no word of what the story is about.
        var presented = Best()
        var isBeside = false
        forEachCandidate(of: indices) { clause, row in
            let score = score(row)
            if best.take(clause, score: score) {
                isBeside = row[TitleFeatures.Name.topThree.rawValue] == 0
            }
            if row[TitleFeatures.Name.presented.rawValue] > 0,
                row[TitleFeatures.Name.figures.rawValue] > 0,
                clause.utterance < indices.lowerBound + 2
            {
                presented.take(clause, score: score)
            }
        }
        if let clause = (isBeside ? presented.clause : nil) ?? best.clause { return title(clause) }
        let headline = Headline(grammar: written.grammar)
        return shown(
            nil, headline.cut(utterances[indices.lowerBound].range, in: written.text))
    }

    /// The clause that fits best, the earlier of equals.
    private struct Best {
        private(set) var clause: TitleClause?
        private var score = -Double.infinity

        /// Whether a clause fits better than those before.
        @discardableResult mutating func take(_ other: TitleClause, score: Double) -> Bool {
            guard score > self.score + 1e-9 else { return false }
            clause = other
            self.score = score
            return true
        }
    }

    private func score(_ row: [Double]) -> Double {
        var score = 0.0
        for (value, weight) in zip(row, weights) { score += value * weight }
        return score
    }

    /// The clauses of the first utterances.
    func candidates(of indices: Range<Int>) -> [Candidate] {
        var candidates: [Candidate] = []
        forEachCandidate(of: indices) { candidates.append(Candidate(clause: $0, row: $1)) }
        return candidates
    }

    /// Gives the clauses of the first utterances with their numbers, one after the other.
    private func forEachCandidate(
        of indices: Range<Int>, _ body: (TitleClause, [Double]) -> Void
    ) {
        let subject = features.terms.subject(of: indices)
        var row: [Double] = []
        var clauses: [TitleClause] = []
        for index in indices.prefix(Self.reach) {
            let utterance = utterances[index]
            let before = index > indices.lowerBound ? utterances[index - 1] : nil
            guard !looksBack(utterance), !givesWord(utterance) else { continue }
            let isLabelled = before.map { isLabel($0) } ?? false
            let words = features.words(of: utterance, subject: subject)
            find(&clauses, of: index, before: before)
            for clause in clauses where !isLater(clause) {
                features.fill(
                    &row, of: clause, among: words, in: utterance,
                    place: index - indices.lowerBound, label: isLabelled, subject: subject)
                if TitleFeatures.mayStandAlone(row) { body(clause, row) }
            }
        }
    }

    /// Whether an utterance comes to a year first: "At the end of 2024, the lab released ..." tells
    /// what was before the news.
    private func looksBack(_ utterance: Utterance) -> Bool {
        let source = written.text.utf8Span.span
        return utterance.words.prefix(10).contains { index in
            let range = written.words.entries[index].range
            guard range.count == 4 else { return false }
            let isCentury = [0x39, 0x30].contains(source[range.start + 1])
            return isCentury && [0x31, 0x32].contains(source[range.start])
                && (0..<4).allSatisfy { (0x30...0x39).contains(source[range.start + $0]) }
        }
    }

    /// Whether an utterance only says who speaks next: "Orla's chief engineer, Dana Whitfield:".
    private func givesWord(_ utterance: Utterance) -> Bool {
        utterance.words.count <= Self.longestAnnouncement
            && written.text[utterance.range].utf8.last == UInt8(ascii: ":")
    }

    private static let longestAnnouncement = 10

    /// Whether a clause begins behind what was told before it: "Soon after that, they ...".
    private func isLater(_ clause: TitleClause) -> Bool {
        let first = clause.words.prefix(4)
        return zip(first, first.dropFirst()).contains {
            written.classes(of: $0).contains(.after) && written.classes(of: $1).contains(.pointer)
        }
    }

    /// Makes some clauses those of an utterance.
    private func find(_ clauses: inout [TitleClause], of index: Int, before: Utterance?) {
        let finder = TitleClauses(written: written, index: index, utterance: utterances[index])
        clauses.removeAll(keepingCapacity: true)
        finder.addAll(to: &clauses)
        clauses.removeAll { $0.words.count < 2 }
        if let before { finder.addJoined(to: before, by: features, to: &clauses) }
    }

    /// The words of a clause as they are shown.
    func title(_ clause: TitleClause) -> CitedWords {
        let name = clause.name.map { words in
            written.words.entries[words.lowerBound].range.union(
                written.words.entries[words.upperBound - 1].range)
        }
        return shown(name, clause.range)
    }

    /// The title that a phrase is which names the subject.
    func title(naming phrase: TextRange) -> CitedWords { shown(nil, phrase) }

    private func shown(_ name: TextRange?, _ range: TextRange) -> CitedWords {
        let words = (name.map { cased($0) + " " } ?? "") + cased(range)
        let title = Headline(grammar: written.grammar).title(spoken: words)
        return CitedWords(capitalized(title), range: name?.union(range) ?? range)
    }

    /// The text of a range, its words in small letters with the capitals that prevail in the talk.
    private func cased(_ range: TextRange) -> String {
        let text = String(written.text[range])
        // What is quoted stays as it is.
        guard !text.utf8.contains(0x22), !text.contains("\u{201C}") else { return text }
        var bytes = Array(text.utf8)
        let source = written.text.utf8Span.span
        for index in written.words.indices(in: range) {
            let entry = written.words.entries[index]
            guard range.contains(entry.range), !entry.hasCapital,
                let form = casing.capitals(of: entry), form.count == entry.range.count
            else { continue }
            for offset in 0..<form.count {
                bytes[entry.range.start - range.start + offset] = source[form.start + offset]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether an utterance is short and says that something comes: "One last business story".
    private func isLabel(_ utterance: Utterance) -> Bool {
        utterance.words.count <= 12 && utterance.weight(of: .opener) >= 2
    }

    private func capitalized(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        let word = text.prefix { !$0.isWhitespace }
        // Names like "xAI" keep their own letters.
        guard !word.dropFirst().contains(where: \.isUppercase) else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
