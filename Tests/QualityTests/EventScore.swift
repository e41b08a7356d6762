/// How well stories are gathered into happenings.
struct EventScore {
    struct Telling: Hashable {
        let name: String
        /// The labelled happening.
        let key: String
        /// The number of the found event.
        let event: Int
    }

    private(set) var counts = Counts()
    /// Pairs that were found to be one happening and are two.
    private(set) var wrong: [String] = []
    /// Pairs that are one happening and were found to be two.
    private(set) var missed: [String] = []

    /// Compares all pairs of the tellings of one week.
    init(_ tellings: [Telling]) {
        for (place, left) in tellings.enumerated() {
            for right in tellings[(place + 1)...] {
                let pair = "\(left.name) [\(left.key)] + \(right.name) [\(right.key)]"
                switch (left.key == right.key, left.event == right.event) {
                case (true, true): counts.right += 1
                case (true, false):
                    counts.missed += 1
                    missed.append(pair)
                case (false, true):
                    counts.wrong += 1
                    wrong.append(pair)
                case (false, false): break
                }
            }
        }
    }
}
