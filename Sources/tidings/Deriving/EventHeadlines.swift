internal import Storage
internal import StoryModel

/// What digests call the events of weeks.
struct EventHeadlines {
    private var insights: [StoryID: String] = [:]
    private var titles: [StoryID: String] = [:]

    /// The headlines of events of an up-to-date archive.
    init(of events: [Event], in archive: Archive) throws(StorageError) {
        for week in Set(events.map(\.week)).sorted() {
            for insight in try archive.digest(of: week)?.insights ?? [] {
                for story in insight.stories { insights[story] = insight.headline }
            }
        }
        let others = events.map(\.lead).filter { [insights] in insights[$0] == nil }
        for document in Set(others.map(\.document)).sorted() {
            guard let tagged = try archive.taggedDocument(document) else { continue }
            for story in tagged.stories { titles[story.story.id] = tagged.title(of: story) }
        }
    }

    /// The headline of a key insight; of another event, the title of its lead story with corrected
    /// names.
    func headline(of event: Event) -> String {
        insights[event.lead] ?? titles[event.lead] ?? event.title.text
    }
}
