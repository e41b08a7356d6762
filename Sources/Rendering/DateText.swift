internal import StoryModel

/// Days and weeks in English words, the same in every locale.
struct DateText {
    static func monthName(_ number: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        return names[number - 1]
    }

    /// `3 May`.
    static func dayAndMonth(_ day: CalendarDay) -> String { "\(day.day) \(monthName(day.month))" }

    /// `3 May 2026`.
    static func full(_ day: CalendarDay) -> String { "\(dayAndMonth(day)) \(day.year)" }

    /// `3 May` for a day in a year that the week touches, else `3 May 2025`.
    static func near(_ week: Week, _ day: CalendarDay) -> String {
        (week.monday.year...week.sunday.year).contains(day.year) ? dayAndMonth(day) : full(day)
    }

    /// `13 - 19 April 2026`, `27 April - 3 May 2026` or `29 December 2025 - 4 January 2026`.
    static func range(of week: Week) -> String {
        let (first, last) = (week.monday, week.sunday)
        if first.year != last.year { return "\(full(first)) - \(full(last))" }
        if first.month != last.month { return "\(dayAndMonth(first)) - \(full(last))" }
        return "\(first.day) - \(full(last))"
    }

    /// `12:34` or `1:02:03`, for seconds from the start of a recording.
    static func clock(_ seconds: Double) -> String {
        let whole = seconds.isFinite ? Int(max(0, min(seconds, 360_000))) : 0
        let (hours, minutes) = (whole / 3600, whole / 60 % 60)
        let tail = twoDigits(whole % 60)
        return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(tail)" : "\(minutes):\(tail)"
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
