package import StoryModel

/// A story that was found, in machine output.
package struct SearchRecord: Encodable, Hashable, Sendable {
    /// The story's id.
    package let id: String
    /// The document's path.
    package let document: String
    /// The story's title, as the text has it.
    package let title: String
    /// The title as it is shown, with corrected names.
    package let shownTitle: String
    package let source: String
    package let week: Week
    package let date: CalendarDay
    /// Of the first match, counted from 1.
    package let line: Int
    /// Of the first match, in seconds from the start of the recording.
    @OrNull package var time: Double?
    @OrNull package var url: String?
    /// Words around the first match, with corrected names.
    package let snippet: String
    /// Where the words stand: `[start, end)` in UTF-8 bytes of the stored text.
    package let matches: [TextRange]
    /// How well it fits; higher is better, and says nothing from one search to another.
    package let score: Double
    /// Best first.
    package let themes: [String]
    /// By the weight of the company in the story, most first.
    package let companies: [String]

    /// The record of a story.
    package init(
        _ tagged: TaggedStory, of document: TaggedDocument, matches: [TextRange], score: Double,
        snippet: String
    ) {
        let text = document.document.text
        let first = matches.first?.start ?? tagged.story.range.start
        id = tagged.story.id.description
        self.document = document.document.path
        title = tagged.story.title.text
        shownTitle = document.title(of: tagged)
        source = document.document.source
        week = Week(containing: document.day)
        date = document.day
        line = LineTable(text).line(at: first)
        _time = OrNull(wrappedValue: document.time(at: first)?.rounded(toDecimals: 3))
        _url = OrNull(wrappedValue: tagged.story.links.first?.url ?? document.document.url)
        self.snippet = snippet
        self.matches = matches
        self.score = score.rounded(toDecimals: 6)
        themes = tagged.tags.themes.map(\.theme)
        companies = tagged.tags.sentiments.map(\.company)
    }
}
