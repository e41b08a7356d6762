import Foundation
import Testing

/// A file beside the tests that holds what a renderer is expected to write.
struct Golden {
    let name: String

    private var url: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    }

    /// Compares with the file; with `RECORD_GOLDEN=1` writes it, and fails so that nobody forgets.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: url)
            Issue.record("\(name) was written anew", sourceLocation: sourceLocation)
            return
        }
        let expected = try String(contentsOf: url, encoding: .utf8)
        let pairs = zip(lines(text), lines(expected)).enumerated()
        for (index, pair) in pairs where pair.0 != pair.1 {
            Issue.record(
                "\(name), line \(index + 1): \(pair.0)\nexpected: \(pair.1)",
                sourceLocation: sourceLocation)
            return
        }
        #expect(text == expected, sourceLocation: sourceLocation)
    }

    private func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
