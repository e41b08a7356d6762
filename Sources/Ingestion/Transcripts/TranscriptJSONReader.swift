/// Reads the JSON of Podcasting 2.0, of Whisper's programs and of transcription services.
struct TranscriptJSONReader: TranscriptReader {
    /// The transcript; `nil` where the JSON holds none.
    func transcript(in text: String) throws(ReadingError) -> TimedTranscript? {
        let json = try TranscriptJSON(text)
        return PodcastTranscriptReader().transcript(in: json)
            ?? WhisperReader().transcript(in: json) ?? UtteranceReader().transcript(in: text)
    }
}
