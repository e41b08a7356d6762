/// A 64-bit hash of folded letters that can be joined: the hash of `open` and `ai` gives `openai`.
///
/// A polynomial modulo 2^64; for looking words up, never stored or printed.
struct WordHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0
    /// The power of the base for the letters taken in.
    private var power: UInt64 = 1
    private var length: UInt32 = 0
    /// The first three letters, each in eight bits.
    private var head: UInt32 = 0

    private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15

    init() {}

    /// The hash of a word given in small letters and digits.
    init(_ word: some StringProtocol) {
        for byte in word.utf8 { add(byte) }
    }

    /// The number of folded bytes.
    var count: Int { Int(length) }

    /// A number from 1 made of the first three letters, shared by few others; 0 for fewer letters.
    var lead: UInt16 {
        guard length >= 3 else { return 0 }
        let sum = (head >> 16) &* 1369 &+ (head >> 8 & 0xff) &* 37 &+ (head & 0xff)
        return max(1, UInt16(truncatingIfNeeded: sum))
    }

    mutating func add(_ byte: UInt8) {
        value = value &* Self.base &+ UInt64(byte) &+ 1
        power = power &* Self.base
        if length < 3 { head = head << 8 | UInt32(byte) }
        length += 1
    }

    /// The hash of these letters followed by others.
    func joined(with other: WordHash) -> WordHash {
        var joined = self
        joined.value = value &* other.power &+ other.value
        joined.power = power &* other.power
        joined.length = length + other.length
        let missing = 3 - min(3, length)
        let borrowed = min(missing, other.length)
        if borrowed > 0 {
            let unused = 8 * (min(3, other.length) - borrowed)
            joined.head = head << (8 * borrowed) | other.head >> unused
        }
        return joined
    }
}
