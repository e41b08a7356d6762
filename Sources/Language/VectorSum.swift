/// A sum of rows of a vector table.
struct VectorSum {
    /// How many numbers are worked at once; the dimensions are a multiple of it.
    static let lanes = 64

    /// Every fourth number of 64, four times, then those of the next 64.
    private var sums: [SIMD16<Float>]

    /// A whole number below 2^23 in the low bits of this one's pattern is added to it.
    private static let pattern: UInt32 = 0x4b00_0000
    private static let base: Float = 8_388_608

    init(dimensions: Int) {
        sums = Array(repeating: SIMD16(repeating: 0), count: dimensions / 16)
    }

    /// Adds the whole numbers at an offset, a byte each, each times `scale`.
    ///
    /// Bytes are made numbers by their bits, as conversions are done one by one.
    mutating func add(_ scale: Float, _ table: RawSpan, at start: Int) {
        for block in 0..<sums.count / 4 {
            // From -128...127 to 0...255.
            let packed =
                table.unsafeLoadUnaligned(
                    fromByteOffset: start + block * Self.lanes, as: SIMD16<UInt32>.self)
                ^ SIMD16(repeating: 0x8080_8080)
            for place in 0..<4 {
                let bytes =
                    packed &>> SIMD16(repeating: UInt32(truncatingIfNeeded: 8 * place))
                    & SIMD16(repeating: 0xff)
                let numbers = unsafeBitCast(
                    bytes | SIMD16(repeating: Self.pattern), to: SIMD16<Float>.self)
                sums[4 * block + place] += (numbers - (Self.base + 128)) * scale
            }
        }
    }

    /// The sum, dimension by dimension.
    var values: [Float] {
        var values: [Float] = []
        values.reserveCapacity(sums.count * 16)
        for block in 0..<sums.count / 4 {
            let (first, second) = (sums[4 * block], sums[4 * block + 1])
            let (third, fourth) = (sums[4 * block + 2], sums[4 * block + 3])
            for lane in 0..<16 {
                values.append(first[lane])
                values.append(second[lane])
                values.append(third[lane])
                values.append(fourth[lane])
            }
        }
        return values
    }
}
