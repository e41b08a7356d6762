internal import Foundation

/// The JSON of a transcript, in the words of all formats that are read.
///
/// A value of another type than expected counts as missing: generators differ, and one odd value should
/// not cost the file.
struct TranscriptJSON: Decodable {
    /// A stretch of speech.
    struct Segment: Decodable {
        /// Podcasting 2.0's name for the words.
        let body: String?
        let text: String?
        let speaker: String?
        /// Seconds.
        let start: Double?
        /// Seconds.
        let end: Double?

        private enum CodingKeys: String, CodingKey {
            case body, text, speaker, start, end, startTime, endTime, offsets, timestamps, words
        }

        private struct Limits<Value: Decodable>: Decodable {
            let from: Value
            let to: Value
        }

        private struct Word: Decodable { let speaker: String? }

        init(from decoder: any Decoder) throws {
            guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
                (body, text, speaker, start, end) = (nil, nil, nil, nil, nil)
                return
            }
            func value<Value: Decodable>(_ key: CodingKeys) -> Value? {
                try? container.decodeIfPresent(Value.self, forKey: key)
            }
            body = value(.body)
            text = value(.text)
            let number: Int? = value(.speaker)
            let words: [Word]? = value(.words)
            let voices = Set((words ?? []).compactMap(\.speaker))
            speaker =
                value(.speaker) ?? number.map { "Speaker \($0)" }
                ?? (voices.count == 1 ? voices.first : nil)
            let offsets: Limits<Double>? = value(.offsets)
            let timestamps: Limits<Seconds>? = value(.timestamps)
            let first: Seconds? = value(.startTime) ?? value(.start)
            let last: Seconds? = value(.endTime) ?? value(.end)
            start =
                first?.value ?? offsets.flatMap { Seconds($0.from / 1000)?.value }
                ?? timestamps?.from.value
            end =
                last?.value ?? offsets.flatMap { Seconds($0.to / 1000)?.value }
                ?? timestamps?.to.value
        }
    }

    /// Podcasting 2.0's and OpenAI's list, and that of a file that is nothing but a list.
    let segments: [Segment]?
    /// whisper.cpp's list.
    let transcription: [Segment]?
    /// The whole words, without times.
    let text: String?
    /// The texts beside, such as a title, by key in lower case.
    let metadata: [String: String]
    let keys: Set<String>

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        guard let container = try? decoder.container(keyedBy: Key.self) else {
            segments = try? [Segment](from: decoder)
            (transcription, text, metadata, keys) = (nil, nil, [:], [])
            return
        }
        segments = try? container.decodeIfPresent([Segment].self, forKey: Key("segments"))
        transcription = try? container.decodeIfPresent([Segment].self, forKey: Key("transcription"))
        text = try? container.decodeIfPresent(String.self, forKey: Key("text"))
        var metadata: [String: String] = [:]
        // In a fixed order, for keys that differ in case.
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            let value = try? container.decodeIfPresent(String.self, forKey: key)
            guard key.stringValue != "text", let value, value.utf8.count <= 300 else { continue }
            metadata[key.stringValue.lowercased()] = value
        }
        self.metadata = metadata
        keys = Set(container.allKeys.map(\.stringValue))
    }

    /// Reads the JSON.
    ///
    /// - Throws: `ReadingError.brokenJSON` where it is none.
    init(_ text: String) throws(ReadingError) {
        do {
            self = try JSONDecoder().decode(TranscriptJSON.self, from: Data(text.utf8))
        } catch {
            throw .brokenJSON
        }
    }
}

/// A time as a number of seconds, as its digits or as a clock's.
private struct Seconds: Decodable {
    let value: Double

    /// A time that a recording can have; `nil` for others.
    init?(_ value: Double) {
        guard value >= 0, value < 1e7 else { return nil }
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try? container.decode(String.self)
        let number =
            try written.map { Double($0) ?? ClockTime($0)?.seconds }
            ?? container.decode(Double.self)
        guard let time = number.flatMap(Seconds.init) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no time")
        }
        self = time
    }
}
