internal import StoryModel

/// Puts events into the order in which they are told as insights.
struct InsightChooser: Sendable {
    /// A digest has at most this many insights.
    static let most = 8
    /// Up to this many, lesser events are told as well.
    private let full = 5

    /// The events, at most two of a theme before every theme with a worthy event has one.
    func order(_ events: [WeekEvent]) -> [WeekEvent] {
        let threshold = (events.first?.rank ?? 0) * 4 / 10
        let worthy = events.filter { $0.rank >= threshold }
        var perTheme: [String: Int] = [:]
        var early: [WeekEvent] = []
        var late: [WeekEvent] = []
        for event in worthy {
            let theme = event.theme ?? ""
            perTheme[theme, default: 0] += 1
            if perTheme[theme, default: 0] <= 2 { early.append(event) } else { late.append(event) }
        }
        let lesser = events.filter { $0.rank < threshold }
        return early + late + lesser.prefix(max(0, full - worthy.count))
    }
}
