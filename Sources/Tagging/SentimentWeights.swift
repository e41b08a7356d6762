internal import StoryModel

/// What words and sums of values add to the reading of a headline as good or bad, as fitted.
///
/// Lines `zone, word, good, bad`, tab-separated; the zone `sum` has a kind of sum or `bias`. The
/// three classes of a multinomial logistic regression are good, bad and neutral, which is 0.
struct SentimentWeights: Sendable {
    /// Evidence for good and for bad, against neutral.
    struct Evidence: Hashable, Sendable {
        var good = 0.0
        var bad = 0.0

        static func += (left: inout Evidence, right: Evidence) {
            left.good += right.good
            left.bad += right.bad
        }

        func times(_ factor: Double) -> Evidence {
            Evidence(good: good * factor, bad: bad * factor)
        }
    }

    private(set) var bias = Evidence()
    private var sums = Array(repeating: Evidence(), count: SentimentFeatures.Kind.allCases.count)
    private var index = HashIndex(minimumCapacity: 4096)
    private var weights: [Evidence] = []

    /// The weights that ship with the program.
    static func shipped() throws(TaggingDataError) -> SentimentWeights {
        try SentimentWeights(ShippedData.sentimentWeights.text)
    }

    init(_ text: String) throws(TaggingDataError) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.first == "#" { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4 else {
                throw TaggingDataError(
                    line: number, problem: .fields(found: fields.count, wanted: 4))
            }
            guard let good = Double(fields[2]), let bad = Double(fields[3]) else {
                throw TaggingDataError(line: number, problem: .number(String(fields[2])))
            }
            try add(fields[0], fields[1], Evidence(good: good, bad: bad), line: number)
        }
    }

    func weight(_ key: UInt64) -> Evidence? { index[key].map { weights[Int($0)] } }
    func weight(_ kind: SentimentFeatures.Kind) -> Evidence { sums[kind.rawValue] }

    private mutating func add(
        _ zone: Substring, _ word: Substring, _ evidence: Evidence, line: Int
    ) throws(TaggingDataError) {
        if zone == "sum" {
            if let kind = SentimentFeatures.Kind.allCases.first(where: { "\($0)" == word }) {
                sums[kind.rawValue] = evidence
            } else if word == "bias" {
                bias = evidence
            } else {
                throw TaggingDataError(line: line, problem: .unknownHeading(String(word)))
            }
            return
        }
        guard let zone = WordZone(rawValue: String(zone)) else {
            throw TaggingDataError(line: line, problem: .unknownHeading(String(zone)))
        }
        let text = String(word)
        let stems = WordPieceScanner(text, ranges: [text.wholeRange]).words.map(\.stem)
        guard let first = stems.first else {
            throw TaggingDataError(line: line, problem: .phraseless)
        }
        let key =
            zone == .pair && stems.count == 2 ? WordZone.key(first, stems[1]) : zone.key(first)
        index.update(key, to: Int32(weights.count))
        weights.append(evidence)
    }
}
