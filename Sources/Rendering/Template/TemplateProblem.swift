/// Why a template cannot be used, and where.
package struct TemplateProblem: Error, Hashable, Sendable {
    /// What is wrong with it.
    package enum Kind: Hashable, Sendable {
        /// A section is ended by another name than it was begun by, or was not begun.
        case sectionEnd
        /// The text ends inside of a section.
        case openSection
        /// A tag is not ended, or holds what is no name.
        case tag
        /// What sets other marks for tags cannot be read.
        case delimiters
        /// Sections within sections, deeper than is read.
        case tooDeep
        /// More bytes than are read of a template.
        case tooLarge(limit: Int)
        /// A tag that takes in another template.
        case partial
        /// No digest has a value of this name.
        case unknownName(String)
        /// What is said of a value by this word is nothing that templates know, or not of such a one.
        case unknownFunction(String)
    }

    /// Counted from 1.
    package let line: Int
    /// What is wrong.
    package let kind: Kind
}
