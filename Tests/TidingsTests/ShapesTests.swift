import Foundation
import Testing

/// A folder that holds the texts of one week in every shape that is read.
@Suite struct ShapesTests {
    private static let week = "2026-W16"
    /// Files that hold no text of their own.
    private static let silent: Set = ["feeds/follow.opml", "posts/archive/data/account.js"]

    private let workspace: Workspace
    private let outcome: Outcome

    init() throws {
        workspace = try Workspace()
        let folder = Repository.url("Fixtures/shapes").path
        outcome = try workspace.tidings("run", folder, "--json")
    }

    @Test func `one folder of every shape gives one digest`() throws {
        #expect(outcome.status == 0)
        #expect(workspace.names(in: "digests") == ["\(Self.week).md"])
        let reports = try outcome.objects().filter { $0["path"] != nil }
        let statuses = reports.map { $0["status"] as? String ?? "" }
        #expect(Set(statuses) == ["new", "skipped"])
        let skipped = reports.filter { $0["status"] as? String == "skipped" }
            .compactMap { $0["path"] as? String }
        #expect(Set(skipped).subtracting(Self.silent).allSatisfy { $0.hasPrefix("mail/Maildir/") })
    }

    @Test func `the digest is the one that was agreed on`() throws {
        try GoldenFile.expect(
            try workspace.read("digests/\(Self.week).md"), at: "Fixtures/digests/\(Self.week).md")
    }

    @Test func `every file of the folder is a document that the sources name`() throws {
        let digest = try #require(
            try workspace.tidings("digest", Self.week, "--json").objects().first)
        let sources = try #require(digest["sources"] as? [[String: Any]])
        let named = sources.compactMap { $0["document"] as? String ?? $0["path"] as? String }
        let page = try workspace.read("digests/\(Self.week).md")
        let documents = try workspace.tidings("documents", "--json").objects()
            .compactMap { $0["path"] as? String }
        #expect(named.sorted() == documents.sorted())
        for file in try Self.files() where !Self.silent.contains(file) {
            #expect(documents.contains { $0.hasPrefix(file) }, "\(file)")
            let shown = file.replacing(":", with: "\\:")
            #expect(page.contains(shown), "\(file) is not in the digest's sources")
        }
    }

    @Test func `speakers and times of transcripts stand in the digest's citations`() throws {
        for format in ["vtt", "srt", "json", "html", "tsv"] {
            let paths = try Self.files().filter {
                $0.hasPrefix("podcasts/") && $0.hasSuffix(format)
            }
            #expect(!paths.isEmpty)
            for path in paths {
                let shown = try #require(
                    try workspace.tidings("show", path, "--json").objects().first)
                let passages = try #require(shown["passages"] as? [[String: Any]])
                let times = passages.compactMap { $0["time"] as? Double }
                #expect(times.count == passages.count && times == times.sorted(), "\(path)")
            }
        }
    }

    @Test(arguments: [
        ("interchange-2026-04-17.vtt", ["Imogen Vale", "Tadeo Brandt"]),
        ("the-short-haul-2026-04-16.srt", ["LEONIE", "MARSH"]),
        ("bench-notes-2026-04-16.json", ["Colm Reardon", "Dr. Yusra Haddad"]),
        ("line-voltage-2026-04-16.html", ["Marguerite Oyelaran", "Stig Lunde"]),
        ("checkout-lane-2026-04-17.json", ["SPEAKER_00", "SPEAKER_01"]),
        ("ledger-desk-2026-04-17.txt", ["Gus Whitlock", "Priyanka Iyer"]),
        ("second-reader-2026-04-18.txt", ["Ottilie Grant"]),
        ("merge-window-52.md", ["Fenna Dijkstra", "Oskar Halloran"]),
        ("foundry-minute-2026-04-17.json", []),
    ])
    func `who speaks is told where the file tells it, and nowhere else`(
        name: String, speakers: [String]
    ) throws {
        let shown = try workspace.tidings("show", "podcasts/\(name)", "--json").objects().first
        let passages = try #require(shown?["passages"] as? [[String: Any]])
        let told = Set(passages.compactMap { $0["speaker"] as? String })
        #expect(told.sorted() == speakers)
    }

    /// The files below the folder as the program calls them.
    private static func files() throws -> [String] {
        let folder = Repository.url("Fixtures/shapes").path
        return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
            .filter {
                isFile("\(folder)/\($0)") && !$0.split(separator: "/").contains(where: isHidden)
            }
            .map { $0.replacing("/cur/", with: "/").replacing(":2,S", with: "") }
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    private static func isHidden(_ name: Substring) -> Bool { name.hasPrefix(".") }
}
