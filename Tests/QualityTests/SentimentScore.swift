/// How well scores from -5 to 5 agree.
struct SentimentScore {
    private(set) var count = 0
    private var agreeing = 0
    private var error = 0.0

    mutating func add(found: Double, labelled: Double) {
        count += 1
        if sign(found) == sign(labelled) { agreeing += 1 }
        error += abs(found - labelled)
    }

    /// The share of pairs in which both are good, both are bad or both are neither.
    var signAgreement: Double { count == 0 ? 0 : Double(agreeing) / Double(count) }

    /// In points of the scale.
    var meanError: Double { count == 0 ? 10 : error / Double(count) }

    /// Half a point either way is neither good nor bad.
    private func sign(_ score: Double) -> Int { score >= 0.5 ? 1 : score <= -0.5 ? -1 : 0 }
}
