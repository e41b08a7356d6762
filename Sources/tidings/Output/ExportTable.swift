internal import ArgumentParser
internal import Rendering
internal import Storage
internal import StoryModel

/// The tables of the model that can be taken out of an archive.
enum ExportTable: String, CaseIterable, ExpressibleByArgument {
    case documents, passages, stories, themes, mentions, sentiments, events, digests

    /// The keys of its rows, in the order of the columns.
    var columns: [String] {
        switch self {
        case .documents:
            [
                "id", "path", "kind", "title", "source", "date", "dateOrigin", "week", "words",
                "stories", "roles", "findings", "url", "text",
            ]
        case .passages:
            [
                "document", "number", "role", "range", "line", "speaker", "time", "confidence",
                "reason",
            ]
        case .stories:
            [
                "id", "document", "number", "week", "title", "titleRange", "role", "range", "body",
                "line", "endLine", "links",
            ]
        case .themes: ["story", "theme", "score", "evidence"]
        case .mentions: ["story", "company", "text", "range", "resolution"]
        case .sentiments: ["story", "company", "score", "confidence", "evidence", "additions"]
        case .events:
            ["week", "number", "title", "theme", "lead", "stories", "firstTold", "continues"]
        case .digests:
            [
                "week", "headline", "opening", "openingCitations", "insights", "quotes", "summary",
                "actions", "companies", "watch", "sources", "coverage", "stories", "events",
                "isUnfinished", "length",
            ]
        }
    }
}

/// The formats of exported tables.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case json, csv

    /// What files of the format end with, without a dot.
    var suffix: String { self == .json ? "jsonl" : "csv" }
}

/// Writes the tables of an up-to-date archive: documents by path, weeks the earliest first.
struct Exporter {
    let session: Session
    let archive: Archive
    let format: ExportFormat
    private let documents: [TaggedDocument]

    init(session: Session, archive: Archive, format: ExportFormat) throws {
        self.session = session
        self.archive = archive
        self.format = format
        documents = try archive.taggedDocuments()
    }

    /// A table as text: JSON Lines with the table's name in each, or CSV.
    func text(of table: ExportTable) throws -> String {
        switch table {
        case .documents: try text(documents.map(ExportedDocument.init), table)
        case .passages: try text(documents.lazy.flatMap(ExportedPassage.rows), table)
        case .stories: try text(documents.lazy.flatMap(ExportedStory.rows), table)
        case .themes: try text(documents.lazy.flatMap(ExportedTheme.rows), table)
        case .mentions: try text(documents.lazy.flatMap(ExportedMention.rows), table)
        case .sentiments: try text(documents.lazy.flatMap(ExportedSentiment.rows), table)
        case .events: try text(events(), table)
        case .digests: try text(digests(), table)
        }
    }

    private func text(_ rows: some Sequence<some Encodable>, _ table: ExportTable) throws -> String
    {
        switch format {
        case .json:
            try JSONRenderer().lines(rows.lazy.map { ExportedRow(row: $0, table: table.rawValue) })
        case .csv: try CSVRenderer().text(of: rows, columns: table.columns)
        }
    }

    private func events() throws -> [ExportedEvent] {
        try archive.weeks().map(\.week).flatMap { week in
            try archive.events(in: week).enumerated().map { ExportedEvent($1, number: $0 + 1) }
        }
    }

    private func digests() throws -> [DigestRecord] {
        let rendering = try WeekRendering(session)
        return try archive.weeks().map(\.week).compactMap { week in
            guard let digest = try session.digest(of: week, in: archive) else { return nil }
            return DigestRecord(digest, options: rendering.options(of: week))
        }
    }
}
