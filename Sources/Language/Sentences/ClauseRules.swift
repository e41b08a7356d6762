internal import CLanguageData
internal import StoryModel

/// Tells where the clauses of a sentence begin.
struct ClauseRules: Sendable {
    private enum Role: String, Sendable {
        case joiner, opener, through, subject
    }

    /// What stands between two words.
    private enum Gap {
        case space, comma, strong
    }

    /// Clauses have at least this many words.
    private static let fewestWords = 2
    /// Sentences of more words than this are cut without a comma too: speech that runs on.
    private static let mostWords = 60
    private static let runOnWords = 12

    private let roles = WordTable<Role>(language_data_clauses())

    /// The offsets inside a sentence at which a clause begins, in order; not the first one.
    func starts(in text: String, words: [Word]) -> [Int] {
        let bytes = text.utf8Span.span
        let runsOn = words.count > Self.mostWords
        var starts: [Int] = []
        var first = 0
        for index in words.indices.dropFirst() {
            guard index - first >= Self.fewestWords, words.count - index >= Self.fewestWords
            else { continue }
            let (gap, start) = gap(in: bytes, from: words[index - 1], to: words[index])
            let begins =
                switch gap {
                case .strong: true
                case .comma: beginsClause(words, at: index)
                case .space: runsOn && index - first >= Self.runOnWords && joins(words, at: index)
                }
            guard begins else { continue }
            starts.append(start)
            first = index
        }
        return starts
    }

    private func beginsClause(_ words: [Word], at index: Int) -> Bool {
        roles[words[index].folded] == .opener || joins(words, at: index)
    }

    /// Whether a joiner stands here and a subject behind it: `and we`, `so the`, `but Quillon`.
    private func joins(_ words: [Word], at index: Int) -> Bool {
        guard roles[words[index].folded] == .joiner else { return false }
        var next = index + 1
        while next < words.count, [.joiner, .through].contains(role(of: words[next])) { next += 1 }
        guard next < words.count else { return false }
        // A name behind "and" or "or" is mostly one more of a list.
        let isList = ["and", "or", "nor"].contains(words[index].folded)
        return role(of: words[next]) == .subject || words[next].isCapitalized && !isList
    }

    /// The role of a word, or of `it` in `it's`.
    private func role(of word: Word) -> Role? {
        if let role = roles[word.folded] { return role }
        guard let apostrophe = word.folded.utf8.firstIndex(of: 0x27) else { return nil }
        return roles[String(word.folded[..<apostrophe])]
    }

    /// What stands between two words, and where the second's clause would begin.
    private func gap(in bytes: Span<UInt8>, from left: Word, to right: Word) -> (Gap, Int) {
        var gap = Gap.space
        var start = right.range.start
        for offset in left.range.end..<right.range.start {
            let isBeforeSpace = bytes.spaceLength(at: offset + 1) > 0
            if bytes[offset].isSpace { start = offset + 1 }
            switch bytes[offset] {
            case 0x3b where isBeforeSpace, 0x3a where isBeforeSpace: gap = .strong
            case 0x2d where isBeforeSpace && bytes[offset - 1].isSpace: gap = .strong
            case 0xe2 where bytes.hasMark(0x94, at: offset):
                gap = .strong
                start = offset + 3
            case 0xe2 where bytes.hasMark(0x93, at: offset) && bytes[offset - 1].isSpace:
                gap = .strong
                start = offset + 3
            case 0x2c where gap == .space: gap = .comma
            default: break
            }
        }
        return (gap, start)
    }
}
