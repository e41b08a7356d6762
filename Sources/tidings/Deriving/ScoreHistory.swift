internal import Curation
internal import StoryModel

/// How weeks that are too long ago to be looked back on otherwise scored companies.
struct ScoreHistory {
    /// By company, those of the last of the weeks that scored it.
    private var scores: [String: Double] = [:]
    private var last: Week?

    /// Adds a week, which is later than those before.
    mutating func add(_ week: Week, _ scores: [String: Double]) {
        self.scores.merge(scores) { _, new in new }
        last = week
    }

    /// What a later week sees of them; none where there are none.
    var earlierWeeks: [EarlierWeek] { last.map { [EarlierWeek(upTo: $0, scores: scores)] } ?? [] }

    /// What tells the scores of some companies from others.
    func fingerprint(of companies: Set<String>) -> String {
        var fingerprint = Fingerprint()
        for company in companies.sorted() {
            if let score = scores[company] { fingerprint.add("\(company) \(score)") }
        }
        return fingerprint.hex
    }
}
