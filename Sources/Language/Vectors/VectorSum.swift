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

    /// The bits of 2^23 + 128; exclusive or with those of a byte gives the bits of the sum of both, the
    /// byte being a number from -128 to 127.
    private static let pattern: UInt32 = 0x4b00_0080
    private static let base: Float = 8_388_608 + 128

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
                // Not checked, as the layout has told where the row is.
                let packed = table.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: row.start &+ index &* Self.lanes,
                    as: SIMD8<UInt32>.self)
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
        return unsafeBitCast(bytes ^ SIMD8(repeating: pattern), to: SIMD8<Float>.self) - base
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
