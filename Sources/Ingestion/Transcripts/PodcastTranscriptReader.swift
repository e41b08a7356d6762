/// Reads the transcripts of Podcasting 2.0 as JSON: `segments` with `body`, `speaker`, `startTime`.
///
/// Source: Podcast Namespace, "Transcripts" (its HTML form has a reader of its own).
struct PodcastTranscriptReader {
    /// The transcript; `nil` where no segment has a `body`.
    func transcript(in json: TranscriptJSON) -> TimedTranscript? {
        guard let segments = json.segments, segments.contains(where: { $0.body != nil }) else {
            return nil
        }
        let pieces = segments.compactMap { segment in
            segment.body.map {
                SpokenPiece(
                    speaker: segment.speaker, text: $0, start: segment.start, end: segment.end)
            }
        }
        return TimedTranscript(pieces: pieces, metadata: json.metadata)
    }
}
