import Testing

@testable import Rendering

struct CSVRendererTests {
    private struct Row: Encodable {
        let name: String
        @OrNull var score: Double?
        var list = ["a", "b"]
    }

    private func fields(_ name: String, score: Double? = nil) throws -> String {
        let row = Row(name: name, score: score)
        return try CSVRenderer().text(of: [row], columns: ["name", "score"])
    }

    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@sum", "'@sum"), ("\t=1", "'\t=1"),
        ("=a,b", "\"'=a,b\""), ("\u{FF1D}1", "'\u{FF1D}1"), ("a=1", "a=1"),
        ("\u{1B}]8;;x\u{7}=1", "]8;;x=1"), ("\u{202E}=1", "'=1"),
    ])
    func `a text is one field, and no formula`(text: String, field: String) throws {
        #expect(try fields(text) == "name,score\n\(field),\n")
    }

    @Test func `a number below nought stays a number`() throws {
        #expect(try fields("a", score: -2.5) == "name,score\na,-2.5\n")
    }

    @Test func `a list is JSON in one field`() throws {
        let text = try CSVRenderer().text(
            of: [Row(name: "a", score: nil)], columns: ["list"])
        #expect(text == "list\n\"[\"\"a\"\",\"\"b\"\"]\"\n")
    }

    @Test func `columns are there without rows`() throws {
        #expect(try CSVRenderer().text(of: [Row](), columns: ["name", "score"]) == "name,score\n")
    }
}
