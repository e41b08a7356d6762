import Testing

@testable import Ingestion

@Suite struct CommaTableTests {
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,,\n", [["a", "", ""]]),
        ("\"a,b\",\"say \"\"dam\"\"\"", [["a,b", "say \"dam\""]]),
        ("\"two\nlines\",x", [["two\nlines", "x"]]),
        ("a \"quoted\" word,x", [["a \"quoted\" word", "x"]]),
        ("\"open,x\ny", [["open,x\ny"]]),
        ("\"a\"b,c", [["ab", "c"]]),
        ("", []),
    ])
    func `fields are cut as RFC 4180 says, and nothing is lost where it is broken`(
        text: String, rows: [[String]]
    ) {
        #expect(CommaTable(text, separator: 0x2c).rows == rows)
    }

    @Test(arguments: [
        ("id,text,date", UInt8(ascii: ",")), ("id;text, or so;date", UInt8(ascii: ";")),
        ("id\ttext\tdate", UInt8(ascii: "\t")),
    ])
    func `the mark that stands most often separates`(header: String, separator: UInt8) {
        #expect(CommaTable.separator(of: header) == separator)
    }

    @Test func `a field of megabytes and a line of many fields are read in time`() {
        let field = "\"" + String(repeating: "a\"\"", count: 100_000) + "\","
        let rows = CommaTable(field + String(repeating: ",", count: 100_000), separator: 0x2c)
            .rows
        #expect(rows.first?.count == CommaTable.mostFields)
    }
}
