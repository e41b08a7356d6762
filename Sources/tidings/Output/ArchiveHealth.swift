internal import Rendering

/// How an archive is that was found sound, in machine output.
struct ArchiveHealth: Encodable, Hashable, Sendable {
    /// An input that could not be read, as a whole or in part.
    struct FailedInput: Encodable, Hashable, Sendable {
        let path: String
        let problem: String
    }

    /// A correction that binds to nothing.
    struct Unbound: Encodable, Hashable, Sendable {
        /// In the user's file, counted from 1.
        let line: Int
        let reason: String
    }

    /// The user's corrections.
    struct Overrides: Encodable, Hashable, Sendable {
        let count: Int
        /// `nil` where the archive is not up to date, so that nobody knows.
        @OrNull var unbound: [Unbound]?

        init(count: Int, unbound: [Unbound]?) {
            self.count = count
            _unbound = OrNull(wrappedValue: unbound)
        }
    }

    let inputs: Int
    let failed: [FailedInput]
    let documents: Int
    let stories: Int
    let weeks: Int
    let overrides: Overrides
}
