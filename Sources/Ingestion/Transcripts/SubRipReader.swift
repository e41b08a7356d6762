/// Reads SubRip, and WebVTT without its signature.
struct SubRipReader: TranscriptReader {
    func transcript(in text: String) -> TimedTranscript? {
        guard SubRipParser.isLikely(text) else { return nil }
        return CaptionTranscript.transcript(of: SubRipParser().captions(in: text), in: text)
    }
}
