internal import Storage
internal import StoryModel

/// Finds the weeks that a user names.
struct WeekChoice {
    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// The weeks, each once, in the order given; `latest` is the last one that holds stories.
    func weeks(_ names: [String]) throws -> [Week] {
        var weeks: [Week] = []
        for name in names {
            let week = try self.week(name)
            if !weeks.contains(week) { weeks.append(week) }
        }
        return weeks
    }

    /// The weeks that hold stories, from one week to another; `nil` for no end.
    func weeks(from first: String?, to last: String?) throws -> [Week] {
        let (first, last) = (try first.map(week), try last.map(week))
        if let first, let last, first > last {
            throw Failure.weeksOutOfOrder("\(first)", "\(last)")
        }
        return try archive.weeks().filter { $0.stories > 0 }.map(\.week).filter { week in
            (first.map { $0 <= week } ?? true) && (last.map { week <= $0 } ?? true)
        }
    }

    /// One week.
    func week(_ name: String) throws -> Week {
        if name == "latest" {
            let weeks = try archive.weeks()
            guard let latest = weeks.last(where: { $0.stories > 0 }) ?? weeks.last else {
                throw Failure.emptyArchive(path: archive.path)
            }
            return latest.week
        }
        guard let week = Week(name) ?? CalendarDay(name).map(Week.init(containing:)) else {
            throw Failure.unknownWeek(name)
        }
        return week
    }
}
