package import StoryModel

/// Finds the days that a text names by month and day, as in "April 9" or "9 April 2026".
package struct DayFinder: Sendable {
    private let scanner = WordScanner()

    package init() {}

    /// The days named, in order; without a year, the one in the year of `day`, or in the next where that
    /// is half a year or more before `day`.
    package func days(in text: String, after day: CalendarDay) -> [CalendarDay] {
        let words = scanner.words(in: text, range: text.wholeRange)
        /// Whether nothing but blanks, and such a mark before them, stands before a word.
        func follows(_ index: Int, mark: Character? = nil) -> Bool {
            guard words.indices.contains(index), index > 0 else { return false }
            let gap = text[TextRange(words[index - 1].range.end, words[index].range.start)]
            return (gap.first == mark ? gap.dropFirst() : gap).allSatisfy(\.isWhitespace)
        }
        return words.indices.compactMap { index in
            guard words[index].isCapitalized, let month = month(words[index].folded) else {
                return nil
            }
            let isCut = words[index].range.count < 5 && words[index].folded != "may"
            let next =
                follows(index + 1, mark: isCut ? "." : nil) ? number(words[index + 1].folded) : nil
            let previous = follows(index) ? number(words[index - 1].folded) : nil
            guard let dayOfMonth = next ?? previous else { return nil }
            let yearIndex = next == nil ? index + 1 : index + 2
            let year = follows(yearIndex, mark: ",") ? self.year(words[yearIndex].folded) : nil
            return resolve(month: month, day: dayOfMonth, year: year, after: day)
        }
    }

    private func resolve(month: Int, day: Int, year: Int?, after first: CalendarDay) -> CalendarDay?
    {
        if let year { return CalendarDay(year: year, month: month, day: day) }
        let sameYear = CalendarDay(year: first.year, month: month, day: day)
        if let sameYear, sameYear >= first { return sameYear }
        // A day a little before is in the past; far before, it is next year's.
        if let sameYear, first.daysSinceEpoch - sameYear.daysSinceEpoch < 180 { return sameYear }
        return CalendarDay(year: first.year + 1, month: month, day: day)
    }

    private func month(_ word: String) -> Int? {
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        if let index = months.firstIndex(of: word) { return index + 1 }
        guard word.utf8.count == 3 || word == "sept" else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        guard ["", "st", "nd", "rd", "th"].contains(rest), let number = Int(digits),
            (1...31).contains(number)
        else { return nil }
        return number
    }

    private func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1990...2100).contains(year) else {
            return nil
        }
        return year
    }
}
