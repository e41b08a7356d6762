/// How well happenings are followed from week to week.
struct ContinuationScore {
    /// A found event of a week, as far as its stories are labelled.
    struct Found: Hashable {
        /// The labelled happenings of its stories.
        let keys: Set<String>
        /// The labelled happenings of the event it goes on from; `nil` when it goes on from none.
        let continues: Set<String>?
    }

    private(set) var counts = Counts()
    private(set) var wrong: [String] = []
    private(set) var missed: [String] = []

    /// Compares the weeks, the oldest first.
    init(_ weeks: [[Found]]) {
        var told: Set<String> = []
        for week in weeks {
            for event in week where !event.keys.isEmpty { add(event, told: told) }
            told.formUnion(week.flatMap(\.keys))
        }
    }

    private mutating func add(_ event: Found, told: Set<String>) {
        let name = event.keys.sorted().joined(separator: ",")
        let isContinued = !event.keys.isDisjoint(with: told)
        let isRight = !event.keys.isDisjoint(with: event.continues ?? [])
        if isRight {
            counts.right += 1
        } else {
            if let continues = event.continues {
                counts.wrong += 1
                wrong.append("\(name) from \(continues.sorted().joined(separator: ","))")
            }
            if isContinued {
                counts.missed += 1
                missed.append(name)
            }
        }
    }
}
