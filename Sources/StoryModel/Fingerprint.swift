/// A 128-bit FNV-1a hash, the same on every machine: for ids and for telling what made a row.
///
/// Source: Fowler, Noll, Vo, "FNV Hash" (prime 2^88 + 2^8 + 0x3b). Not for secrets.
package struct Fingerprint: Hashable, Sendable {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    package init() {}

    /// The fingerprint of several texts; the borders between them count.
    package init(of parts: String...) {
        for part in parts { add(part) }
    }

    /// Adds a text and a border behind it.
    package mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0xff)  // no UTF-8 text holds this byte, so "ab" + "c" differs from "a" + "bc"
    }

    /// Adds bytes and a border behind them.
    package mutating func add(bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
        add(0xff)
    }

    private mutating func add(_ byte: UInt8) {
        state ^= UInt128(byte)
        state = state &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }

    /// Thirty-two hexadecimal digits.
    package var hex: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
