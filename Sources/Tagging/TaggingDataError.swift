/// What is wrong with a user's gazetteer, themes or lexicon.
package struct TaggingDataError: Error, Hashable, Sendable {
    /// What is wrong with the line.
    package enum Problem: Hashable, Sendable {
        /// A line has more or fewer fields than the format wants.
        case fields(found: Int, wanted: Int)
        /// A name is missing.
        case nameless
        /// Not one of the kinds of organisation.
        case unknownKind(String)
        /// A weight or a valence that is no number in its range.
        case number(String)
        /// A word or phrase is missing.
        case phraseless
        /// A phrase stands before any heading that says what it is for.
        case headless
        /// Not one of the headings or patterns that the format has.
        case unknownHeading(String)
    }

    /// Counted from 1.
    package let line: Int
    package let problem: Problem

    package init(line: Int, problem: Problem) {
        self.line = line
        self.problem = problem
    }
}
