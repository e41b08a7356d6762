/// What stands between two spaces of a sentence: a word with the signs around it.
///
/// The ranges are of the bytes that a `SpokenText` holds.
struct SpokenToken {
    let lead: Range<Int>
    let core: Range<Int>
    var tail: Range<Int>
    /// The core in lower case, with straight apostrophes; a range of the folded bytes.
    let folded: Range<Int>
    /// Of the folded word.
    let hash: UInt32
    let roles: RoleSet<SpeechWords.Role>
    /// Whether phrases of several words begin with it.
    let opensPhrase: Bool
    /// Whether the first letter is a capital.
    let isCapitalized: Bool
    /// Whether it stands in quotation marks, where nothing is deleted.
    var isQuoted: Bool

    /// Whether a word is in it, with no sign before it, outside quotes.
    var isBareWord: Bool { lead.isEmpty && !core.isEmpty && !isQuoted }
    /// Whether it or phrases with it may say nothing.
    var mayHaveRole: Bool { opensPhrase || !roles.isEmpty }
}
