internal import StoryModel

/// What a format says about a text beside it: a message in its headers, a feed in its fields.
struct StatedFacts: Sendable {
    var title: String?
    /// Who publishes.
    var source: String?
    /// When it was sent or published, by the message or the feed itself.
    var date: DocumentDate.Moment?
    /// What the date was taken from.
    var dateOrigin = DateOrigin.message
    /// Where the original can be found.
    var url: String?
    /// The address of the feed that holds it.
    var feed: String?
    /// What was odd about reading it.
    var findings: [Finding] = []

    /// The same, with what others say where nothing is said; findings stay these.
    func completed(by other: StatedFacts) -> StatedFacts {
        StatedFacts(
            title: title ?? other.title, source: source ?? other.source, date: date ?? other.date,
            dateOrigin: date == nil ? other.dateOrigin : dateOrigin,
            url: url ?? other.url, feed: feed ?? other.feed, findings: findings)
    }
}
