internal import StoryModel

/// What the words of an utterance tell, once for all of its clauses.
extension TitleFeatures {
    struct Word {
        let roles: TitleWords.Roles
        /// Whether it is one of a name, where it does not begin the clause.
        let isName: Bool
        /// The same where it begins it.
        let isLeadName: Bool
        let isBehindComma: Bool
        let isFigure: Bool
        /// `nil` for words that tell nothing of the subject.
        let term: Int?
        /// The last word before it that is of its term; -1 where there is none.
        let previous: Int
        /// The share of its term in the story.
        let share: Double
        /// The place of its term among those that tell most, as a bit; 0 where it is not among them.
        let rank: UInt8
    }

    struct Words {
        let subject: TitleSubject
        fileprivate let first: Int
        fileprivate let words: [Word]

        /// By the index of the word in the text.
        subscript(index: Int) -> Word { words[index - first] }
    }

    /// The words of an utterance, for a story of a subject.
    func words(of utterance: Utterance, subject: TitleSubject) -> Words {
        Words(
            subject: subject, first: utterance.words.lowerBound,
            words: utterance.words.map { word($0, subject: subject) })
    }

    func word(_ index: Int, subject: TitleSubject) -> Word {
        let roles = written.roles(of: index)
        let term = terms.term(of: index)
        let rank = term.flatMap(subject.best.firstIndex)
        return Word(
            roles: roles, isName: isName(index, isFirst: false),
            isLeadName: isName(index, isFirst: true), isBehindComma: isBehindComma(index),
            isFigure: written.words.entries[index].hasDigit || roles.contains(.number),
            term: term, previous: terms.word(before: index),
            share: term.map(subject.share) ?? 0, rank: rank.map { 1 << $0 } ?? 0)
    }

    private func isBehindComma(_ word: Int) -> Bool {
        guard word > 0, !written.words.entries[word].isBehindBlank else { return false }
        let bytes = written.text.utf8Span.span
        let end = written.words.entries[word - 1].range.end
        return end < bytes.count && bytes[end] == UInt8(ascii: ",")
    }
}
