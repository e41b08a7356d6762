import Foundation

/// The rows of a tab-separated file, by the names in its first line.
struct Table {
    let rows: [[String: String]]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let names = lines.first else {
            rows = []
            return
        }
        rows = lines.dropFirst().map { fields in
            Dictionary(zip(names, fields), uniquingKeysWith: { first, _ in first })
        }
    }

    init(contentsOf url: URL) throws {
        self.init(try String(contentsOf: url, encoding: .utf8))
    }
}

/// The folders that the tests read.
struct Place {
    /// The folder of this file.
    static func tests() -> URL { URL(filePath: #filePath).deletingLastPathComponent() }

    static func fixtures() -> URL {
        tests().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures")
    }
}
