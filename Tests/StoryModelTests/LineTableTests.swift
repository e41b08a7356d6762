import Testing

@testable import StoryModel

@Test(arguments: [
    ("", 1), ("a", 1), ("a\n", 2), ("a\nb", 2), ("\n\n", 3), ("é\nü\n\nx", 4),
])
func `a text has one line more than line feeds`(_ text: String, _ count: Int) {
    #expect(LineTable(text).lineCount == count)
}

@Test func `a line feed belongs to the line that it ends`() {
    let table = LineTable("ab\n\nc")
    #expect((0...5).map { table.line(at: $0) } == [1, 1, 1, 2, 3, 3])
}

@Test func `offsets outside the text belong to its first and last line`() {
    let table = LineTable("ab\n\nc")
    #expect(table.line(at: -7) == 1)
    #expect(table.line(at: 700) == 3)
}

@Test func `a line's range leaves out its line feed`() {
    let text = "é\n\nlast"
    let table = LineTable(text)
    #expect((1...3).map { String(text[table.range(ofLine: $0)]) } == ["é", "", "last"])
    #expect(table.range(ofLine: 0).isEmpty)
    #expect(table.range(ofLine: 4) == TextRange(8, 8))
}

@Test(arguments: ["", "\n", "one", "one\ntwo\n", "\n\nthree\n\n\nsix", "ä\nö\nü"])
func `each offset lies in the range of its line or is its line feed`(_ text: String) {
    let table = LineTable(text)
    for offset in 0..<text.utf8.count {
        let range = table.range(ofLine: table.line(at: offset))
        #expect(range.start <= offset && offset <= range.end)
    }
}
