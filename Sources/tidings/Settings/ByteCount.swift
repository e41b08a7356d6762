/// A number of bytes as people write it: `64MB`, `500k`, `1048576`; steps of 1024.
struct ByteCount: Hashable, Sendable {
    let bytes: Int

    /// The most that a file can be allowed: parsers count in 32 bits, and text can grow to thrice its
    /// bytes where it is turned into UTF-8.
    static let largest = ByteCount(bytes: 512 << 20)

    init(bytes: Int) { self.bytes = bytes }

    /// `nil` for another form, for nothing and for what no memory holds.
    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).lowercased().drop { $0 == " " }
        let shifts = ["": 0, "b": 0, "k": 10, "kb": 10, "m": 20, "mb": 20, "g": 30, "gb": 30]
        guard let number = Int(digits), number > 0, let shift = shifts[String(unit)] else {
            return nil
        }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << shift)
        guard !overflow, bytes <= 1 << 40 else { return nil }
        self.bytes = bytes
    }

    /// `200 MB`, rounded down to what matters.
    var text: String {
        let units = ["bytes", "KB", "MB", "GB", "TB"]
        var number = bytes
        var unit = 0
        while number >= 1024, unit < units.count - 1 {
            number /= 1024
            unit += 1
        }
        return "\(number) \(units[unit])"
    }
}
