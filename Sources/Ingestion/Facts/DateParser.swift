internal import StoryModel

/// Reads the dates that people and programs write.
struct DateParser {
    /// `2026-05-03`, `2026/05/03`, `2026-05-03T10:00:00+02:00`, `May 3, 2026`, `3 May 2026`,
    /// `Sun, 03 May 2026 10:00:00 GMT`, with words around them neither before nor behind.
    func moment(of text: some StringProtocol) -> DocumentDate.Moment? {
        let words = text.split { " ,\t*_()".contains($0) }.map { $0.lowercased() }
        guard let first = words.first, words.count <= 9 else { return nil }
        if let day = numericDay(first.prefix(10)) {
            if first.utf8.count > 10 { return instant(first, on: day) ?? .day(day) }
            if words.count > 1, let time = instant("\(first)t\(words[1])", on: day) { return time }
            return words.count <= 3 ? .day(day) : nil
        }
        return named(isWeekday(first) ? Array(words.dropFirst()) : words)
    }

    /// The day of exactly ten characters, `2026-05-03`, `2026/05/03` or `2026_05_03`.
    func numericDay(_ text: some StringProtocol) -> CalendarDay? {
        let plain = text.map { $0 == "/" || $0 == "_" || $0 == "." ? "-" : $0 }
        return CalendarDay(String(plain))
    }

    private func instant(_ text: String, on day: CalendarDay) -> DocumentDate.Moment? {
        var rest = text.dropFirst(10)
        guard let mark = rest.popFirst(), mark == "t" else { return nil }
        let zoneStart =
            rest.firstIndex { $0 == "z" || $0 == "+" || $0 == "-" } ?? rest.endIndex
        guard let seconds = clock(rest[..<zoneStart]) else { return nil }
        guard let offset = zone(rest[zoneStart...]) else { return .day(day) }
        return .instant(day.daysSinceEpoch * 86_400 + seconds - offset)
    }

    private func named(_ words: [String]) -> DocumentDate.Moment? {
        guard words.count >= 3, let year = Int(words[2]), words[2].utf8.count == 4 else {
            return nil
        }
        let isMonthFirst = month(words[0]) != nil
        let (name, number) = isMonthFirst ? (words[0], words[1]) : (words[1], words[0])
        guard let month = month(name), let day = ordinal(number),
            let date = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        if words.count >= 5, let seconds = clock(words[3]), let offset = zone(words[4]) {
            return .instant(date.daysSinceEpoch * 86_400 + seconds - offset)
        }
        return words.count <= 5 ? .day(date) : nil
    }

    /// Seconds of `10:00`, `10:00:00` or `10:00:00.000`.
    private func clock(_ text: some StringProtocol) -> Int? {
        let fields = text.prefix { $0 != "." }.split(separator: ":").map { Int($0) ?? -1 }
        guard (2...3).contains(fields.count), (0..<24).contains(fields[0]),
            (0..<60).contains(fields[1]), fields.count == 2 || (0...60).contains(fields[2])
        else { return nil }
        return fields[0] * 3600 + fields[1] * 60 + (fields.count == 3 ? fields[2] : 0)
    }

    /// Seconds east of UTC of `z`, `gmt`, `+0200` or `-07:00`; `nil` for no zone.
    private func zone(_ text: some StringProtocol) -> Int? {
        if ["z", "gmt", "utc", "ut"].contains(String(text)) { return 0 }
        let digits = String(text.filter(\.isNumber))
        guard let sign = text.first, sign == "+" || sign == "-", digits.utf8.count == 4,
            let number = Int(digits)
        else { return nil }
        let seconds = number / 100 * 3600 + number % 100 * 60
        return sign == "-" ? -seconds : seconds
    }

    private func ordinal(_ text: String) -> Int? {
        let digits = text.prefix(while: \.isNumber)
        let ending = text[digits.endIndex...]
        guard ["", "st", "nd", "rd", "th"].contains(ending) else { return nil }
        return Int(digits)
    }

    private func month(_ word: String) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        let name = word.hasSuffix(".") ? String(word.dropLast()) : word
        guard name.utf8.count >= 3, name != "sept" else { return name == "sept" ? 9 : nil }
        let index = names.firstIndex { name == $0 || (name.utf8.count == 3 && $0.hasPrefix(name)) }
        return index.map { $0 + 1 }
    }

    private func isWeekday(_ word: String) -> Bool {
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        return names.contains(String(word.prefix(3)))
            && (word.utf8.count == 3 || word.hasSuffix("day"))
    }
}
