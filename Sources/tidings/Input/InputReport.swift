internal import Rendering
internal import StoryModel

/// What became of one input.
struct InputReport: Sendable {
    let path: String
    let status: InputRecord.Status
    var documents: [DocumentID] = []
    var findings: [Finding] = []
    /// What went wrong, in words; `nil` unless it failed.
    var problem: String?
    /// What went wrong with parts of it whose other parts were read, in words.
    var partProblems: [String] = []
    /// Whether it failed before and has not changed since: no failure of this run.
    var isKnownFailure = false
    /// Where its documents' days are, the earliest first; filled in when they are derived.
    var weeks: [Week] = []
    var stories = 0
}
