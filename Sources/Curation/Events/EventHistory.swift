internal import Language
internal import StoryModel

/// The stories of earlier weeks' events, for finding what goes on.
struct EventHistory {
    /// Newest week first.
    private let stories: [EarlierStory]
    private let index: StoryIndex
    private let matcher = EventMatcher()
    private let talkThreshold = 0.45
    /// From this score on, a story may go on from one of an earlier event.
    private let supporting = 0.1
    /// The newest story that each of the user's corrections joins to others.
    private let joinable: [String: EarlierStory]

    init(_ earlier: [EarlierWeek]) {
        stories = earlier.reversed().flatMap(\.stories)
        index = StoryIndex(stories.map(\.material.terms))
        joinable = stories.reduce(into: [:]) { joinable, story in
            for key in UserLinks(story.material.tagged.tags).joins where joinable[key] == nil {
                joinable[key] = story
            }
        }
    }

    /// For all questions of one week.
    var tally: StoryIndex.Tally { StoryIndex.Tally(of: index) }

    /// The event that stories go on from: one that the user joins with them, else the best match, of
    /// equals in the newest week.
    func earlier(of members: [StoryMaterial], tally: inout StoryIndex.Tally) -> Event.Earlier? {
        var best: (story: EarlierStory, score: Double)?
        let user = members.map { UserLinks($0.tagged.tags) }
        let joined = user.lazy.flatMap(\.joins).compactMap { joinable[$0] }.first
        if let joined { best = (joined, 1) }
        for (member, links) in zip(members, user) where joined == nil {
            for place in index.candidates(for: member.terms, tally: &tally) {
                let story = stories[place]
                let score = matcher.score(member, story.material)
                guard score >= least(member, story.material), isAlike(member, story.material),
                    !links.parts(from: UserLinks(story.material.tagged.tags))
                else { continue }
                if let best, (best.score, best.story.event.week) >= (score, story.event.week) {
                    continue
                }
                best = (story, score)
            }
        }
        guard let event = best?.story.event,
            joined != nil || isSupported(event, by: members, tally: &tally)
        else { return nil }
        return Event.Earlier(
            firstWeek: event.continues?.firstWeek ?? event.week, week: event.week, lead: event.lead)
    }

    /// The score from which a story goes on from an earlier one; two talks have much in common that
    /// is no happening.
    private func least(_ member: StoryMaterial, _ earlier: StoryMaterial) -> Double {
        let isTalk = [member, earlier].allSatisfy { $0.document.document.kind == .transcript }
        return isTalk ? talkThreshold : EventMatcher.continuationThreshold
    }

    /// Whether two stories name a company in common, or neither names one: what talk and analysis say
    /// of a trend is in the words of many happenings.
    private func isAlike(_ member: StoryMaterial, _ earlier: StoryMaterial) -> Bool {
        let isLoose = [member, earlier].contains {
            $0.document.document.kind == .transcript || $0.story.role == .analysis
        }
        return !isLoose
            || member.companies.isEmpty == earlier.companies.isEmpty
                && (member.companies.isEmpty
                    || member.companies.keys.contains { earlier.companies[$0] != nil })
    }

    /// Whether half of an event's stories may go on from an earlier event: a talk may tell of another
    /// happening in one breath.
    private func isSupported(
        _ event: Event, by members: [StoryMaterial], tally: inout StoryIndex.Tally
    ) -> Bool {
        guard members.count > 2 else { return true }
        let count = members.count { member in
            index.candidates(for: member.terms, tally: &tally).contains { place in
                stories[place].event == event
                    && matcher.score(member, stories[place].material) >= supporting
            }
        }
        return 2 * count >= members.count
    }
}
