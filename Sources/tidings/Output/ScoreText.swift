/// How scores are written for people.
enum ScoreText {
    /// `+2`, `-1.5`, `0`: in tenths, with a sign where there is one.
    static func text(_ score: Double) -> String {
        let tenths = Int((score * 10).rounded())
        let sign = tenths > 0 ? "+" : tenths < 0 ? "-" : ""
        let rest = abs(tenths) % 10
        return sign + "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
    }

    /// `1.25`, `-0.30`: thousandths in hundredths.
    static func hundredths(_ thousandths: Int) -> String {
        let hundredths = (abs(thousandths) + 5) / 10
        let rest = String(hundredths % 100)
        let sign = thousandths < 0 && hundredths > 0 ? "-" : ""
        return "\(sign)\(hundredths / 100)." + (rest.count == 1 ? "0" : "") + rest
    }
}
