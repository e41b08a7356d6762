import Testing

@testable import StoryModel

@Test func `bytes are mixed as FNV-1a says`() {
    #expect(Fingerprint().hex == "6c62272e07bb014262b821756295c58d")
    // The border behind "" is the byte ff; the figure is FNV-1a of that one byte.
    let start: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    let mixed = (start ^ 0xff) &* prime
    #expect(Fingerprint(of: "").hex == String(mixed, radix: 16))
}

@Test func `the borders between texts count`() {
    let prints = [
        Fingerprint(of: "ab", "c"), Fingerprint(of: "a", "bc"), Fingerprint(of: "abc"),
        Fingerprint(of: "abc", ""), Fingerprint(of: "", "abc"), Fingerprint(of: "c", "ab"),
    ]
    #expect(Set(prints.map(\.hex)).count == prints.count)
}

@Test func `texts and their bytes give the same`() {
    var fromText = Fingerprint()
    var fromBytes = Fingerprint()
    for part in ["", "é", "a\0b"] {
        fromText.add(part)
        fromBytes.add(bytes: Array(part.utf8))
    }
    #expect(fromText == fromBytes)
    #expect(fromText == Fingerprint(of: "", "é", "a\0b"))
}

@Test func `a thousand texts have a thousand prints of 32 digits`() {
    let prints = (0..<1000).map { Fingerprint(of: String($0)).hex }
    #expect(Set(prints).count == 1000)
    #expect(prints.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
}

@Test func `an id depends on the path and the entry`() {
    let ids = [
        DocumentID(path: "a/b.md"), DocumentID(path: "a", entry: "b.md"),
        DocumentID(path: "a/b.md", entry: "1"), DocumentID(path: "a/c.md"),
    ]
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.description.utf8.count == 16 })
    #expect(DocumentID(path: "a/b.md") == DocumentID(ids[0].description))
}
