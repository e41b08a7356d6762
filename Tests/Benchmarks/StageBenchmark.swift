import Curation
import Foundation
import Ingestion
import Rendering
import Storage
import StoryModel
import Tagging

/// Times the stages of a run over twelve weeks, in each of which all fixtures come once.
struct StageBenchmark {
    let fixtures: Fixtures
    let folder: URL

    private static let weeks = 12
    /// Monday of 2026-W10.
    private static let start = CalendarDay(daysSinceEpoch: 20_514)

    private struct Read {
        let input: InputFile
        let documents: [Document]
    }

    /// What each stage costs for a megabyte of stored text.
    func table() throws -> String {
        let inputs = try inputs()
        let path = folder.appending(path: "archive.sqlite").path
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
        let archive = try Archive(path: path)
        var rows: [(name: String, seconds: Double)] = []
        func stage<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
            let (result, seconds) = try Stopwatch.seconds(work)
            rows.append((name, seconds))
            return result
        }
        let segmenter = StorySegmenter()
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
        let texts = stage("read") { read(inputs) }
        try stage("store documents") { try store(texts, in: archive) }
        let documents = texts.flatMap(\.documents)
        let structures = stage("segment") { documents.map { segmenter.structure(of: $0) } }
        let tagged = stage("tag") { tag(documents, structures, by: tagger) }
        try stage("store stories") { try store(tagged, in: archive) }
        let digests = try stage("compose") { try compose(tagged, in: archive) }
        let renderer = try MarkdownRenderer()
        try stage("render") { for digest in digests { _ = try renderer.render(digest) } }
        let size = Double(documents.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
        return Self.page(rows, size: size, documents: documents.count)
    }

    private static func page(
        _ rows: [(name: String, seconds: Double)], size: Double, documents: Int
    ) -> String {
        let head = "stage              s    ms/MB     MB/s"
        let all = rows + [("all", rows.reduce(0) { $0 + $1.seconds })]
        let lines = all.map { row in
            row.name.padded(to: 15) + row.seconds.text(2, width: 5)
                + (row.seconds * 1000 / size).text(0, width: 9)
                + (size / row.seconds).text(1, width: 9)
        }
        let words =
            "\(documents) documents of \(weeks) weeks, \(size.text(1, width: 0)) MB of text"
        return ([words, head] + lines).joined(separator: "\n")
    }

    /// Each fixture once a week, on its own path.
    private func inputs() throws -> [(week: Int, input: InputFile)] {
        let files = try fixtures.files()
        return (0..<Self.weeks).flatMap { week in
            files.map { file in
                (week, InputFile(path: "\(week)/\(file.path)", bytes: file.bytes, modified: nil))
            }
        }
    }

    /// One reader for each week, as a run has one.
    private func read(_ inputs: [(week: Int, input: InputFile)]) -> [Read] {
        let readers = (0..<Self.weeks).map { week in
            DocumentReader(
                options: ReadingOptions(
                    date: Self.start.adding(days: 7 * week + 2),
                    today: CalendarDay(daysSinceEpoch: 20_700)))
        }
        return inputs.map { week, input in
            Read(input: input, documents: (try? readers[week].read(input))?.documents ?? [])
        }
    }

    private func store(_ read: [Read], in archive: Archive) throws {
        for item in read where !item.documents.isEmpty {
            _ = try archive.store(
                item.documents, input: item.input.path, root: "", fingerprint: "1")
        }
    }

    private func tag(
        _ documents: [Document], _ structures: [DocumentStructure], by tagger: StoryTagger
    ) -> [TaggedDocument] {
        zip(documents, structures).map { document, structure in
            TaggedDocument(
                document: document, structure: structure,
                stories: tagger.tag(structure, of: document), day: document.date.day { _ in 0 })
        }
    }

    private func store(_ tagged: [TaggedDocument], in archive: Archive) throws {
        for document in tagged {
            try archive.storeDerivation(
                of: document.document.id, fingerprint: "1", day: document.day,
                structure: document.structure, stories: document.stories)
        }
    }

    /// The digests of all weeks, each with those before it to look back on, and stored.
    private func compose(_ tagged: [TaggedDocument], in archive: Archive) throws -> [Digest] {
        let curator = WeekCurator()
        let byWeek = Dictionary(grouping: tagged) { Week(containing: $0.day) }
        var earlier: [EarlierWeek] = []
        var digests: [Digest] = []
        for week in byWeek.keys.sorted() {
            let documents = byWeek[week] ?? []
            let (events, digest, left) = curator.curate(
                week, documents: documents, earlier: Array(earlier.suffix(8)))
            try archive.storeWeek(week, fingerprint: "1", events: events, digest: digest)
            earlier.append(left)
            digests.append(digest)
        }
        return digests
    }
}
