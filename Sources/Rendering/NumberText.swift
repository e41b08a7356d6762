/// Numbers in English words, the same in every locale.
struct NumberText {
    /// `1,234,567`.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// `1 story`, `41 stories`.
    static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(grouped(number)) \(number == 1 ? singular : plural)"
    }

    /// `+3.0`, `-1.5` or `0`, for a number in tenths.
    static func signed(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        let tenths = Int((number * 10).rounded())
        guard tenths != 0 else { return "0" }
        let magnitude = tenths.magnitude
        return "\(tenths < 0 ? "-" : "+")\(magnitude / 10).\(magnitude % 10)"
    }
}
