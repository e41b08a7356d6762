package import StoryModel

/// What became of an input file, in machine output.
package struct InputRecord: Encodable, Hashable, Sendable {
    /// What reading it changed.
    package enum Status: String, Encodable, Sendable {
        case new
        case changed
        case unchanged
        case skipped
        case failed
    }

    package let path: String
    package let status: Status
    /// Ids of the documents that it holds.
    package let documents: [DocumentID]
    /// The weeks that they count for, the earliest first.
    package let weeks: [Week]
    package let stories: Int
    /// Messages about what was odd, or why the input was skipped or failed.
    package let findings: [String]

    /// A record; the messages are those of the findings, and then the others as they are given.
    package init(
        path: String, status: Status, documents: [DocumentID] = [], weeks: Set<Week> = [],
        stories: Int = 0, findings: [Finding] = [], messages: [String] = []
    ) {
        self.path = path
        self.status = status
        self.documents = documents
        self.weeks = weeks.sorted()
        self.stories = stories
        self.findings = findings.map { FindingText($0).text } + messages
    }
}
