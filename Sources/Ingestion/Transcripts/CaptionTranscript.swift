internal import StoryModel

/// Makes a transcript of the cues of a caption file.
struct CaptionTranscript {
    /// The speech of the cues: no markup, no line twice, each line with its speaker.
    static func transcript(
        of captions: [Caption], in text: String, metadata: [String: String] = [:]
    ) -> TimedTranscript {
        let bytes = text.utf8Span.span
        var marked: [CaptionLines] = []
        marked.reserveCapacity(captions.count)
        for caption in captions {
            let lines = CaptionMarkup.lines(in: bytes, caption.text)
            marked.append(CaptionLines(start: caption.start, end: caption.end, lines: lines))
        }
        let folded = RollingCaptions.folded(marked)
        var speakers = CaptionSpeakers(folded)
        var pieces: [SpokenPiece] = []
        for caption in folded {
            for line in caption.lines {
                let (speaker, words) = speakers.next(line)
                guard !words.isEmpty else { continue }
                pieces.append(
                    SpokenPiece(
                        speaker: speaker, text: words, start: caption.start, end: caption.end))
            }
        }
        return TimedTranscript(
            pieces: pieces, metadata: metadata, findings: findings(in: captions))
    }

    private static func findings(in captions: [Caption]) -> [Finding] {
        let untimed = captions.filter { $0.start == nil }
        guard let first = untimed.first else { return [] }
        return [Finding(.timesUnreadable, line: first.line, value: String(untimed.count))]
    }
}
