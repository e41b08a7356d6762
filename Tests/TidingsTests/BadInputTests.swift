import Foundation
import Testing

@Suite struct BadInputTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(SampleText.letter, to: "in/letter.md")
    }

    struct BadFile: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let line: String

        var testDescription: String { name }
    }

    static let badFiles = [
        BadFile(name: "empty.txt", bytes: [], line: "the file holds no text"),
        BadFile(name: "blank.txt", bytes: Array("\n \n".utf8), line: "the file holds no text"),
        BadFile(
            name: "nul.txt", bytes: Array("one\ntwo\0\n".utf8),
            line: "not a text file: line 2 holds a NUL byte"),
        BadFile(
            name: "cut.zip", bytes: [0x50, 0x4b, 3, 4, 20],
            line: "a ZIP archive, damaged or cut off"),
        BadFile(
            name: "cut.md.gz", bytes: [0x1f, 0x8b, 8, 0, 0],
            line: "a gzip file, damaged or cut off"),
        BadFile(
            name: "picture.eml",
            bytes: Array("From: a@x\nMessage-ID: <1>\nContent-Type: image/png\n\nx".utf8),
            line: "the message holds no text"),
        BadFile(
            name: "paper.pdf", bytes: Array("%PDF-1.7\n".utf8),
            line: "PDF files cannot be read; save it as text"),
    ]

    @Test(arguments: badFiles)
    func `a bad file costs one line, and the others go on`(_ file: BadFile) throws {
        try workspace.write(Data(file.bytes), to: "in/\(file.name)")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 1)
        #expect(
            outcome.errorLines == [
                "tidings: \(file.name): \(file.line)",
                "1 new, 1 failed; wrote digests/2026-W18.md",
            ])
    }

    @Test(arguments: badFiles)
    func `a file that failed before and has not changed is no failure`(_ file: BadFile) throws {
        try workspace.write(Data(file.bytes), to: "in/\(file.name)")
        try workspace.tidings("run", "in")
        let again = try workspace.tidings("run", "in")
        #expect(again.status == 0)
        #expect(again.errorLines == ["1 unchanged, 1 failed before; no digest has changed"])
        let verbose = try workspace.tidings("run", "in", "--verbose")
        #expect(verbose.errorLines.contains("\(file.name): \(file.line) (as before)"))
        try workspace.write(SampleText.laterLetter, to: "in/\(file.name)")
        guard !file.name.hasSuffix(".pdf") else { return }
        #expect(try workspace.tidings("run", "in").status == 0)
        #expect(workspace.exists("digests/2026-W19.md"))
    }

    @Test func `a file that was good and is bad now keeps its documents`() throws {
        try workspace.tidings("run", "in")
        try workspace.write("", to: "in/letter.md")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 65)
        #expect(
            outcome.errorLines.first
                == "tidings: letter.md: the file holds no text; what was read before is kept")
        #expect(try workspace.tidings("run", "in").status == 0)
        #expect(try workspace.tidings("show", "letter.md", "--text").text == SampleText.letter)
    }

    @Test func `a file over the limit is refused before it is read`() throws {
        let url = workspace.url("in/huge.txt")
        #expect(FileManager.default.createFile(atPath: url.path, contents: nil))
        let file = try FileHandle(forWritingTo: url)
        try file.truncate(atOffset: 200 << 20)  // sparse: takes no room
        try file.close()
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 1)
        #expect(
            outcome.errorLines.first
                == "tidings: huge.txt: too large: 200 MB, and the limit is 64 MB; raise it with "
                + "--max-size")
        #expect(try workspace.tidings("run", "in").status == 0)
    }

    @Test func `the limit can be set`() throws {
        let outcome = try workspace.tidings("run", "in", "--max-size", "100")
        #expect(outcome.status == 65)
        #expect(
            outcome.errorLines.first?.hasPrefix("tidings: letter.md: too large: ") ?? false)
    }

    @Test func `two messages of a Maildir with one name are not one`() throws {
        func message(_ words: String) -> String {
            "From: The Rack <a@rack.example>\nMessage-ID: <\(words.count)@x>\n"
                + "Date: Fri, 01 May 2026 10:00:00 +0000\n\n\(words)\n"
        }
        try workspace.write(message("Corvid has bought a dam."), to: "in/mail/cur/1714.M2.host:2,S")
        try workspace.write(message("Lumen has sold a lake."), to: "in/mail/new/1714.M2.host")
        try workspace.write("", to: "in/mail/tmp/.keep")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("mail/1714.M2.host: "))
        #expect(outcome.errors.contains("1 failed"))
    }

    @Test func `a file that is named twice is read once`() throws {
        let outcome = try workspace.tidings("ingest", "in", "in/../in")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines.first?.hasPrefix("1 new") == true)
    }

    @Test func `a link that leads nowhere is one line`() throws {
        try workspace.link("in/gone.md", to: "nowhere/else.md")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 1)
        #expect(
            outcome.errorLines.first
                == "tidings: gone.md: the link leads nowhere: nowhere/else.md")
        #expect(try workspace.tidings("run", "in").status == 0)
    }

    @Test func `folders that lead back into themselves are walked once`() throws {
        try workspace.write(SampleText.episode, to: "in/a/episode.md")
        try workspace.link("in/a/up", to: "..")
        try workspace.link("in/a/again", to: "episode.md")
        try workspace.link("in/loop", to: "loop")
        let outcome = try workspace.tidings("run", "in", "--json")
        #expect(outcome.status == 1)  // the loop leads nowhere
        #expect(
            outcome.lines.filter { $0.contains("\"status\":\"new\"") }.count == 2)
        #expect(
            outcome.errors.contains("2 new, 1 skipped, 1 failed")
                || outcome.errors.contains("2 new, 2 skipped, 1 failed"))
    }

    @Test func `a link out of the folder is followed`() throws {
        try workspace.write(SampleText.episode, to: "elsewhere/episode.md")
        try workspace.link("in/more", to: "../elsewhere")
        let outcome = try workspace.tidings("run", "in", "--json")
        #expect(outcome.lines.contains { $0.contains("\"path\":\"more/episode.md\"") })
    }

    @Test func `a pipe in the folder does not hold the run`() throws {
        #expect(mkfifo(workspace.url("in/pipe.txt").path, 0o600) == 0)
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["1 new, 1 skipped; wrote digests/2026-W18.md"])
    }

    @Test func `hidden files and kinds without text are counted`() throws {
        for name in [".DS_Store", ".git/config", "cover.PNG", "show.mp3", "old.tgz"] {
            try workspace.write("x", to: "in/\(name)")
        }
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["1 new, 5 skipped; wrote digests/2026-W18.md"])
    }

    @Test func `a text in another encoding is read, and the finding says so`() throws {
        let bytes = Array("Published: 2026-05-01\n\nA caf".utf8) + [0xE9] + Array(" au lait\n".utf8)
        try workspace.write(Data(bytes), to: "in/latin.txt")
        let outcome = try workspace.tidings("run", "in", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("it is not UTF-8, and was read as Windows-1252"))
        #expect(try workspace.tidings("show", "latin.txt", "--text").text.contains("A café au"))
    }

    @Test func `a bad message of a mailbox is named once, and the others are read`() throws {
        func message(_ number: Int, _ type: String) -> String {
            """
            From a@x.example Mon Apr 20 10:00:0\(number) 2026
            From: Ada <a@x.example>
            Subject: Dam \(number)
            Date: Mon, 20 Apr 2026 10:00:0\(number) +0000
            Message-ID: <\(number)@x.example>
            Content-Type: \(type)

            Castellan buys Orrin \(number) for $4.2 billion in cash.


            """
        }
        let box = message(1, "text/plain") + message(2, "image/png") + message(3, "text/plain")
        try workspace.write(box, to: "in/all.mbox")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.status == 1)
        #expect(
            outcome.errorLines.first
                == "tidings: all.mbox: message 2: the message holds no text")
        #expect(outcome.errorLines.last?.hasPrefix("2 new, 1 read in part; ") ?? false)
        let again = try workspace.tidings("run", "in", "--verbose")
        #expect(again.status == 0)
        #expect(
            again.errorLines.contains(
                "all.mbox: message 2: the message holds no text (as before)"))
        #expect(try workspace.tidings("documents", "--json").lines.count == 3)
        let document = try workspace.tidings("show", "all.mbox#3@x.example", "--text")
        #expect(document.text == "Castellan buys Orrin 3 for $4.2 billion in cash.\n")
        #expect(try workspace.tidings("show", "all.mbox").status == 64)
        try workspace.write(message(1, "text/plain"), to: "in/all.mbox")
        try workspace.tidings("run", "in")
        #expect(try workspace.tidings("documents", "--json").lines.count == 2)
    }

    @Test func `a name that acts on terminals is shown without what acts`() throws {
        try workspace.write("", to: "in/\u{1B}[31mred\n.txt")
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.errorLines.first == "tidings: [31mred .txt: the file holds no text")
    }

    @Test func `a file without a date takes its time, and is marked`() throws {
        try workspace.write("Castellan buys Orrin for $4.2 billion in cash.\n", to: "in/a.txt")
        try workspace.setModified("in/a.txt", 1_776_900_000)  // 22 April 2026
        try workspace.tidings("run", "in")
        let page = try workspace.tidings("show", "a.txt").text
        #expect(page.contains("2026-04-22 (a guess: the file's time)"))
        try workspace.setModified("in/a.txt", 1_776_900_000 + 86_400)
        let outcome = try workspace.tidings("run", "in")
        #expect(outcome.errorLines.last?.hasPrefix("1 changed, 1 unchanged") ?? false)
    }

    @Test func `text without a date from standard input asks for one`() throws {
        let outcome = try workspace.tidings("ingest", "-", input: "Castellan buys Orrin.\n")
        #expect(outcome.status == 65)
        #expect(
            outcome.errorLines.first?.hasSuffix(
                ": nothing tells its date; give one with --date 2026-05-03") ?? false)
    }

    // MARK: Statuses

    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let lines: [String]

        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let cases = [
        Case(
            arguments: ["run", "nowhere"], status: 66,
            lines: [
                "tidings: nowhere: not found",
                "tidings: no input was found; nothing was read",
            ]),
        Case(
            arguments: ["run", "in", "nowhere"], status: 1,
            lines: [
                "tidings: nowhere: not found", "1 new, 1 failed; wrote digests/2026-W18.md",
            ]),
        Case(
            arguments: ["run", "hollow"], status: 65,
            lines: [
                "nothing found; no digest has changed",
                "tidings: no text was found in the input; nothing was stored",
            ]),
        Case(
            arguments: ["run", "in", "--output", "in/letter.md"], status: 73,
            lines: [
                "tidings: cannot write in/letter.md: a part of the path is not a folder; choose "
                    + "another place or make room"
            ]),
        Case(
            arguments: ["run", "in", "--archive", "in/letter.md"], status: 78,
            lines: [
                "tidings: in/letter.md is not an archive of Tidings; choose another file with "
                    + "--archive"
            ]),
        Case(
            arguments: ["run", "in", "--archive", "in/letter.md/archive.sqlite"], status: 73,
            lines: [
                "tidings: cannot write in/letter.md: a part of the path is not a folder; choose "
                    + "another place or make room"
            ]),
        Case(
            arguments: ["run"], status: 64,
            lines: [
                "tidings: Missing expected argument '<input> ...'",
                "tidings: See 'tidings run --help' for more information.",
            ]),
        Case(
            arguments: ["run", "in", "--kind", "poem"], status: 64,
            lines: [
                "tidings: The value 'poem' is invalid for '--kind <kind>': 'poem' is no kind of "
                    + "document; choose one of: transcript, newsletter, notes, digest",
                "tidings: See 'tidings run --help' for more information.",
            ]),
        Case(
            arguments: ["run", "in", "--date", "May"], status: 64,
            lines: [
                "tidings: The value 'May' is invalid for '--date <day>': 'May' is no day; write "
                    + "one as 2026-05-03",
                "tidings: See 'tidings run --help' for more information.",
            ]),
        Case(
            arguments: ["run", "in", "--timezone", "Mars"], status: 78,
            lines: [
                "tidings: --timezone: 'Mars' is no time zone; write one as Europe/Berlin"
            ]),
        Case(
            arguments: ["run", "in", "--max-size", "lots"], status: 78,
            lines: ["tidings: --max-size: 'lots' is no size; write one as 64MB"]),
        Case(
            arguments: ["weeks"], status: 66,
            lines: [
                "tidings: there is no archive at HOME/.local/share/tidings/archive.sqlite yet; "
                    + "make one with: tidings run FOLDER"
            ]),
        Case(
            arguments: ["frobnicate"], status: 64,
            lines: [
                "tidings: Unexpected argument 'frobnicate'",
                "tidings: See 'tidings --help' for more information.",
            ]),
    ]

    @Test(arguments: cases)
    func `each failure has its line and its status`(_ expected: Case) throws {
        try FileManager.default.createDirectory(
            at: workspace.url("hollow"), withIntermediateDirectories: true)
        let outcome = try workspace.run("tidings", expected.arguments)
        #expect(outcome.status == expected.status)
        let home = workspace.url("home").path
        #expect(outcome.errorLines == expected.lines.map { $0.replacing("HOME", with: home) })
        #expect(outcome.text.isEmpty)
    }
}
