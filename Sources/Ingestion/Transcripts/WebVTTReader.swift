internal import StoryModel

/// Reads WebVTT.
struct WebVTTReader: TranscriptReader {
    func transcript(in text: String) -> TimedTranscript? {
        guard WebVTTParser.isSigned(text) else { return nil }
        let captions = WebVTTParser().captions(in: text)
        return CaptionTranscript.transcript(
            of: captions, in: text, metadata: metadata(above: captions.first?.line ?? 1, in: text))
    }

    /// `Title: Dams` and the like, in the header and in the comments above the first cue.
    private func metadata(above line: Int, in text: String) -> [String: String] {
        var values: [String: String] = [:]
        let lines = text.split(separator: "\n", maxSplits: 200, omittingEmptySubsequences: false)
        for written in lines.prefix(min(line, 200)).dropFirst() {
            let words = written.hasPrefix("NOTE ") ? written.dropFirst(5) : written
            guard words.utf8.count <= 300, !words.contains("-->"),
                let colon = words.firstIndex(of: ":")
            else { continue }
            let key = words[..<colon].lowercased()
            let value = words[words.index(after: colon)...].drop { $0 == " " }
            guard key.utf8.count <= 24, !value.isEmpty else { continue }
            values[key] = values[key] ?? String(value)
        }
        return values
    }
}
