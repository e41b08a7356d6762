internal import StoryModel

/// Reads the dates that programs write into feeds, messages and exports: RFC 822 and its misspellings,
/// ISO 8601 and W3CDTF, asctime, seconds since 1970.
///
/// A date without a day tells no week and counts as none. A time without a zone gives the day as
/// written.
struct TimestampParser {
    /// The moment that a text of at most 80 bytes tells; `nil` for any other.
    func moment(of text: some StringProtocol) -> DocumentDate.Moment? {
        guard text.utf8.count <= 80 else { return nil }
        let bytes = Array(text.lowercased().utf8)
        let inner = bytes.span.trimmed(TextRange(0, bytes.count))
        let line = bytes[inner.start..<inner.end]
        if let moment = number(line) ?? iso(line) { return moment }
        return named(tokens(of: line))
    }

    // MARK: Numbers alone

    /// `20260503`, `20260503101500`, or seconds or milliseconds since 1970.
    private func number(_ line: ArraySlice<UInt8>) -> DocumentDate.Moment? {
        guard line.allSatisfy(Self.isDigit), let value = Self.value(line) else { return nil }
        switch line.count {
        case 8: return day(value / 10_000, value / 100 % 100, value % 100).map { .day($0) }
        case 10: return .instant(value)
        case 13: return .instant(value / 1000)
        case 14:
            let date = value / 1_000_000
            return day(date / 10_000, date / 100 % 100, date % 100).map { .day($0) }
        default: return nil
        }
    }

    // MARK: ISO 8601

    private func iso(_ line: ArraySlice<UInt8>) -> DocumentDate.Moment? {
        let dateEnd = line.firstIndex { $0 == 0x74 || $0 == 0x20 } ?? line.endIndex
        guard let date = isoDay(line[..<dateEnd]) else { return nil }
        var rest = line[dateEnd...].dropFirst()
        rest = rest.drop { $0 == 0x20 }
        let zoneStart =
            rest.firstIndex { !Self.isDigit($0) && ![0x3a, 0x2e, 0x2c].contains($0) }
            ?? rest.endIndex
        guard let seconds = isoClock(rest[..<zoneStart]) else { return .day(date) }
        let zone = rest[zoneStart...].drop { $0 == 0x20 }
        guard let offset = self.zone(zone) else { return .day(date) }
        return .instant(date.daysSinceEpoch * 86_400 + seconds - offset)
    }

    /// `2026-05-03`, `2026/5/3`, `20260503`, `2026-123` and `2026-w18-7`.
    private func isoDay(_ text: ArraySlice<UInt8>) -> CalendarDay? {
        let fields = text.split(omittingEmptySubsequences: false) {
            $0 == 0x2d || $0 == 0x2f || $0 == 0x2e
        }
        guard let first = fields.first, let year = Self.value(first) else { return nil }
        if fields.count == 1, first.count == 8 {
            return day(year / 10_000, year / 100 % 100, year % 100)
        }
        guard first.count == 4 else { return nil }
        if fields.count == 2, fields[1].count == 3, let number = Self.value(fields[1]) {
            guard (1...366).contains(number), let start = day(year, 1, 1) else { return nil }
            let found = start.adding(days: number - 1)
            return found.year == year ? found : nil
        }
        guard fields.count == 3, let last = Self.value(fields[2]), fields[2].count <= 2 else {
            return nil
        }
        if fields[1].first == 0x77, (1...7).contains(last) {
            let name = "\(String(decoding: first, as: UTF8.self))-W"
            let week = Week(name + String(decoding: fields[1].dropFirst(), as: UTF8.self))
            return week?.monday.adding(days: last - 1)
        }
        guard fields[1].count <= 2, let month = Self.value(fields[1]) else { return nil }
        return day(year, month, last)
    }

    /// Seconds of `10:15`, `10:15:00.250`, `1015` or `101500`.
    private func isoClock(_ text: ArraySlice<UInt8>) -> Int? {
        if text.contains(0x3a) { return clock(text) }
        let digits = text.prefix { Self.isDigit($0) }
        guard digits.count == 4 || digits.count == 6, let value = Self.value(digits) else {
            return nil
        }
        let number = digits.count == 4 ? value * 100 : value
        return seconds(number / 10_000, number / 100 % 100, number % 100)
    }

    // MARK: Names of months

    /// Words without what stands in brackets; `03-may-2026` is three words.
    private func tokens(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let plain = line.prefix { $0 != 0x28 }
        return plain.split { $0 == 0x20 || $0 == 0x2c || $0 == 0x09 || $0 == 0x3b }
            .flatMap { token -> [ArraySlice<UInt8>] in
                let parts = token.split(separator: 0x2d)
                return parts.count == 3 && Self.month(parts[1]) != nil ? parts : [token]
            }
    }

    private struct Parts {
        var month: Int?
        var day: Int?
        var year: Int?
        /// Seconds from midnight.
        var clock: Int?
        /// Seconds east of UTC.
        var zone: Int?
        var hasOddZone = false
    }

    private func named(_ tokens: [ArraySlice<UInt8>]) -> DocumentDate.Moment? {
        var parts = Parts()
        guard tokens.count <= 10 else { return nil }
        for (index, token) in tokens.enumerated() {
            let isFirst = index == 0
            guard take(token, isFirst: isFirst, into: &parts) else { return nil }
        }
        guard let year = parts.year, let month = parts.month, let number = parts.day,
            let date = day(Self.fullYear(year), month, number)
        else { return nil }
        guard let clock = parts.clock, let zone = parts.zone else { return .day(date) }
        return .instant(date.daysSinceEpoch * 86_400 + clock - zone)
    }

