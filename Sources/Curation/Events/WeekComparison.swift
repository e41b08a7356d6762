package import StoryModel

/// What changed from one week to a later one; a pure function of their events and digests.
package struct WeekComparison: Hashable, Sendable {
    /// A happening that both weeks tell.
    package struct Continued: Hashable, Sendable {
        /// As the earlier week tells it.
        package let earlier: Event
        /// As the later week tells it.
        package let later: Event
    }

    /// How a company's score moved; at least one of the two is there.
    package struct Movement: Hashable, Sendable {
        /// The canonical name.
        package let company: String
        /// From -5 to +5; `nil` where the week did not score the company.
        package let earlier: Double?
        /// The same of the later week.
        package let later: Double?

        /// `nil` where only one week scored the company.
        package var change: Double? {
            guard let earlier, let later else { return nil }
            return later - earlier
        }
    }

    /// In the order of the later week.
    package let new: [Event]
    package let goingOn: [Continued]
    /// In the order of the earlier week.
    package let gone: [Event]
    /// The greatest change first, up before down; those that only one week scored behind, by name.
    package let movements: [Movement]

    /// Whether nothing is new or gone and no score moved.
    package var isEmpty: Bool {
        new.isEmpty && gone.isEmpty && movements.allSatisfy { $0.change == 0 }
    }

    /// Compares two weeks.
    ///
    /// - Parameters:
    ///   - earlier: The events of the earlier week.
    ///   - later: Those of the later week.
    ///   - between: Those of the weeks between them, in any order, through which events go on.
    ///   - scores: Company scores by canonical name, of the earlier and of the later week.
    package init(
        earlier: [Event], later: [Event], between: [Event],
        scores: (earlier: [String: Double], later: [String: Double])
    ) {
        let links = Dictionary(
            (between + later).map { ($0.lead, $0) }, uniquingKeysWith: { first, _ in first })
        let leads = Dictionary(
            earlier.map { ($0.lead, $0) }, uniquingKeysWith: { first, _ in first })
        var new: [Event] = []
        var goingOn: [Continued] = []
        for event in later {
            if let past = Self.origin(of: event, among: leads, through: links) {
                goingOn.append(Continued(earlier: past, later: event))
            } else {
                new.append(event)
            }
        }
        let continued = Set(goingOn.map(\.earlier.lead))
        self.new = new
        self.goingOn = goingOn
        gone = earlier.filter { !continued.contains($0.lead) }
        movements = Self.movements(scores.earlier, scores.later)
    }

    /// The event of the earlier week that an event goes back to.
    ///
    /// Each step leads to an earlier week, so that it ends.
    private static func origin(
        of event: Event, among leads: [StoryID: Event], through links: [StoryID: Event]
    ) -> Event? {
        var event = event
        while let past = event.continues, past.week < event.week {
            if let found = leads[past.lead], found.week == past.week { return found }
            guard let next = links[past.lead] else { return nil }
            event = next
        }
        return nil
    }

    private static func movements(
        _ earlier: [String: Double], _ later: [String: Double]
    ) -> [Movement] {
        Set(earlier.keys).union(later.keys)
            .map { Movement(company: $0, earlier: earlier[$0], later: later[$0]) }
            .sorted { left, right in
                let (mine, theirs) = (tenths(left.change), tenths(right.change))
                return mine != theirs ? mine > theirs : left.company < right.company
            }
    }

    /// The size of a change in tenths and its direction, up before down; -1 for none known.
    private static func tenths(_ change: Double?) -> Int {
        guard let change else { return -1 }
        let tenths = Int((change * 10).rounded())
        return 2 * abs(tenths) + (tenths > 0 ? 1 : 0)
    }
}
