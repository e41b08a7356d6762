/// A sum of rows of a vector table.
struct VectorSum {
    /// How many numbers are worked at once; the dimensions are a multiple of it.
    static let lanes = 32

    /// Every fourth of 32 numbers, four times.
    private struct Block {
        var first = SIMD8<Float>(repeating: 0)
        var second = SIMD8<Float>(repeating: 0)
        var third = SIMD8<Float>(repeating: 0)
        var fourth = SIMD8<Float>(repeating: 0)
    }

    private var blocks: [Block]

    /// A whole number below 2^23 in the low bits of this one's pattern is added to it.
    private static let pattern: UInt32 = 0x4b00_0000
    private static let base: Float = 8_388_608

    init(dimensions: Int) {
        blocks = Array(repeating: Block(), count: dimensions / Self.lanes)
    }

    /// Adds rows in order: their whole numbers, a byte each, each times the row's scale.
    ///
    /// Block by block, so that the sums of one stay at hand for all rows.
    mutating func add(_ rows: [VectorLayout.Row], _ table: RawSpan) {
        for index in blocks.indices {
            var block = blocks[index]
            for row in rows {
                // From -128...127 to 0...255.
                let packed =
                    table.unsafeLoadUnaligned(
                        fromByteOffset: row.start + index * Self.lanes, as: SIMD8<UInt32>.self)
                    ^ SIMD8(repeating: 0x8080_8080)
                block.first += Self.numbers(packed, 0) * row.scale
                block.second += Self.numbers(packed, 8) * row.scale
                block.third += Self.numbers(packed, 16) * row.scale
                block.fourth += Self.numbers(packed, 24) * row.scale
            }
            blocks[index] = block
        }
    }

    /// The bytes that stand so many bits from the lowest, as numbers from -128 to 127.
    ///
    /// They are made numbers by their bits, as conversions are done one by one.
    @inline(__always)
    private static func numbers(_ packed: SIMD8<UInt32>, _ shift: UInt32) -> SIMD8<Float> {
        let bytes = packed &>> SIMD8(repeating: shift) & SIMD8(repeating: 0xff)
        return unsafeBitCast(bytes | SIMD8(repeating: pattern), to: SIMD8<Float>.self)
            - (base + 128)
    }

    /// The sum, dimension by dimension.
    var values: [Float] {
        var values: [Float] = []
        values.reserveCapacity(blocks.count * Self.lanes)
        for block in blocks {
            for lane in 0..<8 {
                values.append(block.first[lane])
                values.append(block.second[lane])
                values.append(block.third[lane])
                values.append(block.fourth[lane])
            }
        }
        return values
    }
}
