package import StoryModel

/// What the user says about all inputs of a run, and the day on which they are read.
package struct ReadingOptions: Sendable {
    package let kind: DocumentKind?
    package let date: CalendarDay?
    package let source: String?
    /// What lists of feeds beside the inputs call their sources.
    package let names: SourceNames
    /// The long posts of archives among the inputs.
    package let longPosts: LongPosts
    /// The day of reading; later dates than the day after it are not believed.
    package let today: CalendarDay
    /// The most that one packed file is unpacked to, in bytes.
    package let maxSize: Int

    /// The same with what inputs tell of each other: the names of some lists, and long posts.
    package func knowing(_ names: SourceNames, _ longPosts: LongPosts) -> ReadingOptions {
        ReadingOptions(
            kind: kind, date: date, source: source, names: names, longPosts: longPosts,
            today: today, maxSize: maxSize)
    }

    package init(
        kind: DocumentKind? = nil, date: CalendarDay? = nil, source: String? = nil,
        names: SourceNames = SourceNames(), longPosts: LongPosts = LongPosts(), today: CalendarDay,
        maxSize: Int = 64 << 20
    ) {
        self.maxSize = maxSize
        self.kind = kind
        self.date = date
        self.source = source
        self.names = names
        self.longPosts = longPosts
        self.today = today
    }
}
