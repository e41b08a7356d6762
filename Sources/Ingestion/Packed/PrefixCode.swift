/// A Huffman code as `deflate` has them, known by the length of each symbol's code.
struct PrefixCode {
    /// The longest code, in bits.
    static let longest = 15
    /// Codes up to this length are looked up at once.
    private static let near = 10

    /// Symbol and length for each value of the next bits: `symbol << 4 | length`; 0 where the code is
    /// longer.
    private var table: [UInt16]
    /// How many codes there are of each length.
    private var counts: [Int]
    /// In the order of their codes.
    private var symbols: [UInt16]

    /// The code of symbols with these lengths, 0 for those that do not occur; `nil` where codes would
    /// overlap.
    init?(_ lengths: [UInt8]) {
        counts = Array(repeating: 0, count: Self.longest + 1)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        var left = 1
        for length in 1...Self.longest {
            left = left << 1 - counts[length]
            guard left >= 0 else { return nil }
        }
        var offsets = Array(repeating: 0, count: Self.longest + 2)
        for length in 1...Self.longest { offsets[length + 1] = offsets[length] + counts[length] }
        symbols = Array(repeating: 0, count: offsets[Self.longest + 1])
        table = Array(repeating: 0, count: 1 << Self.near)
        var codes = Self.firstCodes(counts)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let length = Int(length)
            symbols[offsets[length]] = UInt16(symbol)
            offsets[length] += 1
            fill(symbol, length: length, code: codes[length])
            codes[length] += 1
        }
    }

    private static func firstCodes(_ counts: [Int]) -> [Int] {
        var codes = Array(repeating: 0, count: longest + 1)
        var code = 0
        for length in 1...longest {
            code = (code + counts[length - 1]) << 1
            codes[length] = code
        }
        return codes
    }

    private mutating func fill(_ symbol: Int, length: Int, code: Int) {
        guard length <= Self.near else { return }
        // The bits of a code come highest first.
        var reversed = 0
        for bit in 0..<length where code >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
        for place in stride(from: reversed, to: table.count, by: 1 << length) {
            table[place] = UInt16(symbol << 4 | length)
        }
    }

    /// The symbol that the next bits begin with, and how many it takes; `nil` where they are no code.
    func symbol(in bits: UInt64) -> (symbol: Int, length: Int)? {
        let entry = table[Int(bits & UInt64(1 << Self.near - 1))]
        if entry > 0 { return (Int(entry >> 4), Int(entry & 15)) }
        var code = 0
        var first = 0
        var index = 0
        for length in 1...Self.longest {
            code |= Int(bits >> UInt64(length - 1) & 1)
            let count = counts[length]
            if code - count < first { return (Int(symbols[index + code - first]), length) }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return nil
    }

    /// The code of literals and lengths where a block brings none.
    static let fixedLiterals = PrefixCode(
        fixed: (0..<288).map { symbol in
            symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
        })
    /// The code of distances where a block brings none.
    static let fixedDistances = PrefixCode(fixed: Array(repeating: 5, count: 30))

    private init(fixed lengths: [UInt8]) {
        self = PrefixCode(lengths) ?? PrefixCode(empty: ())
    }

    private init(empty: Void) {
        table = Array(repeating: 0, count: 1 << Self.near)
        counts = Array(repeating: 0, count: Self.longest + 1)
        symbols = []
    }
}
