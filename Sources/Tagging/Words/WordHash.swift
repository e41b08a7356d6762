/// A 64-bit hash of folded letters that can be joined: the hash of `open` and `ai` gives `openai`.
///
/// A polynomial modulo 2^64; for looking words up, never stored or printed.
struct WordHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0
    /// The power of the base for the letters taken in.
    private var power: UInt64 = 1
    /// The number of folded bytes.
    private(set) var count = 0

    private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
    /// What undoes a multiplication with the base.
    private static let inverse: UInt64 = 0xf1de_83e1_9937_733d

    init() {}

    /// The hash of folded letters.
    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { add(letter) }
    }

    /// The hash of a word given in small letters and digits.
    init(_ word: some StringProtocol) {
        for byte in word.utf8 { add(byte) }
    }

    mutating func add(_ byte: UInt8) {
        value = Self.value(value, with: byte)
        power = power &* Self.base
        count &+= 1
    }

    /// The value of letters followed by one more.
    static func value(_ value: UInt64, with byte: UInt8) -> UInt64 {
        value &* base &+ UInt64(byte) &+ 1
    }

    /// The value of letters without the last of them, which is the one given.
    static func value(_ value: UInt64, without byte: UInt8) -> UInt64 {
        (value &- UInt64(byte) &- 1) &* inverse
    }

    /// The hash of these letters followed by others.
    func joined(with other: WordHash) -> WordHash {
        var joined = self
        joined.value = value &* other.power &+ other.value
        joined.power = power &* other.power
        joined.count = count &+ other.count
        return joined
    }
}