    /// Whether a word has a place in a date; a first word may be any name of a weekday.
    private func take(_ token: ArraySlice<UInt8>, isFirst: Bool, into parts: inout Parts) -> Bool {
        let digits = token.prefix { Self.isDigit($0) }
        if token.contains(0x3a), parts.clock == nil, let clock = clock(token) {
            parts.clock = clock
        } else if digits.count == token.count, let value = Self.value(token) {
            if token.count <= 2, parts.day == nil {
                parts.day = value
            } else if parts.year == nil {
                parts.year = value
            } else {
                return false
            }
        } else if let month = Self.month(token), parts.month == nil {
            parts.month = month
        } else if parts.clock != nil, let half = halfDay(token, parts.clock ?? 0) {
            parts.clock = half
        } else if (1...2).contains(digits.count), Self.isOrdinal(token[digits.endIndex...]) {
            parts.day = Self.value(digits)
        } else if let zone = zone(token) {
            parts.zone = zone
        } else if parts.clock != nil, !parts.hasOddZone, Self.mayNameZone(token) {
            parts.hasOddZone = true
        } else {
            return isFirst && token.allSatisfy { !Self.isDigit($0) }
        }
        return true
    }

    /// Seconds of a time with `am` or `pm` behind it.
    private func halfDay(_ token: ArraySlice<UInt8>, _ clock: Int) -> Int? {
        let isAfternoon = token.elementsEqual("pm".utf8)
        guard isAfternoon || token.elementsEqual("am".utf8), clock < 13 * 3600 else { return nil }
        return clock % (12 * 3600) + (isAfternoon ? 12 * 3600 : 0)
    }

    private static func isOrdinal(_ ending: ArraySlice<UInt8>) -> Bool {
        ["st", "nd", "rd", "th"].contains { ending.elementsEqual($0.utf8) }
    }

    /// Months by their first three letters, whole or cut.
    private static func month(_ token: ArraySlice<UInt8>) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        let name = token.last == 0x2e ? token.dropLast() : token
        guard name.count >= 3 else { return nil }
        let index = names.firstIndex { $0.utf8.starts(with: name) }
        return index.map { $0 + 1 } ?? (name.elementsEqual("sept".utf8) ? 9 : nil)
    }

    // MARK: Times and zones

    private func clock(_ text: ArraySlice<UInt8>) -> Int? {
        let fields = text.prefix { $0 != 0x2e && $0 != 0x2c }
            .split(separator: 0x3a, omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), fields.allSatisfy({ (1...2).contains($0.count) })
        else { return nil }
        let numbers = fields.compactMap { Self.value($0) }
        guard numbers.count == fields.count else { return nil }
        return seconds(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : 0)
    }

    private func seconds(_ hour: Int, _ minute: Int, _ second: Int) -> Int? {
        guard (0...24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
            hour < 24 || minute + second == 0
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Seconds east of UTC of `z`, `gmt`, `est`, `+0200`, `-07:00`, `+02` or `gmt+2`; `nil` for others.
    private func zone(_ text: ArraySlice<UInt8>) -> Int? {
        let letters = text.prefix { (0x61...0x7a).contains($0) || $0 == 0x2f }
        let name = String(decoding: letters, as: UTF8.self)
        let rest = text[letters.endIndex...]
        let hours: Int? = letters.isEmpty ? 0 : Self.zones[name]
        guard let hours, !text.isEmpty else { return nil }
        guard let sign = rest.first else { return hours * 3600 }
        let digits = rest.dropFirst().filter { $0 != 0x3a }
        guard [0x2b, 0x2d].contains(sign), hours == 0, (1...4).contains(digits.count),
            digits.allSatisfy(Self.isDigit), let value = Self.value(digits[...])
        else { return nil }
        let minutes = digits.count <= 2 ? value * 60 : value / 100 * 60 + value % 100
        guard minutes <= 14 * 60 else { return nil }
        return (sign == 0x2d ? -minutes : minutes) * 60
    }

    /// Whether a word behind a clock may name a zone that is not known here: `ist`, `nzst`.
    private static func mayNameZone(_ word: ArraySlice<UInt8>) -> Bool {
        (2...5).contains(word.count) && word.allSatisfy { (0x61...0x7a).contains($0) }
    }

    /// Hours east of UTC; RFC 822's names and the common ones beside.
    private static let zones = [
        "z": 0, "utc": 0, "ut": 0, "gmt": 0, "etc/gmt": 0, "etc/utc": 0, "wet": 0, "bst": 1,
        "cet": 1, "met": 1, "west": 1, "cest": 2, "mest": 2, "eet": 2, "eest": 3, "msk": 3,
        "jst": 9, "aest": 10, "aedt": 11, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6,
        "mst": -7, "pdt": -7, "pst": -8, "akdt": -8, "akst": -9, "hst": -10, "ast": -4,
    ]

    /// The full year of one written with two digits: from 1970 to 2069.
    private static func fullYear(_ year: Int) -> Int {
        year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        CalendarDay(year: year, month: month, day: day)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The number of at most 15 digits.
    private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
