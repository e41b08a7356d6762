internal import Ingestion
internal import StoryModel
internal import Tagging

/// Turns documents into tagged stories.
///
/// The tables that it searches with take some 40 milliseconds to make.
struct Deriver: Sendable {
    private let segmenter = StorySegmenter()
    private let tagger: StoryTagger
    private let gazetteer: Gazetteer
    private let settings: Settings

    init(_ data: AnalysisData, settings: Settings) throws {
        gazetteer = try data.gazetteer()
        tagger = try StoryTagger(
            gazetteer: gazetteer, themes: data.themes, lexicon: .shipped(),
            glossary: data.glossary, overrides: data.overrides.overrides)
        self.settings = settings
    }

    func derive(_ document: Document) -> TaggedDocument {
        tagger.tagged(document, segmenter.structure(of: document), day: day(of: document))
    }

    /// The canonical name that a user means; what was given where no organisation is called so.
    func companyName(_ given: String) -> String {
        let name = gazetteer.organisation(called: given)?.name ?? given
        return tagger.shownName(name)
    }

    /// Whether a list has an organisation that is called so.
    func isListed(_ name: String) -> Bool { gazetteer.organisation(called: name) != nil }

    /// The day that a document counts for.
    private func day(of document: Document) -> CalendarDay {
        document.date.day(utcOffset: settings.utcOffset)
    }
}
