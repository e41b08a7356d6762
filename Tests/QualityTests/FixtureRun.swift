import Curation
import Foundation
import Ingestion
import StoryModel
import Tagging

/// The listening folder of the fixtures, read, tagged and curated week by week, with its labels.
struct FixtureRun {
    struct CuratedWeek {
        let week: Week
        let events: [Event]
        let digest: Digest
    }

    let labels: [StoryLabel]
    let parts: [PartLabel]
    let titles: [TitleLabel]
    let summaries: [SummaryLabel]
    let uses: [UseLabel]
    /// The same of written documents: what says why the news matters.
    let consequences: [UseLabel]
    /// In the order of their paths.
    let documents: [TaggedDocument]
    /// Oldest first.
    let weeks: [CuratedWeek]

    /// How stories are found.
    enum Segmentation {
        case found
        /// As labelled, so that what is judged behind it does not depend on it.
        case labelled
    }

    init(_ segmentation: Segmentation) throws {
        let fixtures = Place.fixtures()
        labels = try Table(contentsOf: fixtures.appending(path: "labels/stories.tsv")).rows
            .map(StoryLabel.init)
        parts = try Table(contentsOf: fixtures.appending(path: "labels/parts.tsv")).rows
            .map(PartLabel.init)
        titles = try Table(contentsOf: fixtures.appending(path: "labels/titles.tsv")).rows
            .map(TitleLabel.init)
        summaries = try Table(contentsOf: fixtures.appending(path: "labels/summaries.tsv")).rows
            .map(SummaryLabel.init)
        uses = try Table(contentsOf: fixtures.appending(path: "labels/uses.tsv")).rows
            .map(UseLabel.init)
        consequences = try Table(contentsOf: fixtures.appending(path: "labels/consequences.tsv"))
            .rows.map(UseLabel.init)
        documents = try Self.tagged(
            folder: fixtures.appending(path: "listening"),
            labels: segmentation == .labelled ? labels : nil)
        weeks = Self.curated(documents)
    }

    /// The conversations of the fixtures with their labels.
    static func conversations() throws -> ConversationScore {
        let fixtures = Place.fixtures()
        return ConversationScore(
            labels: try Table(contentsOf: fixtures.appending(path: "labels/interviews.tsv")).rows
                .map(UseLabel.init),
            documents: try tagged(folder: fixtures.appending(path: "interviews"), labels: nil))
    }

    /// The letters of the fixtures with their labels.
    static func letters() throws -> LetterScore {
        let fixtures = Place.fixtures()
        return LetterScore(
            labels: try Table(contentsOf: fixtures.appending(path: "labels/letters.tsv")).rows
                .map(UseLabel.init),
            documents: try tagged(folder: fixtures.appending(path: "letters"), labels: nil))
    }

    private static func tagged(folder: URL, labels: [StoryLabel]?) throws -> [TaggedDocument] {
        // After the last of the three weeks, so that every date is believed.
        let reader = DocumentReader(
            options: ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_600)))
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
        let segmenter = StorySegmenter()
        return try paths(in: folder).flatMap { path in
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
            let read = try reader.read(InputFile(path: path, bytes: bytes, modified: nil))
            return read.documents.map { document in
                let structure =
                    labels.map { LabelledStructure($0).structure(of: document) }
                    ?? segmenter.structure(of: document)
                return TaggedDocument(
                    document: document, structure: structure,
                    stories: tagger.tag(structure, of: document),
                    day: document.date.day { _ in 0 })
            }
        }
    }

    private static func paths(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { !folder.appending(path: $0).hasDirectoryPath && $0.contains(".") }
            .sorted()
    }

    private static func curated(_ documents: [TaggedDocument]) -> [CuratedWeek] {
        let curator = WeekCurator()
        let byWeek = Dictionary(grouping: documents) { Week(containing: $0.day) }
        var weeks: [CuratedWeek] = []
        var earlier: [EarlierWeek] = []
        for week in byWeek.keys.sorted() {
            let told = byWeek[week] ?? []
            let curated = curator.curate(week, documents: told, earlier: earlier)
            weeks.append(
                CuratedWeek(week: week, events: curated.events, digest: curated.digest))
            earlier.append(curated.left)
        }
        return weeks
    }
}
