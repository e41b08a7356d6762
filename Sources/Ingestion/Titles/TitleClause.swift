internal import StoryModel

/// A clause that could be the title of a spoken story.
struct TitleClause {
    /// What stands in front of it.
    enum Opening: Int, CaseIterable {
        /// Nothing, or words that only move on: "Next up, ...".
        case sentence
        /// Words that move on inside of a sentence: "tools and apps, we begin with ...".
        case opener
        case comma
        case colon
        /// "says that ...", "the news is that ...".
        case that
        /// "titled ...", "called ...".
        case naming
        /// "They have launched ...".
        case verb
    }

    /// What stands behind it.
    enum Ending: Int, CaseIterable {
        case sentence, comma, colon
        /// "... which", "... who".
        case relative
        /// "... and", "... but".
        case and
        case that
        /// "... because", "... while".
        case joint
        /// "... in", "... for".
        case preposition
        /// Where a long clause is cut between words.
        case limit
    }

    /// The index of its utterance.
    let utterance: Int
    /// Indices of words.
    let words: Range<Int>
    let range: TextRange
    let opening: Opening
    let ending: Ending
    /// The words of the utterance before that name the subject, where the clause lacks it.
    var name: Range<Int>?
}
