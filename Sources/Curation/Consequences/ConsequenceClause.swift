internal import Language
internal import StoryModel

/// Finds the clause of a sentence that says what follows from the rest of it.
///
/// "They dig their own tunnels, so hiring a rival for this one is a sign that they ran out of crews"
/// says in its second half what a reader can do without the first.
struct ConsequenceClause: Sendable {
    private let shapes = SentenceShapeReader()
    private let tidier = SentenceTidier()
    private let joint = ", so "
    private let fewestWords = 9

    /// The clause, with a capital; `nil` where there is none that stands alone.
    func clause(of sentence: SentenceCandidate) -> String? {
        let parts = sentence.text.split(separator: joint)
        guard parts.count == 2, let last = parts.last else { return nil }
        let tidied = tidier.tidied(String(last), range: String(last).wholeRange).text
        let shape = shapes.shape(of: tidied)
        guard shape.wordCount >= fewestWords, !shape.isFragment, !shape.isQuestion,
            !shape.startsWithDanglingPronoun, !shape.startsWithDanglingDeterminer,
            shape.firstPersonShare == 0, !tidied.hasPrefix("That ")
        else { return nil }
        return tidied.prefix(1).uppercased() + tidied.dropFirst()
    }
}
