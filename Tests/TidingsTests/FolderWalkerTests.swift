import Foundation
import Testing

@testable import tidings

@Suite struct FolderWalkerTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func entries(_ path: String) -> [String] {
        FolderWalker.entries(at: workspace.url(path).path).map { entry in
            switch entry {
            case .file(let input): input.path
            case .skipped(let path): "skipped \(path)"
            case .problem(let input, _): "problem \(input.path)"
            }
        }
    }

    @Test(arguments: [
        ["b.txt", "a.txt", "c/a.txt", "c.txt", "C.txt"],
        ["C.txt", "c/a.txt", "a.txt", "c.txt", "b.txt"],
    ])
    func `the order is that of the bytes, however the files came to be`(_ names: [String]) throws {
        for name in names { try workspace.write("x", to: "in/\(name)") }
        #expect(entries("in") == ["C.txt", "a.txt", "b.txt", "c.txt", "c/a.txt"])
    }

    @Test func `names that differ only in how an accent is written are two files`() throws {
        try workspace.write("x", to: "in/e\u{301}.txt")
        try workspace.write("x", to: "in/\u{E9}.txt")
        #expect(entries("in").count == 2)
    }

    @Test func `a file given itself has its name for a path and its folder for a root`() throws {
        try workspace.write("x", to: "in/deep/a.txt")
        let place = workspace.url("in/deep/a.txt").path
        #expect(
            FolderWalker.entries(at: place) == [
                .file(
                    FoundInput(
                        path: "a.txt", place: place, root: workspace.url("in/deep").path))
            ])
    }

    @Test func `the messages of a Maildir have the same path, read or unread`() throws {
        for name in [
            "cur/1714.M2P3.host:2,RS", "new/1715.M9P3.host", "tmp/1716.M1P1.host",
            "cur/plain:2.txt",
        ] { try workspace.write("x", to: "in/mail/\(name)") }
        try workspace.write("x", to: "in/other/cur/a:2,S")
        #expect(
            entries("in") == [
                "mail/1714.M2P3.host", "mail/1715.M9P3.host", "mail/plain:2.txt",
                "skipped mail/tmp", "other/cur/a:2,S",
            ])
        #expect(entries("in/mail").first == "1714.M2P3.host")
    }

    @Test func `a link to what is in the folder anyway is skipped`() throws {
        try workspace.write("x", to: "in/b/real.txt")
        try workspace.link("in/a.txt", to: "b/real.txt")
        try workspace.link("in/aa", to: "b")
        #expect(entries("in") == ["skipped a.txt", "skipped aa", "b/real.txt"])
    }

    @Test func `links that lead to each other end`() throws {
        try workspace.write("x", to: "one/a.txt")
        try workspace.write("x", to: "two/b.txt")
        try workspace.link("one/two", to: "../two")
        try workspace.link("two/one", to: "../one")
        #expect(entries("one") == ["a.txt", "two/b.txt", "skipped two/one"])
    }

    @Test func `a folder whose name ends like a picture is walked`() throws {
        try workspace.write("x", to: "in/site.png/a.txt")
        #expect(entries("in") == ["site.png/a.txt"])
    }

    @Test func `a hidden folder is skipped as one`() throws {
        try workspace.write("x", to: "in/.git/a.txt")
        try workspace.write("x", to: "in/.git/b.txt")
        #expect(entries("in") == ["skipped .git"])
    }

    @Test func `a name that is not UTF-8 is a problem of its own`() throws {
        try workspace.write("x", to: "in/a.txt")
        let name = Array(workspace.url("in").path.utf8) + [0x2F, 0x63, 0xE9, 0]
        let file = name.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
        }
        try #require(file >= 0)
        close(file)
        #expect(entries("in") == ["a.txt", "problem c\u{FFFD}"])
    }
}
