/// What stands between a word, or a piece of one, and the one before it.
enum Gap: UInt8, Sendable {
    /// Nothing: another piece of the same word (`Open|AI`, `GPT|4`).
    case none
    case apostrophe
    /// A genitive 's, and a space.
    case genitive
    case point
    case hyphen
    case ampersand
    case space
    case comma
    /// Brackets, quotation marks, slashes and other marks.
    case mark
    /// A dash, or a hyphen between spaces.
    case dash
    /// A colon or semicolon.
    case colon
    /// The end of a sentence.
    case stop
    /// The end of a line.
    case line
    /// A stretch that is not scanned.
    case cut

    /// Whether the words on both sides can belong to one name.
    var joins: Bool { rawValue <= Gap.space.rawValue }
    /// Whether a new clause begins, whatever the words.
    var parts: Bool { rawValue >= Gap.dash.rawValue }
    /// Whether a new sentence or line begins.
    var opens: Bool { rawValue >= Gap.stop.rawValue }
}

/// A run of letters or of digits inside a word: `Open`, `AI`, `GPT`, `4`, `o`.
struct WordPiece: Sendable {
    let start: Int32
    let end: Int32
    let hash: WordHash
    /// What stands before it.
    let gap: Gap
    let isDigits: Bool
    let isCapitalized: Bool
    /// Whether all its letters are capitals.
    let isUpper: Bool
    /// The byte right before it, when it is `@`, `$` or `#`; else 0.
    let prefix: UInt8
    /// The index of its word.
    let word: Int32
}

/// A word of a story: its range and hashes for looking it up.
struct ScannedWord: Sendable {
    let start: Int32
    let end: Int32
    /// Of the folded letters and digits, without apostrophes.
    let hash: UInt64
    /// Of the word without its inflection; the same for `price`, `prices`, `priced`, `pricing`.
    let stem: UInt64
    let gap: Gap
    let isCapitalized: Bool
    /// Whether a genitive 's follows.
    let isGenitive: Bool
    let isDigits: Bool
    /// Whether it ends in -ing.
    let isGerund: Bool
    /// Whether it ends as verbs do of which somebody is the subject: -s, -ed, -ing.
    let isInflected: Bool
    /// Whether it ends as words made from other words do: -ed, -ly, -ity, -tion, -ness.
    let isDerived: Bool
    /// The index of its first piece.
    let firstPiece: Int32
}
