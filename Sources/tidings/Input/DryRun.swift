internal import Storage
internal import StoryModel

/// Finds out what a run would come to, without writing.
struct DryRun {
    let session: Session

    /// Fills in the weeks and stories of what was read and not stored.
    func complete(_ run: inout InputRun, archive: Archive?) throws {
        let deriver = try Analysis(settings: session.settings).deriver()
        var known: [DocumentID: InputRun.DocumentFacts] = [:]
        for (id, state) in try archive?.derivations() ?? [:] {
            known[id] = InputRun.DocumentFacts(week: Week(containing: state.day), stories: 0)
        }
        for document in run.unstored {
            let derived = deriver.derive(document)
            known[document.id] = InputRun.DocumentFacts(
                week: Week(containing: derived.day), stories: derived.stories.count)
        }
        run.complete(with: known)
    }
}
