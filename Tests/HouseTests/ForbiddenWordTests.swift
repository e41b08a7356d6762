import Testing

/// What no source holds: ways to crash, hidden state, and names that say nothing.
struct ForbiddenWordTests {
    static let words = WordRule(words: [
        "try!", "as!", "fatalError", "preconditionFailure", "assertionFailure", "@unchecked",
        "nonisolated(unsafe)", "public", "open class", "open func", "open var",
    ])

    private static let emptyNames = ["Utils", "Util", "Utilities", "Helper", "Helpers", "Manager"]

    /// An exclamation mark right behind a value or a type: a forced unwrap, or a promise of one.
    ///
    /// A line is all that is looked at, so `a` and `!` on two lines would pass; the formatter joins
    /// them.
    static func forcedUnwraps(in file: SourceFile) -> [Violation] {
        file.code.lines.enumerated().filter { _, line in
            let bytes = Array(line.utf8)
            return bytes.indices.dropFirst().contains { place in
                guard bytes[place] == UInt8(ascii: "!") else { return false }
                let next = place + 1 < bytes.count ? bytes[place + 1] : 0
                let before = bytes[place - 1]
                return next != UInt8(ascii: "=")
                    && (before.isWordByte || ")]}?>".utf8.contains(before))
            }
        }.map { Violation(path: file.path, line: $0.offset + 1, words: "!") }
    }

    /// Variables that outlive a call: stored `static var` and `var` outside of any type.
    ///
    /// A requirement or a computed property keeps nothing, so braces behind it clear it; `didSet`
    /// would not be seen.
    static func globalVariables(in file: SourceFile) -> [Violation] {
        file.code.lines.enumerated().filter { _, line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "var") else { return false }
            let before = words[..<place]
            let isAtTop = line.first != " " && before.allSatisfy(access.contains)
            guard isAtTop || before.contains("static") else { return false }
            return line.contains("=") || !line.contains("{")
        }.map { Violation(path: file.path, line: $0.offset + 1, words: "var") }
    }

    private static let access: [Substring] = ["private", "fileprivate", "internal", "package"]

    /// Types and files that are named for nothing in particular.
    static func emptyNames(in file: SourceFile) -> [Violation] {
        let keywords: [Substring] = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        let declared = file.code.lines.enumerated().compactMap {
            index, line -> Violation? in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(where: { keywords.contains($0) }),
                place + 1 < words.count, isEmpty(words[place + 1].prefix { $0 != ":" && $0 != "<" })
            else { return nil }
            return Violation(path: file.path, line: index + 1, words: String(words[place + 1]))
        }
        let isNamedSo = isEmpty(file.name.prefix { $0 != "." })
        return declared + (isNamedSo ? [Violation(path: file.path, line: 1, words: file.name)] : [])
    }

    private static func isEmpty(_ name: Substring) -> Bool {
        emptyNames.contains { name.hasSuffix($0) }
    }

    /// Notes of work to do; they are found in comments as well.
    static func notesToSelf(in file: SourceFile) -> [Violation] {
        // Written apart, so that this file does not break its own rule.
        let notes = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map { $0.joined() }
        return file.lines.enumerated().flatMap { index, line in
            notes.filter { note in
                line.split { !($0.isLetter || $0.isNumber) }.contains { $0 == note }
            }.map { Violation(path: file.path, line: index + 1, words: $0) }
        }
    }

    @Test func `no source can crash by its own word or keeps hidden state`() throws {
        let files = try Package().swiftSources()
        #expect(files.flatMap(Self.words.violations) == [])
        #expect(files.flatMap(Self.forcedUnwraps) == [])
        #expect(files.flatMap(Self.globalVariables) == [])
    }

    @Test func `no type is named for nothing in particular`() throws {
        let found = try Package().swiftSources().flatMap(Self.emptyNames)
        #expect(found == [])
    }

    @Test func `no note of work to do is left`() throws {
        let package = Package()
        let files = try package.swiftSources() + package.swiftTests()
        #expect(files.flatMap(Self.notesToSelf) == [])
    }

    private func file(_ code: String) -> SourceFile {
        SourceFile(path: "Sources/Tagging/A.swift", text: code)
    }

    @Test(arguments: [
        ("let value = try! read()", ["try!"]),
        ("let value = any as! Story", ["as!"]),
        ("default: fatalError()", ["fatalError"]),
        ("final class Box: @unchecked Sendable {}", ["@unchecked"]),
        ("nonisolated(unsafe) let cache = 1", ["nonisolated(unsafe)"]),
        ("public struct Story {}", ["public"]),
        ("guard let open = line.first", []),
        ("open class Story {}", ["open class"]),
        ("let publication = republic.opening // public as!", []),
        ("let text = \"\"\"\n    try! \\\"\\\"\\\" public\n    \"\"\"", []),
    ])
    func `a forbidden word is found in code alone`(code: String, found: [String]) {
        #expect(Self.words.violations(in: file(code)).map(\.words) == found)
    }

    @Test(arguments: [
        ("let a = b!", 1), ("let a = f()!.c", 1), ("let a = list[0]!", 1), ("var a: Story!", 1),
        ("let a = b! + c!\nlet d = e!", 2), ("let a = b?.c!", 1),
        ("guard !a, a != b, c !== d else { return }", 0), ("let a = \"b!\"  // c!", 0),
        ("if (!a) { [!b] }", 0), ("#if !os(Linux)", 0),
    ])
    func `a forced unwrap is found`(code: String, count: Int) {
        #expect(Self.forcedUnwraps(in: file(code)).count == count)
    }

    @Test(arguments: [
        ("static var cache: [String] = []", 1), ("    private static var count: Int", 1),
        ("var total = 0", 1), ("private var total = 0", 1),
        ("    static var table: String { get }", 0), ("    static var all: [Int] {", 0),
        ("    var total = 0", 0), ("struct A { var b = 0 }", 0), ("static let a = 1", 0),
    ])
    func `a variable that outlives a call is found`(code: String, count: Int) {
        #expect(Self.globalVariables(in: file(code)).count == count)
    }

    @Test(arguments: [
        ("struct TextUtils {}", 1), ("final class StoryManager: Sendable {", 1),
        ("enum DateHelper<Value> {", 1), ("struct Managerial {}", 0), ("let manager = 1", 0),
    ])
    func `an empty name is found`(code: String, count: Int) {
        #expect(Self.emptyNames(in: file(code)).count == count)
    }

    @Test(arguments: [
        ("TextUtils.swift", 1), ("String+Utils.swift", 1), ("Utilization.swift", 0),
    ])
    func `a file of an empty name is found`(name: String, count: Int) {
        let file = SourceFile(path: "Sources/Tagging/" + name, text: "")
        #expect(Self.emptyNames(in: file).count == count)
    }

    @Test func `a note of work to do is found in a comment`() {
        let note = "// " + ["TO", "DO"].joined() + ": later"
        #expect(Self.notesToSelf(in: file(note)).count == 1)
        #expect(Self.notesToSelf(in: file("// a mastodon, to do")) == [])
    }
}
