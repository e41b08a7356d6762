import Foundation

/// A file of this package, as text and, for Swift, as code.
struct SourceFile {
    /// The path inside the package.
    let path: String
    let text: String
    /// The text without comments and literals.
    let code: SwiftCode

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = SwiftCode(path.hasSuffix(".swift") ? text : "")
    }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The target of a file in `Sources` or `Tests`; empty for other files.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    /// The name of the file itself.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// A broken rule: where, and the words that break it.
struct Violation: Hashable, CustomStringConvertible {
    let path: String
    /// Counted from 1.
    let line: Int
    let words: String

    var description: String { "\(path):\(line): \(words)" }
}

/// The files of this package.
struct Package {
    private let root: URL

    init() {
        root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    /// The names at the top of the package, in order.
    func topLevel() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    }

    /// The text files of a folder, or the file itself, in the order of their paths.
    func files(in place: String, endingIn suffixes: [String]) throws -> [SourceFile] {
        let start = root.appendingPathComponent(place)
        let inner = FileManager.default.enumerator(atPath: start.path)?.allObjects ?? []
        let paths = inner.compactMap { $0 as? String }.map { place + "/" + $0 }.sorted()
        return try (paths + [place]).compactMap { path in
            let file = root.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard suffixes.contains(where: path.hasSuffix),
                FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { return nil }
            return SourceFile(path: path, text: try String(contentsOf: file, encoding: .utf8))
        }
    }

    func swiftSources() throws -> [SourceFile] { try Self.sources.get() }
    func swiftTests() throws -> [SourceFile] { try Self.tests.get() }

    // Read once for all rules.
    private static let sources = Result { try Package().files(in: "Sources", endingIn: [".swift"]) }
    private static let tests = Result { try Package().files(in: "Tests", endingIn: [".swift"]) }
}
