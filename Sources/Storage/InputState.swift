package import StoryModel

/// What the archive knows of an input file.
package struct InputState: Hashable, Sendable {
    /// What it is known by: its path inside the folder given; behind names of that folder where another
    /// folder's input was known by that path before.
    package let path: String
    /// The folder given when the file was last looked at, in full.
    package let root: String
    /// The path inside that folder, with `/` between its parts.
    package let inside: String
    /// What the file and its reader were when it was last looked at, read or failed.
    package let fingerprint: String
    /// What could not be read of it, in the caller's own form; `nil` when all was read.
    package let failure: String?
    /// Whether it was read, in part or as a whole, when it was last looked at.
    package let wasRead: Bool
    /// What came from it, ordered by path, then id; after a failure, what came before.
    package let documents: [DocumentID]
}

/// What storing an input changed.
package enum StoreOutcome: String, Sendable {
    /// Nothing had come from this path before.
    case new
    /// Other documents had come from this path, or none could be read when it was last looked at.
    case changed
    /// The same documents had come from this path; nothing that is derived from them is touched.
    case unchanged
}
