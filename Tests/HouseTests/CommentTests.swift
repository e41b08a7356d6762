import Testing

/// What a target offers to others is explained where it is declared.
///
/// A comment that repeats its line teaches readers to skip comments, so the rule asks for one only
/// where there is something to say that the code does not. It wants `///` above
/// - each `package` type: what it stands for;
/// - each stored `package` property that is a `Double`: no type says its unit or its range;
/// - each `package` function, initializer, subscript and computed property, unless it stands on one
///   line, or gives each property the parameter of its name, or converts a value (`init(_:)`, not
///   `init?`, where `nil` has a meaning), or is asked for by a protocol of the standard library
///   (`description`, `<`, `encode(to:)`).
///
/// Other stored properties are held to have a name and a type that speak, beside their type's
/// comment. Whether what is written is any good, a rule cannot see.
struct CommentTests {
    static func missing(in file: SourceFile) -> [Violation] {
        PackageDeclaration.all(in: file).filter { !$0.hasComment && !$0.isSelfEvident }.map {
            let words = $0.code.split(separator: " ").joined(separator: " ")
            return Violation(path: file.path, line: $0.line, words: words)
        }
    }

    @Test func `what a target offers is explained`() throws {
        let files = try Package().swiftSources()
        #expect(files.flatMap(PackageDeclaration.all).count > 200)
        #expect(files.flatMap(Self.missing) == [])
    }

    @Test(arguments: [
        ("package struct Story {", 1),
        ("/// A story.\npackage struct Story {", 0),
        ("/// A story.\n@frozen\npackage struct Story {", 0),
        ("// A story.\npackage struct Story {", 1),
        ("/// Another.\n\npackage struct Story {", 1),
        ("    package final class Box: Sendable {", 1),
        ("struct Story {", 0),
        ("package import StoryModel", 0),
        ("    package let title: String", 0),
        ("    package let score: Double?", 1),
        ("    /// From 0 to 1.\n    package let score: Double", 0),
        ("    package var isEmpty: Bool { start == end }", 0),
        ("    package var day: Int {\n        civil.day\n    }", 1),
        ("    package var description: String {\n        title\n    }", 0),
        ("    package func line(at offset: Int) -> Int {\n        0\n    }", 1),
        ("    /// The line.\n    package func line() -> Int {\n        0\n    }", 0),
        ("    package static func < (a: A, b: A) -> Bool {\n        a.b < b.b\n    }", 0),
        ("    package init(title: String) {\n        self.title = title\n    }", 0),
        ("    package init(\n        title: String\n    ) {\n        self.title = title\n    }", 0),
        ("    package init(title: String) {\n        self.title = title.trimmed\n    }", 1),
        ("    package init(_ story: Story) {\n        title = story.title.text\n    }", 0),
        ("    package init?(_ text: String) {\n        title = text\n    }", 1),
        ("let text = \"\"\"\n    package struct Story {\n    \"\"\"", 0),
    ])
    func `a missing comment is found`(code: String, count: Int) {
        let file = SourceFile(path: "Sources/Tagging/A.swift", text: code)
        #expect(Self.missing(in: file).count == count)
    }
}
