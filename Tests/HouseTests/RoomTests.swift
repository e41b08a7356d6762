import Testing

/// What belongs to one room stays there.
struct RoomTests {
    /// Modules that only some targets may import; a stage knows no other stage.
    static let modules: [(module: String, targets: Set<String>)] = {
        let commands: Set<String> = ["tidings", "tidings-evaluate"]
        let stages = ["Ingestion", "Tagging", "Storage", "Curation", "Rendering"]
        return [
            ("GRDB", ["Storage"]), ("GRDBSQLite", ["Storage"]), ("CLibXML2", ["Ingestion"]),
            ("ArgumentParser", ["tidings"]),
        ] + stages.map { ($0, commands) }
    }()

    /// Words for the world outside, which only the commands touch.
    static let rules = [
        WordRule(
            words: ["print(", "debugPrint(", "dump("], allowed: ["tidings", "tidings-evaluate"],
            sparesMethods: true),
        WordRule(
            words: ["FileHandle", "readLine()"], allowed: ["tidings", "tidings-evaluate"]),
        WordRule(
            words: [
                "FileManager", "ProcessInfo", "Date()", "Date.now", "getenv(", "URLSession",
                "Locale.current", "TimeZone.current", "Calendar.current", "autoupdatingCurrent",
                "NSTemporaryDirectory()", "contentsOfFile:", "UserDefaults",
            ], allowed: ["tidings"]),
        // Without a type before it: `let zone: TimeZone = .current`.
        WordRule(words: [" .current", "(.current"], allowed: ["tidings"]),
    ]

    static func importViolations(in file: SourceFile) -> [Violation] {
        file.code.lines.enumerated().compactMap { index, line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), let module = words.last,
                words[..<place].allSatisfy({ $0.hasPrefix("@") || imports.contains($0) }),
                let rule = modules.first(where: { $0.module == module.prefix { $0 != "." } }),
                !rule.targets.contains(file.target), rule.module != file.target
            else { return nil }
            return Violation(path: file.path, line: index + 1, words: rule.module)
        }
    }

    private static let imports: [Substring] = ["internal", "package", "public", "private"]

    @Test func `modules are imported only by the rooms they belong to`() throws {
        let files = try Package().swiftSources()
        #expect(files.count > 50)
        #expect(files.flatMap(Self.importViolations) == [])
    }

    @Test func `the model imports nothing`() throws {
        let model = try Package().files(in: "Sources/StoryModel", endingIn: [".swift"])
        #expect(!model.isEmpty)
        for file in model {
            #expect(!file.code.lines.contains { $0.contains("import ") }, "\(file.path)")
        }
    }

    @Test func `only the commands touch the world outside`() throws {
        let files = try Package().swiftSources()
        #expect(files.flatMap { file in Self.rules.flatMap { $0.violations(in: file) } } == [])
    }

    @Test(arguments: [
        ("Curation", "internal import GRDB", ["GRDB"]),
        ("Curation", "import struct GRDB.Row", ["GRDB"]),
        ("Rendering", "@preconcurrency import ArgumentParser", ["ArgumentParser"]),
        ("Tagging", "package import Ingestion", ["Ingestion"]),
        ("Storage", "internal import GRDB\ninternal import GRDBSQLite", []),
        ("tidings", "internal import Storage\ninternal import ArgumentParser", []),
        ("tidings-evaluate", "import ArgumentParser", ["ArgumentParser"]),
        ("Curation", "// import GRDB\nlet words = \"import GRDB\"", []),
        ("Ingestion", "internal import CLibXML2", []),
        ("Language", "import CLibXML2", ["CLibXML2"]),
    ])
    func `an import in the wrong room is found`(target: String, code: String, found: [String]) {
        let file = SourceFile(path: "Sources/\(target)/A.swift", text: code)
        #expect(Self.importViolations(in: file).map(\.words) == found)
    }

    @Test(arguments: [
        ("Tagging", "print(story)", ["print("]),
        ("Tagging", "if odd { debugPrint(story) }", ["debugPrint("]),
        ("tidings-evaluate", "print(answer)", []),
        ("tidings-evaluate", "let now = Date()", ["Date()"]),
        ("Curation", "terminal.print(page); sprint(3)", []),
        ("Storage", "try FileManager.default.removeItem(atPath: path)", ["FileManager"]),
        ("Ingestion", "let zone = TimeZone.current", ["TimeZone.current"]),
        ("Ingestion", "format(zone: .current)", [" .current"]),
        ("Ingestion", "let next = reader.current", []),
        ("Language", "ProcessInfo.processInfo.environment", ["ProcessInfo"]),
        ("Language", "// Date() is asked for by the command\nlet help = \"print(x)\"", []),
        ("tidings", "print(Date())", []),
    ])
    func `a word for the world outside is found`(target: String, code: String, found: [String]) {
        let file = SourceFile(path: "Sources/\(target)/A.swift", text: code)
        #expect(Self.rules.flatMap { $0.violations(in: file) }.map(\.words) == found)
    }
}
