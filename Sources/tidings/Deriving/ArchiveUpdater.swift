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

    func update() throws(StorageError) -> Update {
        var update = Update()
        update.documents = try deriveDocuments()
        update.weeks = try WeekUpdater(archive: archive, analysis: analysis, terminal: terminal)
            .update()
        return update
    }

    private func deriveDocuments() throws(StorageError) -> Int {
        let derivations = try archive.derivations()
        let known = Set(try archive.inputs().flatMap(\.documents))
        let stale = known.filter {
            !(derivations[$0].map { analysis.made($0.fingerprint) } ?? false)
        }
        for (number, id) in stale.sorted().enumerated() {
            guard let document = try archive.documents(ids: [id]).first else { continue }
            terminal.progress("\(number + 1) of \(stale.count): \(document.path)")
            let derived = analysis.derive(document)
            try archive.storeDerivation(
                of: id, fingerprint: analysis.fingerprint(of: document), day: derived.day,
                structure: derived.structure, stories: derived.stories)
        }
        return stale.count
    }
}
