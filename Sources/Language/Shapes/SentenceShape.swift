/// What the form of a sentence tells about showing it alone.
///
/// All of it is rough: made from lists of words and endings, without a grammar.
package struct SentenceShape: Hashable, Sendable {
    package let wordCount: Int
    /// Whether it ends with a question mark or opens like a question: "do you think".
    package let isQuestion: Bool
    /// Whether it begins with a word that stands for something said before: "it", "this is".
    package let startsWithDanglingPronoun: Bool
    /// Whether it begins with a word that points back: "this deal", "their chips", "also".
    package let startsWithDanglingDeterminer: Bool
    /// Whether a verb with a tense is in it.
    package let hasFiniteVerb: Bool
    /// Whether it is too short for a sentence, or has no finite verb but those of its side clauses, or no
    /// subject, or to run into another one.
    package let isFragment: Bool
    /// Whether it breaks off: ends with dots, a comma, a dash, or a word like "the" or "of".
    package let endsOpen: Bool
    package let hasProfanity: Bool
    /// Whether it speaks of the show or its makers' work, not of the world: "our listeners".
    package let speaksOfShow: Bool
    /// The share of words by which speakers speak of themselves, from 0 to 1.
    package let firstPersonShare: Double
    /// The share of words that say nothing, as in speech that was not tidied, from 0 to 1.
    package let fillerShare: Double

    /// Looks at a sentence; reads the lists anew, so that many are better given to a
    /// `SentenceShapeReader`.
    package init(_ text: String) { self = SentenceShapeReader().shape(of: text) }

    init(_ facts: ShapeFacts) {
        wordCount = facts.words.count
        isQuestion = facts.isQuestion
        startsWithDanglingPronoun = facts.opening == .pronoun
        startsWithDanglingDeterminer = facts.opening == .determiner
        hasFiniteVerb = facts.hasFiniteVerb
        isFragment =
            facts.words.count < 4 || !facts.hasMainVerb || facts.isSubordinate
            || facts.lacksSubject || facts.runsTogether
        endsOpen = facts.endsOpen
        hasProfanity = facts.has(.profane)
        speaksOfShow = facts.has(.show)
        firstPersonShare = facts.firstPersonShare
        fillerShare = facts.fillerShare
    }
}
