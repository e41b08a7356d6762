package import StoryModel

/// What the user says about all inputs of a run, and the day on which they are read.
package struct ReadingOptions: Sendable {
    package let kind: DocumentKind?
    package let date: CalendarDay?
    package let source: String?
    /// The day of reading; later dates than the day after it are not believed.
    package let today: CalendarDay

    package init(
        kind: DocumentKind? = nil, date: CalendarDay? = nil, source: String? = nil,
        today: CalendarDay
    ) {
        self.kind = kind
        self.date = date
        self.source = source
        self.today = today
    }
}
