internal import Foundation

/// Reads the answers of transcription services that list what each speaker says: `utterances`, in
/// AssemblyAI's form with times in milliseconds, in Deepgram's inside of `results` with times in seconds.
struct UtteranceReader: TranscriptReader {
    private struct Answer: Decodable {
        let utterances: [Utterance]?
        let results: Results?
    }

    private struct Results: Decodable { let utterances: [Utterance]? }

    private struct Utterance: Decodable {
        let speaker: String?
        let words: String?
        let start: Double?
        let end: Double?

        private enum CodingKeys: String, CodingKey { case speaker, text, transcript, start, end }

        /// A value of another type than expected counts as missing.
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            func value<Value: Decodable>(_ key: CodingKeys) -> Value? {
                try? container.decodeIfPresent(Value.self, forKey: key)
            }
            let number: Int? = value(.speaker)
            let name: String? = value(.speaker) ?? number.map(String.init)
            // Services count or letter the voices.
            speaker = name.map { $0.utf8.count <= 2 ? "Speaker \($0)" : $0 }
            words = value(.text) ?? value(.transcript)
            (start, end) = (value(.start), value(.end))
        }

        /// The piece; times are divided to be seconds.
        func piece(in units: Double) -> SpokenPiece? {
            words.map {
                SpokenPiece(
                    speaker: speaker, text: $0, start: Self.seconds(start, units),
                    end: Self.seconds(end, units))
            }
        }

        private static func seconds(_ time: Double?, _ units: Double) -> Double? {
            time.map { $0 / units }.flatMap { (0..<1e7).contains($0) ? $0 : nil }
        }
    }

    /// The transcript; `nil` where the JSON has no such list, or no words in it.
    func transcript(in text: String) -> TimedTranscript? {
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(text.utf8)) else {
            return nil
        }
        let pieces =
            answer.utterances.map { $0.compactMap { $0.piece(in: 1000) } }
            ?? answer.results?.utterances.map { $0.compactMap { $0.piece(in: 1) } }
        guard let pieces, !pieces.isEmpty else { return nil }
        return TimedTranscript(pieces: pieces)
    }
}
