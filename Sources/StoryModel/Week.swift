/// An ISO 8601 week: Monday to Sunday, belonging to the year that holds its Thursday.
package struct Week: Hashable, Sendable {
    package let monday: CalendarDay

    /// The week that a day is in.
    package init(containing day: CalendarDay) {
        monday = day.adding(days: 1 - day.weekday)
    }

    /// A week from `2026-W18`; `nil` for another form or a week that the year does not have.
    package init?(_ text: some StringProtocol) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 2, fields[0].utf8.count == 4, fields[1].utf8.count == 3,
            fields[1].first == "W", fields[0].utf8.allSatisfy(isDigit),
            fields[1].utf8.dropFirst().allSatisfy(isDigit), let year = Int(fields[0]),
            let number = Int(fields[1].dropFirst()),
            (1...53).contains(number), let fourth = CalendarDay(year: year, month: 1, day: 4)
        else { return nil }
        self.init(containing: fourth.adding(days: 7 * (number - 1)))
        guard self.year == year, self.number == number else { return nil }
    }

    package var sunday: CalendarDay { monday.adding(days: 6) }
    package var year: Int { monday.adding(days: 3).year }

    /// From 1 to 53.
    package var number: Int {
        let thursday = monday.adding(days: 3)
        guard let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) else { return 1 }
        return (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    }

    package func adding(weeks: Int) -> Week { Week(containing: monday.adding(days: 7 * weeks)) }
    package func contains(_ day: CalendarDay) -> Bool { monday <= day && day <= sunday }
}

extension Week: Comparable {
    package static func < (left: Week, right: Week) -> Bool { left.monday < right.monday }
}

extension Week: CustomStringConvertible {
    /// `2026-W18`.
    package var description: String {
        "\(String(year).leftPadded(to: 4))-W\(String(number).leftPadded(to: 2))"
    }
}

extension Week: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let week = Week(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a week: \(text)"))
        }
        self = week
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

extension String {
    /// The text with zeros before it, at least `width` characters long.
    func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - count)) + self
    }
}
