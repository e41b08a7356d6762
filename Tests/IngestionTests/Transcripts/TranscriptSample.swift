import Foundation
import StoryModel
import Testing

@testable import Ingestion

/// A file of one talk in one format, made up for these tests; all of them hold the same words.
struct TranscriptSample: CustomTestStringConvertible, Sendable {
    let name: String
    /// How the speakers are called; `nil` where the format does not tell them.
    let speakers: [String]?

    var testDescription: String { name }

    private static let names = ["Nora Field", "Otto Brandt"]

    static let timed = [
        TranscriptSample(name: "voices.vtt", speakers: names),
        TranscriptSample(name: "rolling.vtt", speakers: nil),
        TranscriptSample(name: "names.srt", speakers: names),
        TranscriptSample(name: "segments.json", speakers: names),
        TranscriptSample(name: "words.json", speakers: names),
        TranscriptSample(name: "page.html", speakers: names),
        TranscriptSample(name: "whisper.json", speakers: nil),
        TranscriptSample(name: "whisper-cpp.json", speakers: nil),
        TranscriptSample(name: "whisperx.json", speakers: ["SPEAKER_00", "SPEAKER_01"]),
        TranscriptSample(name: "whisper.tsv", speakers: nil),
        TranscriptSample(name: "apple.ttml", speakers: ["SPEAKER_1", "SPEAKER_2"]),
    ]

    /// Exports as text, which keep their marks in the stored text.
    static let texts = [
        TranscriptSample(name: "export.txt", speakers: names),
        TranscriptSample(name: "bold-names.md", speakers: names),
    ]

    func bytes() throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appending(path: "../Samples/\(name)")))
    }

    /// The document of the first bytes, or of all.
    func document(by reader: DocumentReader, prefix: Int = .max) throws -> Document? {
        let file = InputFile(
            path: "talks/\(name)", bytes: Array(try bytes().prefix(prefix)), modified: nil)
        return try reader.read(file).documents.first
    }
}
