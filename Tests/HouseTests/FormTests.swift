import Testing

/// The size of files, what tests hold, and what lies where.
struct FormTests {
    static let longest = 400

    static func excess(of file: SourceFile) -> [Violation] {
        // A file's last line feed ends its last line.
        let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
        guard count > longest else { return [] }
        return [Violation(path: file.path, line: count, words: "\(count) lines")]
    }

    /// Tests in which nothing is expected, and which therefore can hardly fail.
    ///
    /// A test may leave it to a function whose name begins with `expect`, which then is held to the
    /// same: what is called elsewhere is not looked at.
    static func emptyTests(in file: SourceFile) -> [Violation] {
        let code = file.code
        var offset = 0
        var found: [Violation] = []
        for (index, line) in code.lines.enumerated() {
            defer { offset += line.utf8.count + 1 }
            let isTest = line.split(separator: " ").first?.prefix { $0 != "(" } == "@Test"
            guard isTest || line.contains("func expect"),
                let body = body(ofTestAt: offset, in: code), !holdsExpectation(body)
            else { continue }
            found.append(
                Violation(path: file.path, line: index + 1, words: isTest ? "@Test" : "expect"))
        }
        return found
    }

    /// The code between the braces of the first function from an offset on.
    private static func body(ofTestAt start: Int, in code: SwiftCode) -> String? {
        var depth = 0
        var isBehindName = false
        for offset in start..<code.bytes.count {
            switch code.bytes[offset] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "f") where depth == 0:
                isBehindName = isBehindName || code.bytes[offset...].starts(with: "func ".utf8)
            case UInt8(ascii: "{") where depth == 0 && isBehindName:
                let end = code.end(ofBlockAt: offset)
                return String(decoding: code.bytes[offset..<end], as: UTF8.self)
            default: continue
            }
        }
        return nil
    }

    private static func holdsExpectation(_ body: String) -> Bool {
        ["#expect", "#require", "Issue.record(", " expect", ".expect"].contains {
            body.contains($0)
        }
    }

    /// What may lie at the top, besides names that begin with a dot and those in `.gitignore`.
    static let topLevel: Set<String> = [
        "Package.swift", "Sources", "Tests", "Fixtures", "README.md", "Makefile", "LICENSE",
        "NOTICE",
        "CHANGELOG.md",
    ]

    static func strays(among names: [String], ignored: String) -> [String] {
        let made = ignored.split(separator: "\n").map { $0.filter { $0 != "/" } }
        return names.filter {
            !$0.hasPrefix(".") && !topLevel.contains($0) && !made.contains($0)
        }
    }

    /// Paths of the machine that a file was written on.
    ///
    /// They begin a path, so that `https://example.org/work/` is none. They are written apart here.
    static func machinePaths(in file: SourceFile) -> [Violation] {
        let roots = [["wo", "rk"], ["ro", "ot"], ["tmp", "/wt"]].map { "/" + $0.joined() + "/" }
        guard roots.contains(where: file.text.contains) else { return [] }
        return file.lines.enumerated().flatMap { index, line in
            roots.filter { root in
                line.ranges(of: root).contains { range in
                    let before = line[..<range.lowerBound].last
                    return before.map { !$0.isLetter && !$0.isNumber && !"./~-_".contains($0) }
                        ?? true
                }
            }.map { Violation(path: file.path, line: index + 1, words: $0) }
        }
    }

    @Test func `no file is too long to be read at once`() throws {
        let package = Package()
        let files = try package.swiftSources() + package.swiftTests()
        #expect(files.flatMap(Self.excess) == [])
    }

    @Test func `every test expects something`() throws {
        let found = try Package().swiftTests().flatMap(Self.emptyTests)
        #expect(found == [])
    }

    @Test func `nothing strays at the top of the package`() throws {
        let package = Package()
        let ignored = try package.files(in: ".gitignore", endingIn: [".gitignore"])
        let strays = Self.strays(
            among: try package.topLevel(), ignored: try #require(ignored.first).text)
        #expect(strays == [])
    }

    @Test func `no file knows the machine it was written on`() throws {
        let package = Package()
        let endings = [
            ".swift", ".md", ".c", ".h", ".py", ".tsv", ".txt", ".yaml", "Makefile", "NOTICE",
        ]
        let places = [
            "Package.swift", "Sources", "Tests", "Fixtures", "README.md", "Makefile", "NOTICE",
            "CHANGELOG.md",
        ]
        let files = try places.flatMap { try package.files(in: $0, endingIn: endings) }
        #expect(files.count > 100)
        #expect(files.flatMap(Self.machinePaths) == [])
    }

    @Test(arguments: [(400, 0), (401, 1)])
    func `a file that is too long is found`(lines: Int, count: Int) {
        let text = String(repeating: "let a = 1\n", count: lines)
        #expect(Self.excess(of: SourceFile(path: "A.swift", text: text)).count == count)
    }

    @Test(arguments: [
        ("@Test func `a`() { run() }", 1),
        ("@Test func `a`() { #expect(run()) }", 0),
        ("@Test func `a`() throws { _ = try #require(run()) }", 0),
        ("@Test func `a`() { Issue.record() }", 0),
        ("@Test func `a`() { run(\"#expect\") }  // #expect", 1),
        ("@Test(arguments: [{ 1 }, { 2 }])\nfunc `a`(f: () -> Int) {\n    run()\n}", 1),
        ("@Test(arguments: [1])\nfunc `a`(b: Int) {\n    if b > 0 { #expect(b == 1) }\n}", 0),
        ("@Test func `a`() { run() }\n@Test func `b`() { #expect(run()) }", 1),
        ("@Test func `func {`() { run() }\nfunc other() { #expect(run()) }", 1),
        ("@testable import Storage", 0),
        ("@Test func `a`() { expectLaws(of: a) }", 0),
        ("@Test func `a`() { golden.expect(a) }", 0),
        ("@Test func `a`() { unexpected(a) }", 1),
        ("func expectLaws(of a: Int) { run() }", 1),
        ("func expectLaws(of a: Int) { #expect(a > 0) }", 0),
    ])
    func `a test that expects nothing is found`(code: String, count: Int) {
        let file = SourceFile(path: "Tests/TaggingTests/A.swift", text: code)
        #expect(Self.emptyTests(in: file).count == count)
    }

    @Test func `a stray at the top is found`() {
        let names = [".git", "Fixtures", "Package.resolved", "Sources", "digests", "notes.txt"]
        let strays = Self.strays(among: names, ignored: ".build/\nPackage.resolved\n/digests/\n")
        #expect(strays == ["notes.txt"])
    }

    @Test func `a path of the machine is found`() {
        let path = "/" + ["wo", "rk"].joined() + "/"
        func count(_ text: String) -> Int {
            Self.machinePaths(in: SourceFile(path: "README.md", text: text)).count
        }
        #expect(count("see \(path)data") == 1)
        #expect(count("a\n\"\(path)data\"") == 1)
        #expect(count("\(path)data") == 1)
        #expect(count("https://example.org\(path)data") == 0)
        #expect(count("a homework\(path)") == 0)
    }
}
