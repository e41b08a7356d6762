internal import Language
internal import StoryModel

/// The stories of earlier weeks' events, for finding what goes on.
struct EventHistory {
    /// Newest week first.
    private let stories: [EarlierStory]
    private let index: StoryIndex
    private let matcher = EventMatcher()

    init(_ earlier: [EarlierWeek]) {
        stories = earlier.reversed().flatMap(\.stories)
        index = StoryIndex(stories.map(\.material.terms))
    }

    /// The event that stories go on from: the best match, of equals in the newest week.
    func earlier(of members: [StoryMaterial]) -> Event.Earlier? {
        var best: (story: EarlierStory, score: Double)?
        for member in members {
            for place in index.candidates(for: member.terms) {
                let story = stories[place]
                let score = matcher.score(member, story.material)
                guard score >= EventMatcher.continuationThreshold else { continue }
                if let best, (best.score, best.story.event.week) >= (score, story.event.week) {
                    continue
                }
                best = (story, score)
            }
        }
        guard let event = best?.story.event else { return nil }
        return Event.Earlier(
            firstWeek: event.continues?.firstWeek ?? event.week, week: event.week, lead: event.lead)
    }
}
