/// Words that people write in small letters, and given names: capitals alone make neither a company.
struct OrdinaryWords: Sendable {
    private let words: HashIndex

    /// The words that ship with the program.
    static func shipped() -> OrdinaryWords { OrdinaryWords(ShippedData.ordinary.text) }

    /// Reads a list, a word of small ASCII letters a line.
    init(_ text: String) {
        var words = HashIndex(minimumCapacity: text.utf8.count / 8)
        var word = WordHash()
        for byte in text.utf8 {
            if byte != UInt8(ascii: "\n") {
                word.add(byte)
            } else if word.count > 0 {
                words.update(word.value, to: 1)
                word = WordHash()
            }
        }
        self.words = words
    }

    func contains(_ word: ScannedWord) -> Bool { words[word.hash] != nil }
}
