import Testing

@testable import Language

@Test func `words keep the numbers of the order in which they came`() {
    let words = (0..<3_000).map { "w\($0 % 1_000)" }
    let bytes = Array(words.joined().utf8)
    var index = ByteIndex(bytes, capacity: 4)
    var start = 0
    for (place, word) in words.enumerated() {
        let number = index.add(start..<(start + word.utf8.count))
        #expect(number == place % 1_000)
        start += word.utf8.count
    }
    let count = index.count
    #expect(count == 1_000)
    for (place, word) in words.prefix(1_000).enumerated() {
        let number = index.number(of: word.utf8Span.span)
        #expect(number == place)
    }
    for other in ["", "w", "w1000", "W1", "ww"] {
        let number = index.number(of: other.utf8Span.span)
        #expect(number == nil)
    }
}

@Test func `rows are read without remarks and empty lines`() {
    var rows = DataRows(Array("# a remark\tx\n\n#tag\tone\nplain\nlast one\ttwo\tthree".utf8))
    let bytes = rows.bytes
    var found: [[String]] = []
    while let (key, value) = rows.next() {
        found.append([key, value].map { String(decoding: bytes[$0], as: UTF8.self) })
    }
    let expected = [["#tag", "one"], ["plain", ""], ["last one", "two\tthree"]]
    #expect(found == expected)
}

@Test func `a role with an unknown name is none`() {
    let names = RoleNames<SpeechWords.Role>()
    let roles = names.roles("pause opener")
    #expect(roles?.contains(.pause) == true && roles?.contains(.opener) == true)
    #expect(roles?.contains(.aside) == false)
    #expect(names.roles("pause nonsense") == nil)
}
