internal import Language
internal import StoryModel

/// Cuts from a spoken sentence what its speakers say of themselves before and behind it.
///
/// "As we mentioned at the beginning, the trial has begun in California, which is, I guess, exciting"
/// is shown as "the trial has begun in California". What limits a claim stays: nothing that opens
/// with "but", "though", "if", "unless" or "or" is cut, and nothing that denies. "One thing to note
/// here is that" goes too.
struct SentenceTrimmer: Sendable {
    private let phrases: PhraseTable
    private let scanner = WordScanner()
    private let shapes = SentenceShapeReader()
    /// What is left has at least this many words.
    private let fewestWords = 7
    /// What leads in has at most this many.
    private let mostLeading = 9
    /// What is cut behind has at most this many: more is no aside, and would be read at each comma.
    private let mostTrailing = 60
    /// What is torn off has at most this many.
    private let mostTorn = 8

    init(phrases: PhraseTable) { self.phrases = phrases }

    /// The range without such clauses; the range itself where there are none.
    func trimmed(_ range: TextRange, in text: String) -> TextRange {
        let bytes = text.utf8Span.span
        let words = scanner.words(in: text, range: range)
        var first = behindFrame(words, in: text, to: range.end)
        guard text[range].utf8.contains(UInt8(ascii: ",")) else {
            return first > words.startIndex
                ? TextRange(words[first].range.start, range.end) : range
        }
        for index in words.indices.dropFirst(first + 1).prefix(mostLeading)
        where endsInComma(words[index - 1], words[index], bytes) {
            if isLeading(words[first..<index]), isWhole(words[index...], in: text, to: range.end) {
                first = index
            }
        }
        let behind = words.indices.dropFirst(first + fewestWords).suffix(mostTrailing)
        for index in behind where endsInComma(words[index - 1], words[index], bytes) {
            let end = words[index - 1].range.end
            if isTrailing(words[index...]), isWhole(words[first..<index], in: text, to: end) {
                return TextRange(words[first].range.start, end)
            }
        }
        return first > words.startIndex
            ? TextRange(words[first].range.start, range.end) : range
    }

    /// The range before an "and" behind which it breaks off ("is ahead of 5.4 and quite a bit better
    /// than."); the range itself where it does not.
    func closed(_ range: TextRange, in text: String) -> TextRange {
        guard shapes.shape(in: text, range: range).endsOpen else { return range }
        let words = scanner.words(in: text, range: range)
        guard let and = words.lastIndex(where: { $0.folded == "and" }), and > fewestWords,
            words.count - and <= mostTorn
        else { return range }
        let rest = TextRange(range.start, words[and - 1].range.end)
        let shape = shapes.shape(in: text, range: rest)
        return shape.isFragment || shape.endsOpen ? range : rest
    }

    /// Whether a sentence says that it sums up: "The summary is", "The general gist of it is".
    func sumsUp(_ range: TextRange, in text: String) -> Bool {
        let words = scanner.words(in: text, range: range)
        let isJoined = words.first.map { ["and", "but", "so"].contains($0.folded) } ?? false
        return isGist(isJoined ? Array(words.dropFirst()) : words)
    }

    private func isGist(_ words: [Word]) -> Bool {
        words.count > 3 && words[0].folded == "the" && phrases.has(words[1], .gist)
            && words[2].folded == "is"
    }

    /// The place behind "One little detail here is that" and "The paper makes a good point that"; the
    /// first where there is no such frame.
    private func behindFrame(_ words: [Word], in text: String, to end: Int) -> Int {
        if words.count > 3, isGist(words) {
            let first = words[3].folded == "that" ? 4 : 3
            return isWhole(words[first...], in: text, to: end) ? first : words.startIndex
        }
        guard
            let that = words.indices.dropFirst(2).prefix(mostLeading).first(where: {
                words[$0].folded == "that" && frames(words[..<$0])
            }),
            !denies(words[..<that]), isWhole(words[(that + 1)...], in: text, to: end)
        else { return words.startIndex }
        return that + 1
    }

    /// Whether words only say that a remark comes: who makes it, and how good it is.
    private func frames(_ words: ArraySlice<Word>) -> Bool {
        guard let opening = words.first, let last = words.last else { return false }
        if last.folded == "is" {
            return ["one", "another", "the"].contains(opening.folded)
                && words.contains { Self.remarks.contains($0.folded) }
        }
        return Self.remarks.contains(last.folded)
            && words.contains { Self.makings.contains($0.folded) }
    }

    private func endsInComma(_ left: Word, _ right: Word, _ bytes: Span<UInt8>) -> Bool {
        left.range.end < right.range.start && bytes[left.range.end] == UInt8(ascii: ",")
    }

    /// "As we mentioned", "I will say", "then alongside that".
    private func isLeading(_ words: ArraySlice<Word>) -> Bool {
        guard let opening = words.first, let last = words.last else { return false }
        let tie = words.first { $0.folded != "and" }
        if let tie, Self.joints.contains(tie.folded), ["that", "this"].contains(last.folded) {
            return true
        }
        return Self.leads.contains(opening.folded) && !denies(words) && isAside(words)
    }

    /// ", which is, I guess, exciting to see", ", and we talked about it last week", ", at least I think".
    private func isTrailing(_ words: ArraySlice<Word>) -> Bool {
        guard let opening = words.first,
            Self.tails.contains(opening.folded)
                || opening.folded == "at" && words.dropFirst().first?.folded == "least"
        else { return false }
        return !denies(words) && isAside(words)
    }

    private func isAside(_ words: ArraySlice<Word>) -> Bool {
        let strengths = phrases.strengths(of: Array(words))
        let chat = (strengths[.chat] ?? 0) + 2 * (strengths[.show] ?? 0)
        return words.contains { Self.speakers.contains($0.folded) } || chat >= 2
    }

    private func denies(_ words: ArraySlice<Word>) -> Bool {
        words.contains { Self.limits.contains($0.folded) || $0.folded.hasSuffix("n't") }
    }

    private func isWhole(_ words: ArraySlice<Word>, in text: String, to end: Int) -> Bool {
        guard words.count >= fewestWords, let opening = words.first,
            !Self.tails.contains(opening.folded), !Self.limits.contains(opening.folded)
        else { return false }
        let shape = shapes.shape(in: text, range: TextRange(opening.range.start, end))
        return !shape.isFragment && !shape.endsOpen
    }

    /// What speakers call what they are about to say.
    private static let remarks: Set<String> = [
        "asterisk", "detail", "fact", "note", "observation", "point", "takeaway", "thing",
    ]
    private static let makings: Set<String> = [
        "gives", "had", "has", "have", "made", "make", "makes", "there's",
    ]
    private static let leads: Set<String> = [
        "as", "again", "so", "yeah", "well", "like", "anyway", "okay", "and", "now", "i", "we",
    ]
    /// What ties a sentence to the one before, with "that" behind it.
    private static let joints: Set<String> = ["then", "alongside", "besides", "beyond"]
    private static let tails: Set<String> = ["which", "and", "so", "like", "because", "as"]
    private static let limits: Set<String> = [
        "but", "though", "although", "if", "unless", "or", "not", "no", "never", "except", "only",
        "than", "without",
    ]
    private static let speakers: Set<String> = [
        "i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd", "we'll", "my", "our",
        "me", "us",
    ]
}
