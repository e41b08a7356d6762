internal import StoryModel

/// Unpacks what `deflate` packed: the content of gzip files and of most members of ZIP archives.
///
/// Written here, since the header of zlib would be a third package to install.
///
/// Source: RFC 1951; the decoding of long codes follows Mark Adler's puff.
struct Inflater {
    private let input: [UInt8]
    private let limit: Int
    /// Behind the last byte of the packed data, at most.
    private let inputEnd: Int
    private(set) var output: [UInt8] = []
    /// The offset of the next byte of the input, some of which may be in `bits`.
    private var offset: Int
    private var bits: UInt64 = 0
    private var count = 0

    /// Will unpack a range of the input, to no more than so many bytes.
    init(_ input: [UInt8], in range: TextRange, limit: Int) {
        self.input = input
        self.limit = limit
        offset = range.start
        inputEnd = min(range.end, input.count)
    }

    /// Where the packed data ends; to be asked when all is unpacked.
    var end: Int { offset - count / 8 }

    /// Unpacks all blocks; linear in the bytes of input and output.
    ///
    /// - Throws: `InflatingError`; what was unpacked so far stays in `output`.
    mutating func run() throws(InflatingError) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try unpack(literals: .fixedLiterals, distances: .fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try unpack(literals: literals, distances: distances)
            default: throw .damaged
            }
        }
    }

    private mutating func refill() {
        while count <= 56, offset < inputEnd {
            bits |= UInt64(input[offset]) << UInt64(count)
            offset += 1
            count += 8
        }
    }

    /// The next bits as a number, the first one lowest.
    private mutating func take(_ wanted: Int) throws(InflatingError) -> Int {
        guard wanted > 0 else { return 0 }
        if count < wanted { refill() }
        guard count >= wanted else { throw .damaged }
        let value = Int(bits & ((1 << UInt64(wanted)) - 1))
        bits >>= UInt64(wanted)
        count -= wanted
        return value
    }

    private mutating func copyStored() throws(InflatingError) {
        _ = try take(count % 8)
        let length = try take(16)
        guard try take(16) == ~length & 0xffff else { throw .damaged }
        offset -= count / 8
        (bits, count) = (0, 0)
        guard offset + length <= inputEnd else { throw .damaged }
        guard output.count + length <= limit else { throw .tooLarge }
        output += input[offset..<(offset + length)]
        offset += length
    }

    private mutating func unpack(
        literals: PrefixCode, distances: PrefixCode
    ) throws(InflatingError) {
        while true {
            let symbol = try next(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLarge }
                output.append(UInt8(truncatingIfNeeded: symbol))
                continue
            }
            guard symbol > 256 else { return }
            guard symbol < 286 else { throw .damaged }
            let (base, extra) = Self.lengths[symbol - 257]
            let length = base + (try take(extra))
            let code = try next(distances)
            guard code < 30 else { throw .damaged }
            let (near, more) = Self.distances[code]
            let distance = near + (try take(more))
            guard distance <= output.count else { throw .damaged }
            guard output.count + length <= limit else { throw .tooLarge }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    private mutating func next(_ code: PrefixCode) throws(InflatingError) -> Int {
        if count < PrefixCode.longest { refill() }
        guard let (symbol, length) = code.symbol(in: bits), length <= count else { throw .damaged }
        bits >>= UInt64(length)
        count -= length
        return symbol
    }

    /// The codes that stand in front of a block, themselves packed.
    private mutating func readCodes() throws(InflatingError) -> (PrefixCode, PrefixCode) {
        let literals = try take(5) + 257
        let distances = try take(5) + 1
        let orders = try take(4) + 4
        guard literals <= 286, distances <= 30 else { throw .damaged }
        var first = [UInt8](repeating: 0, count: 19)
        for place in Self.order.prefix(orders) { first[place] = UInt8(try take(3)) }
        guard let code = PrefixCode(first) else { throw .damaged }
        var lengths: [UInt8] = []
        while lengths.count < literals + distances {
            let symbol = try next(code)
            switch symbol {
            case 0...15: lengths.append(UInt8(symbol))
            case 16:
                guard let last = lengths.last else { throw .damaged }
                lengths += Array(repeating: last, count: 3 + (try take(2)))
            case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
            default: lengths += Array(repeating: 0, count: 11 + (try take(7)))
            }
        }
        guard lengths.count == literals + distances, lengths[256] > 0,
            let one = PrefixCode(Array(lengths[..<literals])),
            let other = PrefixCode(Array(lengths[literals...]))
        else { throw .damaged }
        return (one, other)
    }

    /// In which order the lengths of the first code stand.
    private static let order = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ]

    /// The least length of each symbol from 257 on, and how many bits are added.
    private static let lengths: [(Int, Int)] = steps(first: 3, groups: 4, last: 28) + [(258, 0)]
    /// The least distance of each symbol, and how many bits are added.
    private static let distances: [(Int, Int)] = steps(first: 1, groups: 2, last: 30)

    /// Each group of steps is twice as wide as the one before; the first two are one wide.
    private static func steps(first: Int, groups: Int, last: Int) -> [(Int, Int)] {
        var steps: [(Int, Int)] = []
        var base = first
        while steps.count < last {
            let extra = max(0, steps.count / groups - 1)
            steps.append((base, extra))
            base += 1 << extra
        }
        return steps
    }
}

/// Why packed data cannot be unpacked.
enum InflatingError: Error, Hashable {
    /// Cut off, or no packed data.
    case damaged
    /// More bytes than the limit.
    case tooLarge
}
