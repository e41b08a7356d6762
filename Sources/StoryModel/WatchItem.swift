/// An open question or a date to come.
package struct WatchItem: Hashable, Sendable, Codable {
    package let text: CitedText
    /// The day named, where there is one.
    package let day: CalendarDay?

    package init(text: CitedText, day: CalendarDay? = nil) {
        self.text = text
        self.day = day
    }
}
