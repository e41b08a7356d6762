internal import Language
internal import StoryModel

/// Finds open questions and dates to come.
struct WatchFinder: Sendable {
    /// How many a digest shows at most.
    let limit: Int
    private let days = DayFinder()
    private let frame = WatchFrame()
    private let subject = SubjectNamer()

    private struct Choice {
        let text: CitedText
        let day: CalendarDay?
        let candidate: SentenceCandidate
        let material: StoryMaterial
        let worth: Int

        var range: TextRange { candidate.range }

        /// Whether both say what one day brings, in words of which they share one.
        func repeats(_ other: Choice) -> Bool {
            day != nil && day == other.day
                && !Set(candidate.terms).isDisjoint(with: other.candidate.terms)
        }
    }

    /// Those with a day first, by day, then by weight.
    func items(from events: [WeekEvent], week: Week, citer: Citer, used: inout ShownRanges)
        -> [WatchItem]
    {
        var choices = events.flatMap { event in
            event.members.filter { !$0.isSecondary }
                .flatMap { self.choices(in: $0, event, week, citer) }
        }
        choices.sort { left, right in
            if left.worth != right.worth { return left.worth > right.worth }
            return (left.material.story.id, left.range) < (right.material.story.id, right.range)
        }
        var taken: [Choice] = []
        for choice in choices where taken.count < limit {
            let document = choice.material.document.document.id
            guard taken.count(where: { $0.material.story.id == choice.material.story.id }) < 1,
                !taken.contains(where: choice.repeats),
                !used.contains(choice.range, in: document, text: choice.text.text)
            else { continue }
            used.insert(choice.range, in: document, text: choice.text.text)
            taken.append(choice)
        }
        let last = CalendarDay(daysSinceEpoch: Int.max / 4)
        return taken.enumerated().sorted { left, right in
            let (mine, theirs) = (left.element.day ?? last, right.element.day ?? last)
            return mine != theirs ? mine < theirs : left.offset < right.offset
        }
        .map { WatchItem(text: $0.element.text, day: $0.element.day) }
    }

    private func choices(
        in material: StoryMaterial, _ event: WeekEvent, _ week: Week, _ citer: Citer
    ) -> [Choice] {
        let isOutlook = material.story.role == .outlook
        return material.candidates.compactMap { candidate in
            let isOpen = isOutlook && candidate.place == 0
            let day = days.days(in: candidate.text, after: material.document.day)
                .first { $0 > week.sunday }
            // What has a day to come is worth watching where it says whose day it is.
            let isDated =
                day != nil && candidate.standsAlone && candidate.place > 0
                && (candidate.opensWithName || material.namesCompany(in: candidate.range))
            guard candidate.strength(.watch) >= 1 || isOpen || isDated else { return nil }
            let framed = frame.framed(candidate.text)
            guard
                candidate.standsAlone || isOpen && !candidate.isProfane
                    || framed != nil && candidate.isFramable,
                candidate.strength(.show) < 1, candidate.firstPerson < 0.15
            else { return nil }
            let worth =
                0.4 * min(3, candidate.strength(.watch)) + 0.4 * candidate.centrality
                + (day == nil ? 0 : candidate.strength(.watch) >= 1 || isOpen ? 1.5 : 0.7)
                + (isOpen ? 1 : 0) + (framed == nil ? 0 : 0.5)
            guard worth > 0.9 else { return nil }
            return Choice(
                text: text(
                    framed ?? withoutDay(candidate.text, of: material.document.day),
                    of: candidate, in: material, isOwn: isOutlook || framed != nil, citer),
                day: day, candidate: candidate, material: material,
                worth: Int((worth * 1000).rounded()) + event.rank / 20)
        }
    }

    /// The words of an item; one that a story tells by the way stands behind its title, where it does not
    /// say whose day it is.
    private func text(
        _ words: String, of candidate: SentenceCandidate, in material: StoryMaterial, isOwn: Bool,
        _ citer: Citer
    ) -> CitedText {
        let own = citer.citation(of: candidate.range, in: material)
        guard !isOwn, let labelled = subject.labelled(words, of: material) else {
            return CitedText(words, citations: [own])
        }
        return CitedText(
            labelled,
            citations: [citer.citation(of: material.story.title.range, in: material), own])
    }

    /// A sentence without the day that it begins with, which stands before it anyway: "April 3: ...".
    private func withoutDay(_ text: String, of day: CalendarDay) -> String {
        guard let stop = text.firstRange(of: ": ") else { return text }
        let head = text[..<stop.lowerBound]
        guard head.split(separator: " ").count == 2,
            !days.days(in: String(head), after: day).isEmpty
        else { return text }
        let rest = text[stop.upperBound...]
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }
}
