import Foundation
import Testing

/// How the program behaves among other programs.
@Suite struct ProcessTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(SampleText.letter, to: "in/letter.md")
    }

    private func shell(_ script: String) throws -> Outcome {
        let program = try BuiltProgram.url(of: "tidings").path
        return try workspace.run(at: "/bin/sh", ["-c", script, program])
    }

    @Test func `a closed pipe ends the program quietly`() throws {
        try workspace.tidings("ingest", "in")
        let outcome = try shell("{ sleep 0.3; \"$0\" stories --json; echo $? >&2; } | true")
        #expect(outcome.errors == "141\n")
    }

    @Test func `a full disk under standard output is an error`() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        try workspace.tidings("ingest", "in")
        let outcome = try shell("\"$0\" weeks > /dev/full")
        #expect(outcome.status == 74)
        #expect(
            outcome.errorLines == ["tidings: cannot write to standard output: the disk is full"])
    }

    @Test func `an interruption ends with 130 and leaves a sound archive`() throws {
        let process = Process()
        process.executableURL = try BuiltProgram.url(of: "tidings")
        process.arguments = ["ingest", "in", "-"]
        process.currentDirectoryURL = workspace.folder
        process.environment = workspace.surroundings
        let input = Pipe()  // never written to, so that the program waits
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<500 where !workspace.exists("home/.local/share/tidings/archive.sqlite") {
            usleep(10_000)
        }
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
        let doctor = try workspace.tidings("doctor")
        #expect(doctor.status == 0)
        #expect(doctor.text.contains("archive: sound"))
    }

    @Test func `an archive that another process writes to is busy`() throws {
        try workspace.tidings("ingest", "in")
        let archive = "home/.local/share/tidings/archive.sqlite"
        guard FileManager.default.fileExists(atPath: "/usr/bin/sqlite3") else { return }
        try workspace.write(SampleText.episode, to: "in/episode.md")
        let outcome = try shell(
            """
            { echo 'BEGIN EXCLUSIVE;'; sleep 9; } | sqlite3 \(archive) & sleep 0.5
            "$0" ingest in; status=$?; kill $! 2>/dev/null; exit $status
            """)
        #expect(outcome.status == 75)
        #expect(outcome.errors.contains("is in use by another process; try again"))
    }

    @Test func `doctor names the settings and who set them`() throws {
        try workspace.write("timezone: Asia/Tokyo\n", to: "tidings.yaml")
        let outcome = try workspace.tidings(
            "doctor", "--archive", "a.sqlite", environment: ["TIDINGS_OUTPUT": "out"])
        #expect(outcome.status == 0)
        let rows = outcome.lines.map { $0.split(separator: "  ").map { $0.trimming(" ") } }
        #expect(rows.contains(["archive", "a.sqlite", "--archive"]))
        #expect(rows.contains(["output", "out", "TIDINGS_OUTPUT"]))
        #expect(rows.contains(["timezone", "Asia/Tokyo", "tidings.yaml, line 1"]))
        #expect(rows.contains(["max-size", "64 MB", "built in"]))
        #expect(outcome.lines.last == "archive: not made yet; make it with: tidings run FOLDER")
        #expect(!workspace.exists("a.sqlite"))
    }

    @Test func `doctor says what a file is taken for and stores nothing`() throws {
        let outcome = try workspace.tidings("doctor", "in/letter.md")
        #expect(
            outcome.text.hasPrefix(
                "in/letter.md: taken for text or Markdown, since nothing in it tells another format\n"
            ))
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("kind    newsletter"))
        #expect(outcome.text.contains("2026-05-01 (from its Published line)"))
        #expect(!workspace.exists("home"))
    }

    @Test func `doctor says what is packed in a file`() throws {
        let archive = Repository.url("Tests/IngestionTests/Samples/packed/letters.zip").path
        let lines = try workspace.tidings("doctor", archive).lines
        #expect(lines.first?.contains("taken for a ZIP archive, since") == true)
        let inside = lines.filter { $0.hasPrefix("inside, ") }
        #expect(inside.count >= 2)
        #expect(inside.allSatisfy { $0.contains(".zip/") && $0.contains(": taken for ") })
        let file = Repository.url("Tests/IngestionTests/Samples/packed/letter.md.gz").path
        let packed = try workspace.tidings("doctor", file).lines
        #expect(packed.first?.contains("gzip") == true)
        #expect(packed.dropFirst().first?.contains("taken for text or Markdown") == true)
    }

    @Test func `doctor names the files that failed`() throws {
        try workspace.write("", to: "in/empty.txt")
        try workspace.tidings("ingest", "in")
        let outcome = try workspace.tidings("doctor")
        #expect(outcome.text.contains("archive: sound; 2 inputs (1 failed), 1 documents"))
        #expect(outcome.text.contains("  empty.txt: the file holds no text"))
    }

    @Test func `a file of garbage under the archive's name is left alone`() throws {
        try workspace.write("not a database, but long enough to look at\n", to: "a.sqlite")
        let outcome = try workspace.tidings("run", "in", "--archive", "a.sqlite")
        #expect(outcome.status == 78)
        #expect(try workspace.read("a.sqlite").hasPrefix("not a database"))
    }
}

extension Substring {
    /// The text without a character at its ends.
    fileprivate func trimming(_ character: Character) -> String {
        String(trimmingPrefix { $0 == character })
    }
}
