import StoryModel

/// What is wrong with a row of labels.
struct LabelError: Error {
    let row: [String: String]
}

/// A story as a careful reader sees it.
struct StoryLabel: Hashable {
    let document: String
    /// Counted from 1, the last one included.
    let lines: ClosedRange<Int>
    let role: StoryRole
    /// The key of the happening, the same wherever it is told.
    let event: String
    let themes: [String]
    /// Scores by company.
    let companies: [String: Double]

    init(row: [String: String]) throws {
        guard let document = row["document"], let line = row["line"].flatMap({ Int($0) }),
            let endLine = row["endLine"].flatMap({ Int($0) }), line <= endLine,
            let role = row["role"].flatMap(StoryRole.init(rawValue:)),
            let event = row["event"], let themes = row["themes"], let companies = row["companies"]
        else { throw LabelError(row: row) }
        self.document = document
        lines = line...endLine
        self.role = role
        self.event = event
        self.themes = themes.split(separator: "|").map(String.init)
        self.companies = try Self.scores(companies, row: row)
    }

    private static func scores(
        _ text: String, row: [String: String]
    ) throws -> [String: Double] {
        var scores: [String: Double] = [:]
        for field in text.split(separator: "|") {
            guard let colon = field.lastIndex(of: ":"),
                let score = Double(field[field.index(after: colon)...])
            else { throw LabelError(row: row) }
            scores[String(field[..<colon])] = score
        }
        return scores
    }
}

/// A title that a careful reader accepts for a spoken story.
struct TitleLabel: Hashable {
    let document: String
    /// The first line of the story, counted from 1.
    let line: Int
    let title: String

    init(row: [String: String]) throws {
        guard let document = row["document"], let line = row["line"].flatMap({ Int($0) }),
            let title = row["title"]
        else { throw LabelError(row: row) }
        self.document = document
        self.line = line
        self.title = title
    }
}

/// What a careful reader would tell of a document.
struct SummaryLabel: Hashable {
    let document: String
    let summary: String

    init(row: [String: String]) throws {
        guard let document = row["document"], let summary = row["summary"] else {
            throw LabelError(row: row)
        }
        self.document = document
        self.summary = summary
    }
}

/// A stretch that tells no story.
struct PartLabel: Hashable {
    let document: String
    /// Counted from 1, the last one included.
    let lines: ClosedRange<Int>
    let role: PassageRole

    init(row: [String: String]) throws {
        guard let document = row["document"], let line = row["line"].flatMap({ Int($0) }),
            let endLine = row["endLine"].flatMap({ Int($0) }), line <= endLine,
            let role = row["role"].flatMap(PassageRole.init(rawValue:))
        else { throw LabelError(row: row) }
        self.document = document
        lines = line...endLine
        self.role = role
    }
}

extension LineTable {
    /// The bytes of lines, without the last one's line feed.
    func range(of lines: ClosedRange<Int>) -> TextRange {
        range(ofLine: lines.lowerBound).union(range(ofLine: lines.upperBound))
    }
}
