/// How good or bad words are by themselves, whatever stands around them.
///
/// Lines `word<TAB>valence`, the valence in tenths, from -40 to 40: of VADER's lexicon (Hutto and
/// Gilbert 2014), as `Training/valences.py` cuts it. The lexicon of sentiment tells more of fewer words.
struct WordValences: Sendable {
    private var index = HashIndex(minimumCapacity: 8192)

    /// So that the numbers kept are not negative.
    private static let offset: Int32 = 40

    /// The words that ship with the program.
    static func shipped() throws(TaggingDataError) -> WordValences {
        try WordValences(ShippedData.valences.text)
    }

    init(_ text: String) throws(TaggingDataError) {
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            number += 1
            let fields = line.split(separator: UInt8(ascii: "\t"))
            guard fields.count == 2 else {
                throw TaggingDataError(
                    line: number, problem: .fields(found: fields.count, wanted: 2))
            }
            let tenths = String(Substring(fields[1]))
            guard let valence = Int32(tenths), abs(valence) <= Self.offset else {
                throw TaggingDataError(line: number, problem: .number(tenths))
            }
            index.update(WordHash(Substring(fields[0])).value, to: valence + Self.offset)
        }
    }

    /// From -4 to 4; 0 for a word that is not known.
    func valence(of word: ScannedWord) -> Double {
        index[word.hash].map { Double($0 - Self.offset) / 10 } ?? 0
    }
}
