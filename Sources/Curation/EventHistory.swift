internal import Language
internal import StoryModel

/// The stories of earlier weeks' events, for finding what goes on.
struct EventHistory {
    private struct Entry {
        let event: Event
        let material: StoryMaterial
    }

    /// Newest week first.
    private let entries: [Entry]
    private let index: StoryIndex
    private let matcher = EventMatcher()

    init(_ earlier: [EarlierWeek], maker: MaterialMaker) {
        var entries: [Entry] = []
        for week in earlier.reversed() {
            let documents = Dictionary(
                week.documents.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first }
            )
            for event in week.events {
                for id in event.members {
                    guard let document = documents[id.document],
                        let story = document.stories.first(where: { $0.story.id == id })
                    else { continue }
                    entries.append(
                        Entry(
                            event: event,
                            material: maker.material(of: story, in: document, isTold: false)))
                }
            }
        }
        self.entries = entries
        index = StoryIndex(entries.map(\.material.terms))
    }

    /// The event that stories go on from: the best match, of equals in the newest week.
    func earlier(of members: [StoryMaterial]) -> Event.Earlier? {
        var best: (entry: Entry, score: Double)?
        for member in members {
            for place in index.candidates(for: member.terms) {
                let entry = entries[place]
                let score = matcher.score(member, entry.material)
                guard score >= EventMatcher.continuationThreshold else { continue }
                if let best, (best.score, best.entry.event.week) >= (score, entry.event.week) {
                    continue
                }
                best = (entry, score)
            }
        }
        guard let event = best?.entry.event else { return nil }
        return Event.Earlier(
            firstWeek: event.continues?.firstWeek ?? event.week, week: event.week, lead: event.lead)
    }
}
