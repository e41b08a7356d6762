internal import StoryModel

/// What an update of tags changes, story by story.
///
/// A class, so that it can be told while documents are gone through.
final class TagChanges {
    /// Stories by what of them is other than before; a new one counts as new only.
    private(set) var stories = 0
    private(set) var newStories = 0
    private(set) var goneStories = 0
    private(set) var otherThemes = 0
    private(set) var otherCompanies = 0
    private(set) var otherScores = 0
    /// By theme, how many stories more have it.
    private(set) var themes: [String: Int] = [:]

    /// Takes in what a document's rows become.
    func add(_ after: TaggedDocument, before: TaggedDocument?) {
        let old = Dictionary(
            (before?.stories ?? []).map { ($0.story.range, $0.tags) },
            uniquingKeysWith: { first, _ in first })
        stories += after.stories.count
        for story in before?.stories ?? [] { count(story.tags, by: -1) }
        for story in after.stories {
            count(story.tags, by: 1)
            guard let tags = old[story.story.range] else {
                newStories += 1
                continue
            }
            otherThemes += tags.themes.map(\.theme) == story.tags.themes.map(\.theme) ? 0 : 1
            otherCompanies += Self.companies(tags) == Self.companies(story.tags) ? 0 : 1
            otherScores += Self.scores(tags) == Self.scores(story.tags) ? 0 : 1
        }
        let kept = Set(after.stories.map(\.story.range))
        goneStories += (before?.stories ?? []).count { !kept.contains($0.story.range) }
    }

    private func count(_ tags: StoryTags, by step: Int) {
        for theme in tags.themes { themes[theme.theme, default: 0] += step }
    }

    private static func companies(_ tags: StoryTags) -> Set<String> {
        Set(tags.mentions.map(\.company))
    }

    /// Of companies that are scored both before and after, as far as they can be compared.
    private static func scores(_ tags: StoryTags) -> [String: Double] {
        Dictionary(
            tags.sentiments.map { ($0.company, $0.score) }, uniquingKeysWith: { first, _ in first })
    }
}
