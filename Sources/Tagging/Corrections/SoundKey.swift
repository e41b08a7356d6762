/// How a word sounds, roughly: its consonants, those that are easily taken for each other as one.
///
/// Made for names in English speech after the idea of Lawrence Philips' Metaphone (1990); vowels
/// count at the beginning only. `DeepSeq` and `DeepSeek` have the same key, as `Claude` and `cloud`.
struct SoundKey: Hashable, Sendable {
    /// Four bits a sound, the last sound lowest.
    private(set) var code: UInt64 = 0
    private(set) var count = 0

    /// Longer words are cut.
    static let longest = 15

    private enum Sound: UInt64 {
        case vowel = 1
        case p, t, k, f, s, sh, j, m, n, l, r, h, w, y
    }

    init() {}

    /// The key of a word's letters, in lower case and without accents; others are passed over.
    init(_ letters: Span<UInt8>) {
        var place = 0
        while place < letters.count { place += add(letters, at: place) }
    }

    /// The key of these sounds followed by those of another word.
    ///
    /// Inside a name, a vowel and a breath at the beginning of a word are not heard.
    func joined(with other: SoundKey) -> SoundKey {
        guard count > 0 else { return other }
        var kept = other.count
        if kept > 0, Self.isBreath(other.sound(kept - 1)) { kept -= 1 }
        // No sound comes twice in a row, as none does in either.
        if kept > 0, other.sound(kept - 1) == sound(0) { kept -= 1 }
        let added = min(kept, Self.longest - count)
        var joined = self
        let rest = other.code & ((1 &<< UInt64(4 * kept)) - 1)
        joined.code = code &<< UInt64(4 * added) | rest &>> UInt64(4 * (kept - added))
        joined.count += added
        return joined
    }

    /// The number of the first sound, from 1 to 15; zero where there is none.
    var first: UInt64 { count > 0 ? sound(count - 1) : 0 }

    /// A sound, counted from the last.
    private func sound(_ place: Int) -> UInt64 { code >> UInt64(4 * place) & 15 }

    private static func isBreath(_ sound: UInt64) -> Bool {
        switch Sound(rawValue: sound) {
        case .vowel, .h, .w, .y: true
        default: false
        }
    }

    /// The codes of the key with one sound left out.
    var shortened: [UInt64] { (0..<count).map(code(without:)) }

    /// The code of the key without a sound, counted from the last.
    func code(without place: Int) -> UInt64 {
        let low = code & ((1 << UInt64(4 * place)) - 1)
        return (code >> UInt64(4 * place + 4)) << UInt64(4 * place) | low
    }

    private mutating func append(_ sound: UInt64) {
        guard count < Self.longest, count == 0 || code & 15 != sound else { return }
        code = code << 4 | sound
        count += 1
    }

    private mutating func append(_ sound: Sound) { append(sound.rawValue) }

    /// Adds what a letter sounds like and gives the number of letters that it takes.
    private mutating func add(_ letters: Span<UInt8>, at place: Int) -> Int {
        func letter(_ offset: Int) -> UInt8 {
            letters.indices.contains(place + offset) ? letters[place + offset] : 0
        }
        let next = letter(1)
        let isSoft = next == 0x65 || next == 0x69 || next == 0x79
        switch letters[place] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"):
            if place == 0 { append(.vowel) }
        case UInt8(ascii: "y"): if place == 0 { append(.y) }
        case UInt8(ascii: "h"): if place == 0 { append(.h) }
        case UInt8(ascii: "w"):
            if place == 0 { append(next == UInt8(ascii: "r") ? .r : .w) }
        case UInt8(ascii: "b"):
            if next != 0 || letter(-1) != UInt8(ascii: "m") { append(.p) }
        case UInt8(ascii: "p"):
            append(next == UInt8(ascii: "h") ? .f : .p)
        case UInt8(ascii: "c") where next == UInt8(ascii: "h"): append(.sh)
        case UInt8(ascii: "c"): append(isSoft ? .s : .k)
        case UInt8(ascii: "d"):
            append(next == UInt8(ascii: "g") && place + 2 < letters.count ? .j : .t)
            if next == UInt8(ascii: "g") { return 2 }
        case UInt8(ascii: "f"), UInt8(ascii: "v"): append(.f)
        case UInt8(ascii: "g"): return addG(next: next, isFirst: place == 0, isSoft: isSoft)
        case UInt8(ascii: "j"): append(.j)
        case UInt8(ascii: "k") where place == 0 && next == UInt8(ascii: "n"): break
        case UInt8(ascii: "k"), UInt8(ascii: "q"): append(.k)
        case UInt8(ascii: "l"): append(.l)
        case UInt8(ascii: "m"): append(.m)
        case UInt8(ascii: "n"): append(.n)
        case UInt8(ascii: "r"): append(.r)
        case UInt8(ascii: "s") where next == UInt8(ascii: "h"): append(.sh)
        case UInt8(ascii: "s"), UInt8(ascii: "z"): append(.s)
        case UInt8(ascii: "t"):
            let isHissed = next == UInt8(ascii: "i") && [0x6f, 0x61].contains(letter(2))
            append(isHissed ? .sh : .t)
        case UInt8(ascii: "x"):
            if place > 0 { append(.k) }
            append(.s)
        default: break
        }
        return 1
    }

    private mutating func addG(next: UInt8, isFirst: Bool, isSoft: Bool) -> Int {
        if next == UInt8(ascii: "h") {
            if isFirst { append(.k) }
            return 2
        }
        if isFirst, next == UInt8(ascii: "n") { return 1 }
        append(isSoft ? .j : .k)
        return 1
    }
}
