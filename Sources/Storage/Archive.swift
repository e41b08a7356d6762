internal import GRDB
package import StoryModel

/// The SQLite file that holds documents and what was derived from them.
///
/// Documents are the truth; structures, tags, events and digests carry the fingerprint of what made
/// them and can be made again. Each call is one transaction: it happens whole or not at all, also when
/// the process is killed. Several processes may use one file; a call waits five seconds for another
/// process's transaction before it throws `busy`.
package struct Archive: Sendable {
    /// The path that the archive was opened at.
    package let path: String

    /// Opens the archive and brings its tables up to this version.
    ///
    /// A missing file is made, readable and writable by its owner alone; its folder is not made. Read
    /// only, a missing file is an error, and so is all writing. The path `:memory:` gives an archive
    /// that ends with the value.
    package init(path: String, readOnly: Bool = false) throws(StorageError) {
        self.path = path
    }

    private var unfinished: StorageError { .cannotOpen(path: path, reason: "unfinished") }
}

extension Archive {
    // MARK: Inputs and documents

    /// What is known of an input file by its path inside the folder given; `nil` when it is new.
    package func input(at path: String) throws(StorageError) -> InputState? { throw unfinished }

    /// What is known of all input files, ordered by path.
    package func inputs() throws(StorageError) -> [InputState] { throw unfinished }

    /// Puts the documents of an input file in the place of all that came from it before.
    ///
    /// Where the documents are the same to the byte, only the input's fingerprint and root are
    /// written, and what is derived from them stays. Otherwise all that was derived from the old ones
    /// goes, with the weeks that they were in and those whose events went on from theirs. Of two
    /// inputs that give a document of the same id, the later has it.
    ///
    /// Returns what it changed, and the weeks that went: the old weeks, not the new ones, since the day
    /// of a document is known when it is derived. Empty when new or unchanged.
    package func store(
        _ documents: [Document], input: String, root: String, fingerprint: String
    ) throws(StorageError) -> (outcome: StoreOutcome, weeks: Set<Week>) { throw unfinished }

    /// Notes that an input file could not be read, so that it is left alone until it changes.
    ///
    /// A file that was good before and is now bad keeps its documents. `failure` is kept as it is, in
    /// a form that the caller can read back; not empty.
    package func storeFailure(
        input: String, root: String, fingerprint: String, failure: String
    ) throws(StorageError) { throw unfinished }

    /// All documents, ordered by path, then id; holds all their texts.
    package func documents() throws(StorageError) -> [Document] { throw unfinished }

    /// The documents of these ids, ordered by path, then id; ids that are unknown are left out.
    package func documents(ids: [DocumentID]) throws(StorageError) -> [Document] {
        throw unfinished
    }

    /// The documents that a user may mean, ordered by path, then id.
    ///
    /// An id or a whole path comes first; without one, the beginning of an id (four digits or more)
    /// or the last parts of a path (`letter.md` for `news/letter.md`). None is unknown, more than one
    /// is ambiguous.
    package func document(_ key: String) throws(StorageError) -> [Document] { throw unfinished }

    /// Removes a document and all that came from it, overwriting its bytes in the file.
    ///
    /// Its input goes as well when nothing else came from it, so that the file can be read anew.
    ///
    /// Returns the weeks that went with it, as `store` does; empty when the id is unknown.
    package func forget(_ id: DocumentID) throws(StorageError) -> Set<Week> { throw unfinished }
}

extension Archive {
    // MARK: Derivations

    /// What the derived rows of each document were made by; documents without any are not listed.
    package func derivations() throws(StorageError) -> [DocumentID: DerivationState] {
        throw unfinished
    }

    /// Puts a document's structure and tags in the place of those it had.
    ///
    /// The stories are those of `stories`; the structure's own list is expected to be the same and is
    /// read back from there. The weeks that the document was and is in lose their events and digest,
    /// which were made from other rows. An unknown document cannot be written for.
    package func storeDerivation(
        of document: DocumentID, fingerprint: String, day: CalendarDay,
        structure: DocumentStructure, stories: [TaggedStory]
    ) throws(StorageError) { throw unfinished }

    /// The derived documents of a week, ordered by path, then id.
    ///
    /// Costs a fixed number of queries, whatever the week holds.
    package func taggedDocuments(in week: Week) throws(StorageError) -> [TaggedDocument] {
        throw unfinished
    }

    /// All derived documents, ordered by path, then id.
    package func taggedDocuments() throws(StorageError) -> [TaggedDocument] { throw unfinished }

    /// A document with what was derived from it; `nil` when unknown or not derived.
    package func taggedDocument(_ id: DocumentID) throws(StorageError) -> TaggedDocument? {
        throw unfinished
    }
}

extension Archive {
    // MARK: Weeks

    /// The weeks that hold derived documents, the earliest first.
    package func weeks() throws(StorageError) -> [WeekSummary] { throw unfinished }

    /// What a week's events and digest were made by; `nil` when it has none.
    package func weekFingerprint(_ week: Week) throws(StorageError) -> String? { throw unfinished }

    /// Puts a week's events and digest in the place of those it had.
    package func storeWeek(
        _ week: Week, fingerprint: String, events: [Event], digest: Digest
    ) throws(StorageError) { throw unfinished }

    /// Removes the events and digests of all other weeks.
    package func removeWeeks(except weeks: Set<Week>) throws(StorageError) { throw unfinished }

    /// A week's events in the order in which they were stored; empty when it has none.
    package func events(in week: Week) throws(StorageError) -> [Event] { throw unfinished }

    /// A week's digest; `nil` when it has none.
    package func digest(of week: Week) throws(StorageError) -> Digest? { throw unfinished }

    /// The companies of all stored digests, ordered by name (by its bytes), then week; with a name,
    /// written as in the gazetteer, that company alone.
    package func companyHistory(name: String? = nil) throws(StorageError) -> [CompanyWeek] {
        throw unfinished
    }
}

extension Archive {
    // MARK: Health

    /// What SQLite finds wrong with the file, in its own words; empty when it is sound.
    ///
    /// Reads the whole file.
    package func integrityCheck() throws(StorageError) -> [String] { throw unfinished }
}
