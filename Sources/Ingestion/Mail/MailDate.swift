internal import StoryModel

/// Reads the dates of mails: `Fri, 21 Nov 1997 09:55:06 -0600` and what programs make of it.
///
/// Source: RFC 5322, sections 3.3 and 4.3.
struct MailDate: Hashable {
    /// Seconds since 1 January 1970, UTC.
    let seconds: Int
    /// Whether the zone is told; else UTC is taken.
    let hasZone: Bool

    init?(_ text: String) {
        var words = Self.words(of: text)
        guard !words.isEmpty else { return nil }
        if words[0].hasSuffix(",") || Self.weekdays.contains(words[0].lowercased()) {
            words.removeFirst()
        } else if let comma = words[0].lastIndex(of: ",") {
            words[0] = String(words[0][words[0].index(after: comma)...])
        }
        // 21-Nov-97 09:55:06 GMT
        if words.count == 3 {
            let parts = words[0].split(separator: "-").map(String.init)
            if parts.count == 3 { words = parts + words.dropFirst() }
        }
        if words.count == 4 {
            let time = words[3]
            let sign = time.firstIndex(of: "+") ?? time.firstIndex(of: "-")
            if let sign, sign > time.startIndex {
                words[3...] = [String(time[..<sign]), String(time[sign...])]
            } else {
                words.append("")
            }
        }
        guard words.count >= 5 else { return nil }
        self.init(day: words[0], month: words[1], year: words[2], time: words[3], zone: words[4])
    }

    /// The fields in their usual places; some programs change them about.
    private init?(day: String, month: String, year: String, time: String, zone: String) {
        var (day, month, year, time, zone) = (day, month, year, time, zone)
        if Self.month(month) == nil { swap(&day, &month) }
        guard let month = Self.month(month) else { return nil }
        if let colon = year.firstIndex(of: ":"), colon > year.startIndex { swap(&year, &time) }
        if let first = year.first, !first.isNumber { swap(&year, &zone) }
        guard var number = Self.number(year), let dayNumber = Self.number(day),
            let clock = Self.clock(time)
        else { return nil }
        if number < 100 { number += number > 68 ? 1900 : 2000 }
        guard let date = CalendarDay(year: number, month: month, day: dayNumber) else { return nil }
        let offset = Self.offset(zone)
        hasZone = offset != nil
        seconds = date.daysSinceEpoch * 86_400 + clock - (offset ?? 0)
    }

    /// Without comments in parentheses.
    private static func words(of text: String) -> [String] {
        var plain = ""
        var depth = 0
        for character in text.unicodeScalars.prefix(300) {
            if character == "(" { depth += 1 }
            if depth == 0 { plain.unicodeScalars.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return plain.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let weekdays: Set = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func month(_ word: String) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        let word = word.lowercased()
        return names.firstIndex { word == $0 || word == $0.prefix(3) }.map { $0 + 1 }
    }

    /// Digits, with a comma behind them perhaps.
    private static func number(_ word: String) -> Int? {
        let digits = word.hasSuffix(",") ? word.dropLast() : word[...]
        return digits.utf8.count <= 9 && digits.allSatisfy(\.isASCII) ? Int(digits) : nil
    }

    /// Seconds of `09:55`, `09:55:06` or `09.55.06`.
    private static func clock(_ word: String) -> Int? {
        let plain = word.hasSuffix(",") ? word.dropLast() : word[...]
        let separator: Character = plain.contains(":") ? ":" : "."
        let fields = plain.split(separator: separator, omittingEmptySubsequences: false)
            .map { number(String($0)) ?? -1 }
        guard (2...3).contains(fields.count), (0..<24).contains(fields[0]),
            (0..<60).contains(fields[1]), fields.count == 2 || (0..<60).contains(fields[2])
        else { return nil }
        return fields[0] * 3600 + fields[1] * 60 + (fields.count == 3 ? fields[2] : 0)
    }

    /// Seconds east of UTC; `nil` where the zone is unknown or said to be.
    private static func offset(_ zone: String) -> Int? {
        let zone = zone.uppercased()
        let names = [
            "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -4, "ADT": -3, "EST": -5, "EDT": -4,
            "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
        ]
        if let hours = names[zone] { return hours * 3600 }
        guard let number = Int(zone), abs(number) <= 9999, number != 0 || !zone.hasPrefix("-")
        else {
            return nil
        }
        let seconds = abs(number) / 100 * 3600 + abs(number) % 100 * 60
        return number < 0 ? -seconds : seconds
    }
}
