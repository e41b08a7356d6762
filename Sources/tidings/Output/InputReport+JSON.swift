internal import Rendering

extension InputReport {
    /// What became of the input, in machine output.
    var record: InputRecord {
        let messages = ([problem].compactMap(\.self) + partProblems)
            .map { isKnownFailure ? "\($0) (as before)" : $0 }
        return InputRecord(
            path: path, status: status, documents: documents, weeks: Set(weeks),
            stories: stories, findings: findings, messages: messages)
    }
}
