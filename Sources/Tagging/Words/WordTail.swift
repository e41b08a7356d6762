/// The last letters of a folded word in one number, which tells endings without a list of letters.
struct WordTail {
    /// Eight bits a letter, the last lowest; eight letters at most.
    private var letters: UInt64 = 0
    /// The number of letters of the whole word.
    private(set) var count = 0

    mutating func add(_ letter: UInt8) {
        letters = letters << 8 | UInt64(letter)
        count &+= 1
    }

    /// Takes the last letter away; of no more than eight.
    mutating func removeLast() -> UInt8 {
        let last = letter(0)
        letters >>= 8
        count -= 1
        return last
    }

    /// A letter, counted from the last.
    func letter(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters >> UInt64(8 * place)) }

    /// Whether the word may have an ending of inflection; false for most that have none.
    var mayBeInflected: Bool {
        switch letter(0) {
        case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "s"): true
        default: false
        }
    }

    /// Whether the word ends so and has letters before.
    @inline(__always)
    func ends(_ ending: Ending) -> Bool {
        count > ending.length
            && letters & UInt64.max >> UInt64(64 - 8 * ending.length) == ending.letters
    }

    /// Letters that words end in, as numbers so that the compiler knows them.
    struct Ending {
        fileprivate let letters: UInt64
        fileprivate let length: Int

        static let e = Ending(letters: 0x65, length: 1)
        static let s = Ending(letters: 0x73, length: 1)
        static let ed = Ending(letters: 0x6564, length: 2)
        static let ee = Ending(letters: 0x6565, length: 2)
        static let `is` = Ending(letters: 0x6973, length: 2)
        static let ll = Ending(letters: 0x6c6c, length: 2)
        static let ly = Ending(letters: 0x6c79, length: 2)
        static let ss = Ending(letters: 0x7373, length: 2)
        static let us = Ending(letters: 0x7573, length: 2)
        static let eed = Ending(letters: 0x65_6564, length: 3)
        static let ied = Ending(letters: 0x69_6564, length: 3)
        static let ies = Ending(letters: 0x69_6573, length: 3)
        static let ing = Ending(letters: 0x69_6e67, length: 3)
        static let ity = Ending(letters: 0x69_7479, length: 3)
        static let ment = Ending(letters: 0x6d65_6e74, length: 4)
        static let ness = Ending(letters: 0x6e65_7373, length: 4)
        static let tion = Ending(letters: 0x7469_6f6e, length: 4)
    }
}
