internal import Language
internal import StoryModel

/// Tells how well a line heads a happening: it should say soberly who did what.
struct HeadlineWorth: Sendable {
    private let scanner = WordScanner()
    private let shapes = SentenceShapeReader()
    private let phrases = PhraseTable.shipped()

    /// So many words say enough and are read at a glance.
    private let glance = 5...14
    /// Capital letters in a row that are no abbreviation any more.
    private let shout = 5

    /// The worth in tenths of a mark between bad, middling and good; higher is better.
    func worth(of title: String) -> Int {
        let words = scanner.words(in: title, range: title.wholeRange)
        let strengths = phrases.strengths(of: words)
        let shape = shapes.shape(in: title, range: title.wholeRange)
        var worth = 0
        if strengths[.deed] != nil {
            worth += 6
        } else if shape.hasFiniteVerb {
            worth += 2
        }
        worth += min(3, words.dropFirst().count(where: \.isCapitalized))
        worth += words.contains { $0.folded.utf8.contains { (0x30...0x39).contains($0) } } ? 1 : 0
        worth += glance.contains(words.count) ? 2 : 0
        if isPersonal(shape, words) { worth -= 4 }
        if isQuestion(shape, title) { worth -= 4 }
        if raves(strengths) { worth -= 5 }
        if isShouted(title) { worth -= 3 }
        if title.contains("!") { worth -= 2 }
        if title.hasSuffix("…") || shape.endsOpen { worth -= 4 }
        if shape.startsWithDanglingPronoun || shape.startsWithDanglingDeterminer
            || phrases.opens(words, with: .turn)
            || words.first.map({ Self.weak.contains($0.folded) }) ?? false
        {
            worth -= 5
        }
        return worth
    }

    /// Whether a sentence has its verb behind what it begins with; "Teased in May, Petrel 3 has arrived"
    /// loses it where the first comma closes.
    func tells(_ sentence: String) -> Bool {
        let behind = String(sentence.drop { $0 != " " })
        let words = scanner.words(in: behind, range: behind.wholeRange)
        return phrases.strengths(of: words)[.deed] != nil
            || shapes.shape(in: behind, range: behind.wholeRange).hasFiniteVerb
    }

    /// Whether a title is no news but the voice of whoever posts it: of himself, asking, jesting, raving.
    func isLoose(_ title: String) -> Bool {
        let words = scanner.words(in: title, range: title.wholeRange)
        let shape = shapes.shape(in: title, range: title.wholeRange)
        return isPersonal(shape, words) || isQuestion(shape, title)
            || raves(phrases.strengths(of: words))
    }

    private func isPersonal(_ shape: SentenceShape, _ words: [Word]) -> Bool {
        shape.firstPersonShare > 0
            || words.contains { ["you", "your", "you're"].contains($0.folded) }
    }

    private func isQuestion(_ shape: SentenceShape, _ title: String) -> Bool {
        shape.isQuestion || title.contains("?")
    }

    private func raves(_ strengths: [PhraseTable.Use: Double]) -> Bool {
        strengths[.slang] != nil || strengths[.jest] != nil
    }

    private func isShouted(_ title: String) -> Bool {
        title.split { !$0.isLetter }.contains { $0.count >= shout && $0.allSatisfy(\.isUppercase) }
    }

    /// They open a side clause, which waits for the main one, or leave open who it is.
    private static let weak: Set<String> = [
        "according", "although", "as", "because", "if", "lots", "multiple", "notable", "one",
        "other",
        "several", "since", "some", "when", "whereas", "while",
    ]
}
