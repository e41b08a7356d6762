internal import StoryModel

/// Puts events into the order in which they are told as insights.
struct InsightChooser: Sendable {
    let room: DigestRoom
    /// From this share of the first one's rank on, in hundredths, an event is worth telling.
    private let worthy = 60
    /// The same for having a place because no other is of its theme.
    private let worthyAlone = 80
    private let fewestOfTalk = 3

    /// The events to tell, best first, and behind them those that may take a place that falls free.
    ///
    /// Every theme with a worthy event has one before any theme has more than half of the room.
    func order(_ events: [WeekEvent]) -> [WeekEvent] {
        let first = events.first?.rank ?? 0
        let threshold = first * worthy / 100
        let told = events.filter { $0.rank >= threshold }
        let firsts = firstOfEachTheme(told.filter { $0.rank >= first * worthyAlone / 100 })
        var perTheme: [String: Int] = [:]
        var chosen = firsts
        for event in told where chosen.count < room.insights {
            let theme = event.theme ?? ""
            perTheme[theme, default: 0] += 1
            guard perTheme[theme, default: 0] <= limit(of: told) else { continue }
            if !firsts.contains(where: { $0.event.lead == event.event.lead }) {
                chosen.append(event)
            }
        }
        let leads = Set(chosen.map(\.event.lead))
        let spare = told.filter { !leads.contains($0.event.lead) }
        let lesser = events.filter { $0.rank < threshold }
        return told.filter { leads.contains($0.event.lead) } + spare
            + lesser.prefix(max(0, room.fewestInsights - told.count))
    }

    /// How many chapters of one conversation are told: more where there are few documents.
    func mostOfTalk(among events: [WeekEvent]) -> Int {
        let documents = Set(events.flatMap(\.members).map(\.document.document.id)).count
        return max(fewestOfTalk, room.insights / max(1, documents))
    }

    private func firstOfEachTheme(_ events: [WeekEvent]) -> [WeekEvent] {
        var themes: Set<String> = []
        return events.filter { event in
            event.theme.map { themes.insert($0).inserted } ?? false
        }
    }

    /// How many events of one theme a digest tells: more where there are few themes.
    private func limit(of events: [WeekEvent]) -> Int {
        let themes = Set(events.map { $0.theme ?? "" }).count
        return max(room.insights / 2, room.insights / max(1, themes) + 1)
    }
}
