internal import Curation
internal import Foundation
internal import Storage
internal import StoryModel

/// Brings the events and digests of weeks up to date with their documents' rows.
///
/// A week is made again when one of its documents' rows changed, or what an earlier week shows to it;
/// of weeks long before, that is the last score of each company that it lists. Where an earlier week is
/// made again and comes out the same, the later ones stay as they are.
struct WeekUpdater {
    /// How many earlier weeks with documents a week looks back on.
    static let lookBack = 8

    let archive: Archive
    let analysis: Analysis
    let terminal: Terminal

    /// The weeks that were made, the earliest first.
    func update() throws -> [Week] {
        let derivations = try archive.derivations()
        let byWeek = Dictionary(grouping: derivations) { Week(containing: $0.value.day) }
        try archive.removeWeeks(except: Set(byWeek.keys))
        var made: [Week] = []
        var earlier: [(week: Week, fingerprint: WeekFingerprint)] = []
        var cache: [Week: EarlierWeek] = [:]
        var scores = try archive.companyScores()
        var history = ScoreHistory()
        lazy var curator = WeekCurator()
        for week in byWeek.keys.sorted() {
            let sources = Self.sources(
                byWeek[week] ?? [], after: earlier.map(\.fingerprint), by: analysis)
            let stored = try archive.weekFingerprint(week).flatMap(WeekFingerprint.init(text:))
            var fingerprint = stored ?? WeekFingerprint(sources: "", history: "", result: "")
            /// What the week shows changes against, of what it does not look back on otherwise.
            func shown() -> String {
                let near = earlier.flatMap { scores[$0.week, default: [:]].keys }
                return history.fingerprint(
                    of: Set(scores[week, default: [:]].keys).subtracting(near))
            }
            if fingerprint.sources != sources || fingerprint.history != shown() {
                terminal.progress("week \(week)")
                let lookedBack = try earlier.map { past throws(StorageError) in
                    if let cached = cache[past.week] { return cached }
                    return try load(past.week, by: curator)
                }
                cache = Dictionary(uniqueKeysWithValues: lookedBack.map { ($0.week, $0) })
                let (result, digest) = try curate(
                    week, by: curator, earlier: history.earlierWeeks + lookedBack)
                scores[week] = result.scores
                fingerprint = WeekFingerprint(
                    sources: sources, history: shown(),
                    result: try Self.fingerprint(of: result, byWeek[week] ?? []))
                try archive.storeWeek(
                    week, fingerprint: fingerprint.text, events: result.events, digest: digest)
                cache[week] = result
                made.append(week)
            }
            earlier.append((week, fingerprint))
            if earlier.count > Self.lookBack {
                let past = earlier.removeFirst().week
                history.add(past, scores[past, default: [:]])
            }
        }
        return made
    }

    /// A week as later weeks see it, and its digest.
    private func curate(
        _ week: Week, by curator: WeekCurator, earlier: [EarlierWeek]
    ) throws(StorageError) -> (EarlierWeek, Digest) {
        let documents = try archive.taggedDocuments(in: week)
        let curated = curator.curate(week, documents: documents, earlier: earlier)
        return (curated.left, curated.digest)
    }

    func load(_ week: Week, by curator: WeekCurator) throws(StorageError) -> EarlierWeek {
        curator.earlierWeek(
            week, events: try archive.events(in: week),
            documents: try archive.taggedDocuments(in: week),
            scores: try archive.digest(of: week)?.scores ?? [:])
    }
}

extension WeekUpdater {
    private typealias Derivation = Dictionary<DocumentID, DerivationState>.Element

    /// What a week is made of.
    private static func sources(
        _ derivations: [Derivation], after earlier: [WeekFingerprint], by analysis: Analysis
    ) -> String {
        var fingerprint = Fingerprint(of: analysis.fingerprint)
        add(derivations, to: &fingerprint)
        for week in earlier { fingerprint.add(week.result) }
        return fingerprint.hex
    }

    /// What later weeks see of a week.
    private static func fingerprint(
        of result: EarlierWeek, _ derivations: [Derivation]
    ) throws -> String {
        var fingerprint = Fingerprint(of: result.week.description)
        add(derivations, to: &fingerprint)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for event in result.events {
            fingerprint.add(bytes: try encoder.encode(event))
        }
        for (company, score) in result.scores.sorted(by: { $0.key < $1.key }) {
            fingerprint.add("\(company) \(score)")
        }
        return fingerprint.hex
    }

    private static func add(_ derivations: [Derivation], to fingerprint: inout Fingerprint) {
        for (id, state) in derivations.sorted(by: { $0.key < $1.key }) {
            fingerprint.add(id.description + state.fingerprint + state.day.description)
        }
    }
}

/// What a week was made of, and what later weeks see of it.
struct WeekFingerprint: Hashable {
    let sources: String
    /// Of what weeks long before it scored its companies.
    let history: String
    let result: String

    init(sources: String, history: String, result: String) {
        self.sources = sources
        self.history = history
        self.result = result
    }

    /// `nil` for another form than that of `text`.
    init?(text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 3 else { return nil }
        self.init(
            sources: String(parts[0]), history: String(parts[1]), result: String(parts[2]))
    }

    var text: String { "\(sources)-\(history)-\(result)" }
}
