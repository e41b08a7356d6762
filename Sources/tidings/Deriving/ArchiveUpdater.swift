internal import Storage
internal import StoryModel

/// Brings what is derived in an archive up to date with its documents and the analysis.
///
/// A document's rows are made again when the document or the analysis changed. With nothing to do it
/// costs a few small queries.
struct ArchiveUpdater {
    /// What an update made anew.
    struct Update {
        var documents = 0
        /// The weeks whose events and digest were made, the earliest first.
        var weeks: [Week] = []
    }

    let archive: Archive
    let analysis: Analysis
    let terminal: Terminal

    /// Brings everything up to date; `changes` is told what each document's rows become.
    func update(_ changes: TagChanges? = nil) throws -> Update {
        var update = Update()
        let stale = try staleDocuments()
        try derive(stale) { document, derived in
            if let changes {
                changes.add(derived, before: try archive.taggedDocument(document.id))
            }
            try archive.storeDerivation(
                of: document.id, fingerprint: analysis.fingerprint(of: document),
                day: derived.day, structure: derived.structure, stories: derived.stories)
        }
        update.documents = stale.count
        update.weeks = try WeekUpdater(archive: archive, analysis: analysis, terminal: terminal)
            .update()
        return update
    }

    /// What an update would make of documents; nothing is stored.
    func preview(_ changes: TagChanges) throws -> Int {
        let stale = try staleDocuments()
        try derive(stale) { document, derived in
            changes.add(derived, before: try archive.taggedDocument(document.id))
        }
        return stale.count
    }

    private func derive(
        _ documents: [DocumentID],
        _ take: (Document, TaggedDocument) throws -> Void
    ) throws {
        guard !documents.isEmpty else { return }
        let deriver = try analysis.deriver()
        for (number, id) in documents.enumerated() {
            guard let document = try archive.documents(ids: [id]).first else { continue }
            terminal.progress("\(number + 1) of \(documents.count): \(document.path)")
            try take(document, deriver.derive(document))
        }
    }

    /// The documents whose rows another analysis made, or none, in the order of their ids.
    private func staleDocuments() throws(StorageError) -> [DocumentID] {
        let derivations = try archive.derivations()
        let known = Set(try archive.inputs().flatMap(\.documents))
        return known.filter {
            !(derivations[$0].map { analysis.made($0.fingerprint) } ?? false)
        }.sorted()
    }
}
