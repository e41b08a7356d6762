import Foundation
import Testing

/// The sample weeks, from files to digests.
@Suite struct FixtureTests {
    static let weeks = ["2026-W11", "2026-W12", "2026-W13"]

    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        let outcome = try workspace.tidings("run", Repository.url("Fixtures/listening").path)
        try #require(outcome.status == 0)
    }

    @Test(arguments: weeks)
    func `every citation leads to its bytes`(_ week: String) throws {
        let digest = try workspace.tidings("digest", week, "--json").objects()
        let citations = Self.citations(in: digest)
        #expect(citations.count > 10)
        var texts: [String: [UInt8]] = [:]
        for citation in citations {
            if texts[citation.document] == nil {
                let shown = try workspace.tidings("show", citation.document, "--text")
                #expect(shown.status == 0)
                texts[citation.document] = Array(shown.output)
            }
            let text = texts[citation.document] ?? []
            try #require(citation.start < citation.end && citation.end <= text.count)
            let slice = text[citation.start..<citation.end]
            #expect(String(validating: slice, as: UTF8.self) != nil)
            let line = text[..<citation.start].count { $0 == UInt8(ascii: "\n") } + 1
            #expect(citation.line == line)
            if let words = citation.words {
                #expect(
                    Self.letters(of: words)
                        == Self.letters(of: String(decoding: slice, as: UTF8.self)))
            }
        }
    }

    @Test func `every story's evidence is the text at its range`() throws {
        for story in try workspace.tidings("stories", "--json").objects() {
            for company in story["companies"] as? [[String: Any]] ?? [] {
                let evidence = try #require(company["evidence"] as? [[String: Any]])
                #expect(!evidence.isEmpty)
                for item in evidence {
                    let range = try #require(item["range"] as? [Int])
                    let text = try #require(item["text"] as? String)
                    #expect(text.utf8.count == range[1] - range[0])
                }
            }
        }
    }

    @Test func `every byte of a document is in one passage`() throws {
        for document in try workspace.tidings("documents", "--json").objects() {
            let path = try #require(document["path"] as? String)
            let size = try workspace.tidings("show", path, "--text").output.count
            let shown = try #require(try workspace.tidings("show", path, "--json").objects().first)
            let ranges = (shown["passages"] as? [[String: Any]])?.compactMap {
                $0["range"] as? [Int]
            }
            var end = 0
            for range in ranges ?? [] {
                #expect(range[0] == end && range[1] > end)
                end = range[1]
            }
            #expect(end == size)
        }
    }

    // MARK: Reading citations

    struct Cited {
        let document: String
        let start: Int
        let end: Int
        let line: Int
        /// A quote, which equals its bytes.
        let words: String?
    }

    /// All citations in a JSON value, however deep.
    static func citations(in value: Any, words: String? = nil) -> [Cited] {
        if let list = value as? [Any] { return list.flatMap { citations(in: $0) } }
        guard let object = value as? [String: Any] else { return [] }
        if let document = object["document"] as? String, let range = object["range"] as? [Int],
            let line = object["line"] as? Int
        {
            return [
                Cited(
                    document: document, start: range[0], end: range[1], line: line, words: words)
            ]
        }
        let quote = object["speaker"] == nil ? nil : object["text"] as? String
        return object.sorted { $0.key < $1.key }.flatMap { citations(in: $0.value, words: quote) }
    }

    /// Letters and digits alone: what is left when white space and marks are folded.
    private static func letters(of text: String) -> String {
        String(
            text.unicodeScalars.filter {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }.map(Character.init))
    }
}
