internal import Foundation
internal import StoryModel

/// What turns documents into stories, events and digests, with its fingerprint.
struct Analysis: Sendable {
    let identity: AnalysisIdentity
    private let settings: Settings
    private let data: AnalysisData

    init(settings: Settings) throws {
        self.settings = settings
        data = try AnalysisData(settings: settings)
        identity = AnalysisIdentity(settings: settings, data: data)
    }

    /// The user's corrections.
    var overrides: OverrideFile { data.overrides }

    /// The names of the themes.
    var themes: Set<String> { Set(data.themeNames) }

    /// What documents are derived with; made anew, and only where something is to be derived.
    func deriver() throws -> Deriver { try Deriver(data, settings: settings) }

    /// What the rows that it makes depend on, beside the documents.
    var fingerprint: String { identity.fingerprint }

    /// What the rows derived from a document are made by.
    func fingerprint(of document: Document) -> String {
        let moment =
            switch document.date.moment {
            case .day(let day): day.description
            case .instant(let seconds): String(seconds)
            }
        var content = Fingerprint(
            of: document.path, document.kind.rawValue, document.title, document.source, moment,
            document.date.origin.rawValue, document.url ?? "")
        content.add(bytes: document.text.utf8)
        for cue in document.cues {
            let times = [cue.start, cue.end].map { $0.map { "\($0)" } ?? "-" }
            content.add("\(cue.range.start) \(cue.range.end) \(times[0]) \(times[1])")
            content.add(cue.speaker ?? "")
        }
        for finding in document.findings {
            content.add("\(finding.kind.rawValue) \(finding.line ?? 0) \(finding.value)")
        }
        return fingerprint + content.hex
    }

    /// Whether a document's rows are made by this analysis; a changed document has none.
    func made(_ derivation: String) -> Bool { derivation.hasPrefix(fingerprint) }
}
