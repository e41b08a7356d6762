internal import StoryModel

/// A stretch of speech as a format has it, before it has its place in a text.
struct SpokenPiece: Hashable {
    var speaker: String?
    var text: String
    /// Seconds from the start of the recording.
    var start: Double?
    /// Seconds from the start of the recording.
    var end: Double?
}

/// What a file of a timed transcript holds.
struct TimedTranscript: Hashable {
    /// In the order of speech.
    var pieces: [SpokenPiece]
    /// What the file says about itself, such as its title, by key in lower case.
    var metadata: [String: String] = [:]
    var findings: [Finding] = []
}

/// Reads one format of timed transcripts.
protocol TranscriptReader: Sendable {
    /// The transcript that a text is; `nil` where it is in another format.
    func transcript(in text: String) throws(ReadingError) -> TimedTranscript?
}
