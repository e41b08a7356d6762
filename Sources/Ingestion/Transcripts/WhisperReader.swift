/// Reads what programs around the Whisper models write: the JSON of OpenAI's, of whisper.cpp and of
/// WhisperX with its speakers, and the table of OpenAI's.
struct WhisperReader: TranscriptReader {
    /// The transcript; `nil` where the JSON holds none.
    func transcript(in json: TranscriptJSON) -> TimedTranscript? {
        guard let segments = json.segments ?? json.transcription,
            segments.contains(where: { $0.text != nil })
        else {
            // The plainest answer of OpenAI's service is the words alone.
            guard let text = json.text, json.keys.isSubset(of: ["text", "usage", "logprobs"]) else {
                return nil
            }
            let piece = SpokenPiece(speaker: nil, text: text, start: nil, end: nil)
            return TimedTranscript(pieces: [piece])
        }
        let pieces = segments.compactMap { segment in
            segment.text.map {
                SpokenPiece(
                    speaker: segment.speaker, text: $0, start: segment.start, end: segment.end)
            }
        }
        return TimedTranscript(pieces: pieces, metadata: json.metadata)
    }

    /// The transcript that a table is: columns `start`, `end` in milliseconds, `text`, and `speaker`
    /// where it is there; `nil` where the first line does not name them.
    ///
    /// A row may end early.
    func transcript(in text: String) -> TimedTranscript? {
        let names = Self.names(of: text)
        guard let start = names.firstIndex(of: "start"), let end = names.firstIndex(of: "end"),
            let words = names.firstIndex(of: "text")
        else { return nil }
        let speaker = names.firstIndex(of: "speaker")
        var pieces: [SpokenPiece] = []
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(
                separator: "\t", maxSplits: names.count - 1, omittingEmptySubsequences: false)
            func field(_ place: Int) -> Substring? { place < fields.count ? fields[place] : nil }
            guard let words = field(words) else { continue }
            pieces.append(
                SpokenPiece(
                    speaker: speaker.flatMap(field).map(String.init), text: String(words),
                    start: field(start).flatMap(Self.seconds),
                    end: field(end).flatMap(Self.seconds)))
        }
        return TimedTranscript(pieces: pieces)
    }

    /// Whether the first line of a text names the columns that the table must have.
    static func isTable(_ text: String) -> Bool {
        Set(names(of: text)).isSuperset(of: ["start", "end", "text"])
    }

    /// The names of the columns, in lower case.
    private static func names(of text: String) -> [String] {
        text.utf8.prefix { $0 != 0x0a }.prefix(1000)
            .split(separator: 0x09, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    /// Seconds of a whole number of milliseconds.
    private static func seconds(_ field: Substring) -> Double? {
        guard let milliseconds = Int(field), (0..<10_000_000_000).contains(milliseconds) else {
            return nil
        }
        return Double(milliseconds) / 1000
    }
}
