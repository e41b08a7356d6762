import Foundation
import Testing

/// A file that holds what was agreed on, and is written anew only when that is asked for.
enum GoldenFile {
    static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

    /// Compares a text with the file; with `RECORD_GOLDEN=1` writes it, and fails so that somebody looks.
    static func expect(_ text: String, at path: String) throws {
        let url = Repository.url(path)
        guard isRecording else {
            #expect(text == (try String(contentsOf: url, encoding: .utf8)))
            return
        }
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
        Issue.record("recorded \(url.lastPathComponent); look at it, then run without")
    }
}
