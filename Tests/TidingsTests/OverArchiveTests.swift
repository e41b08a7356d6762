import Foundation
import Testing

/// No output takes the place of the archive that it is made from.
@Suite struct OverArchiveTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample()
        try workspace.tidings("ingest", "in", "--archive", "a.sqlite")
        try workspace.link("link.sqlite", to: "a.sqlite")
        try FileManager.default.linkItem(
            at: workspace.url("a.sqlite"), to: workspace.url("hard.sqlite"))
        try workspace.write("", to: "sub/none")
    }

    @Test(arguments: [
        (["digest", "-o"], "a.sqlite"), (["digest", "--format", "html", "-o"], "./a.sqlite"),
        (["export", "documents", "-o"], "sub/../a.sqlite"), (["export", "-o"], "link.sqlite"),
        (["digest", "-o"], "hard.sqlite"), (["digest", "--dry-run", "-o"], "a.sqlite"),
        (["export", "--dry-run", "-o"], "a.sqlite"), (["digest", "-o"], "a.sqlite-wal"),
        (["export", "-o"], "a.sqlite-shm"), (["digest", "-o"], "a.sqlite-journal"),
    ])
    func `an output over the archive is refused`(_ command: [String], _ path: String) throws {
        let outcome = try workspace.run("tidings", command + [path, "--archive", "a.sqlite"])
        #expect(outcome.status == 64)
        #expect(
            outcome.errorLines == [
                "tidings: \(path) belongs to the archive in use, and is not written over; choose "
                    + "another file"
            ])
        #expect(outcome.text.isEmpty)
        let documents = try workspace.tidings("documents", "--json", "--archive", "a.sqlite")
        #expect(documents.lines.count == 2)
    }

    @Test func `an archive in the folder of outputs is left alone`() throws {
        try FileManager.default.createDirectory(
            at: workspace.url("out"), withIntermediateDirectories: true)
        for (name, command) in [
            ("2026-W18.md", ["digest", "--all", "-o", "out"]),
            ("2026-W18.md", ["run", "in", "--output", "out"]),
            ("documents.jsonl", ["export", "-o", "out"]),
        ] {
            try FileManager.default.copyItem(
                at: workspace.url("a.sqlite"), to: workspace.url("out/\(name)"))
            let outcome = try workspace.run("tidings", command + ["--archive", "out/\(name)"])
            #expect(outcome.status == 64)
            let documents = try workspace.tidings("documents", "--archive", "out/\(name)")
            #expect(documents.lines.count == 3)
            try workspace.remove("out")
            try FileManager.default.createDirectory(
                at: workspace.url("out"), withIntermediateDirectories: true)
        }
    }

    @Test func `other files are written as before`() throws {
        try workspace.write("old", to: "b.sqlite")
        let outcome = try workspace.tidings("digest", "-o", "b.sqlite", "--archive", "a.sqlite")
        #expect(outcome.status == 0)
        #expect(try workspace.read("b.sqlite").hasPrefix("# "))
    }
}
