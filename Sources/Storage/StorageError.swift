/// Why the archive could not do what was asked; the words for people are made by the command line.
///
/// A `reason` is what SQLite or the operating system said, for a reader who knows them.
package enum StorageError: Error, Hashable, Sendable {
    /// Another process held the archive for longer than we wait; trying again helps.
    case busy(path: String)
    /// There is no file at the path, and it was to be read only.
    case notFound(path: String)
    /// The file is not an SQLite database, or one that another program made.
    case notADatabase(path: String)
    /// A newer version of this program has changed the tables; this one must leave them alone.
    case newerVersion(path: String)
    case cannotOpen(path: String, reason: String)
    /// The disk is full, the file is protected, or a value broke a rule of the tables.
    case cannotWrite(path: String, reason: String)
    /// The file is an archive, and what it holds contradicts itself.
    case damaged(path: String, reason: String)
}
