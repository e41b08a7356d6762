internal import Foundation
internal import Ingestion
internal import StoryModel
internal import Tagging

/// Everything that turns documents into stories, events and digests, with its fingerprint.
struct Analysis: Sendable {
    let segmenter = StorySegmenter()
    let tagger: StoryTagger
    let identity: AnalysisIdentity
    private let settings: Settings
    /// The user's corrections.
    let overrides: OverrideFile
    /// The names of the themes.
    let themes: Set<String>
    private let gazetteer: Gazetteer

    init(settings: Settings) throws {
        self.settings = settings
        let data = try AnalysisData(settings: settings)
        tagger = try StoryTagger(
            gazetteer: data.gazetteer, themes: data.themes, lexicon: data.lexicon,
            glossary: data.glossary, overrides: data.overrides.overrides)
        gazetteer = data.gazetteer
        overrides = data.overrides
        themes = Set(data.themes.themes.map(\.name))
        identity = AnalysisIdentity(settings: settings, data: data)
    }

    /// What the rows that it makes depend on, beside the documents.
    var fingerprint: String { identity.fingerprint }

    /// The day that a document counts for.
    func day(of document: Document) -> CalendarDay {
        document.date.day(utcOffset: settings.utcOffset)
    }

    func derive(_ document: Document) -> TaggedDocument {
        tagger.tagged(document, segmenter.structure(of: document), day: day(of: document))
    }

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

    /// The canonical name that a user means; what was given where no organisation is called so.
    func companyName(_ given: String) -> String {
        let name = gazetteer.organisation(called: given)?.name ?? given
        return tagger.shownName(name)
    }
}
