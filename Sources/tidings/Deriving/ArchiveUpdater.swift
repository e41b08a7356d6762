internal import Curation
internal import Storage
internal import StoryModel

/// Brings what is derived in an archive up to date with its documents and the analysis.
///
/// A document's rows are made again when the document or the analysis changed, a week's when one of
/// its documents' rows or an earlier week did. With nothing to do it costs a few small queries.
struct ArchiveUpdater {
    /// What an update made anew.
    struct Update {
        var documents = 0
        /// The weeks whose events and digest were made, the earliest first.
        var weeks: [Week] = []
    }

    /// How many earlier weeks with documents a week looks back on.
    private static let lookBack = 8

    let archive: Archive
    let analysis: Analysis
    let terminal: Terminal

    func update() throws(StorageError) -> Update {
        var update = Update()
        update.documents = try deriveDocuments()
        update.weeks = try curateWeeks()
        return update
    }

    // MARK: Documents

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

    // MARK: Weeks

    private func curateWeeks() throws(StorageError) -> [Week] {
        let derivations = try archive.derivations()
        let byWeek = Dictionary(grouping: derivations) { Week(containing: $0.value.day) }
        try archive.removeWeeks(except: Set(byWeek.keys))
        var made: [Week] = []
        var earlier: [(week: Week, fingerprint: String)] = []
        var cache: [Week: EarlierWeek] = [:]
        lazy var curator = WeekCurator()
        for week in byWeek.keys.sorted() {
            let fingerprint = self.fingerprint(
                of: byWeek[week] ?? [], after: earlier.map(\.fingerprint))
            if try archive.weekFingerprint(week) != fingerprint {
                terminal.progress("week \(week)")
                let lookedBack = try earlier.map { past throws(StorageError) in
                    if let cached = cache[past.week] { return cached }
                    return try load(past.week)
                }
                cache = Dictionary(uniqueKeysWithValues: lookedBack.map { ($0.week, $0) })
                cache[week] = try curate(
                    week, by: curator, fingerprint: fingerprint, earlier: lookedBack)
                made.append(week)
            }
            earlier = Array((earlier + [(week, fingerprint)]).suffix(Self.lookBack))
        }
        return made
    }

    private func fingerprint(
        of derivations: [Dictionary<DocumentID, DerivationState>.Element], after earlier: [String]
    ) -> String {
        var fingerprint = Fingerprint(of: analysis.fingerprint)
        for (id, state) in derivations.sorted(by: { $0.key < $1.key }) {
            fingerprint.add(id.description + state.fingerprint + state.day.description)
        }
        for week in earlier { fingerprint.add(week) }
        return fingerprint.hex
    }

    /// Makes and stores a week, and gives it as later weeks see it.
    private func curate(
        _ week: Week, by curator: WeekCurator, fingerprint: String, earlier: [EarlierWeek]
    ) throws(StorageError) -> EarlierWeek {
        let documents = try archive.taggedDocuments(in: week)
        let (events, digest) = curator.curate(week, documents: documents, earlier: earlier)
        try archive.storeWeek(week, fingerprint: fingerprint, events: events, digest: digest)
        return EarlierWeek(
            week: week, events: events, documents: documents, scores: Self.scores(of: digest))
    }

    private func load(_ week: Week) throws(StorageError) -> EarlierWeek {
        EarlierWeek(
            week: week, events: try archive.events(in: week),
            documents: try archive.taggedDocuments(in: week),
            scores: try archive.digest(of: week).map(Self.scores) ?? [:])
    }

    private static func scores(of digest: Digest) -> [String: Double] {
        Dictionary(
            digest.companies.map { ($0.name, $0.score) }, uniquingKeysWith: { first, _ in first })
    }
}
