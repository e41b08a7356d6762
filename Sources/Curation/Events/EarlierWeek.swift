package import StoryModel

/// What an earlier week left behind that a later week's digest looks at.
///
/// A curator makes it once; eight later weeks look back on it.
package struct EarlierWeek: Sendable {
    package let week: Week
    package let events: [Event]
    /// Company scores of that week's digest by canonical name.
    package let scores: [String: Double]
    /// The stories of its events, event by event, ready to be compared.
    let stories: [EarlierStory]
}

/// A story of an earlier week, and the event that tells it.
struct EarlierStory: Sendable {
    let event: Event
    let material: StoryMaterial
}

extension EarlierWeek {
    /// A week that was just curated.
    ///
    /// - Parameters:
    ///   - week: The week.
    ///   - events: Its events with their stories.
    ///   - digest: Its digest, whose company scores stay.
    init(_ week: Week, events: [WeekEvent], digest: Digest) {
        self.week = week
        self.events = events.map(\.event)
        scores = digest.scores
        stories = events.flatMap { event in
            event.members.map { EarlierStory(event: event.event, material: $0.compared) }
        }
    }

    /// What is left of the weeks up to one that is too long ago for anything to go on from: how they last
    /// scored each company, by canonical name.
    package init(upTo week: Week, scores: [String: Double]) {
        self.week = week
        self.scores = scores
        events = []
        stories = []
    }
}

extension WeekCurator {
    /// What later weeks see of a week; linear in its text.
    ///
    /// - Parameters:
    ///   - week: The week.
    ///   - events: Its events.
    ///   - documents: Its documents, which hold the events' stories.
    ///   - scores: The company scores of its digest by canonical name.
    /// - Returns: The week with its stories ready to be compared.
    package func earlierWeek(
        _ week: Week, events: [Event], documents: [TaggedDocument], scores: [String: Double]
    ) -> EarlierWeek {
        let documents = Dictionary(
            documents.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
        let stories = events.flatMap { event in
            event.members.compactMap { id -> EarlierStory? in
                guard let document = documents[id.document],
                    let story = document.stories.first(where: { $0.story.id == id })
                else { return nil }
                return EarlierStory(event: event, material: compared(story, in: document))
            }
        }
        return EarlierWeek(week: week, events: events, scores: scores, stories: stories)
    }
}

extension Digest {
    /// The companies' scores by canonical name.
    package var scores: [String: Double] {
        Dictionary(companies.map { ($0.name, $0.score) }, uniquingKeysWith: { first, _ in first })
    }
}
