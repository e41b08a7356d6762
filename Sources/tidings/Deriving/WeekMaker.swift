internal import Curation
internal import Storage
internal import StoryModel

/// Makes weeks of an up-to-date archive once more, for what the archive does not keep of them.
struct WeekMaker {
    let archive: Archive
    private let curator = WeekCurator()

    init(_ archive: Archive) { self.archive = archive }

    /// The events of a week with the arithmetic of their ranks.
    func ranking(of week: Week) throws(StorageError) -> [RankedEvent] {
        curator.ranking(
            of: week, documents: try archive.taggedDocuments(in: week),
            earlier: try earlier(than: week))
    }

    /// The digest of a week at a length, made as the one that is kept.
    func digest(of week: Week, length: DigestLength) throws(StorageError) -> Digest {
        curator.digest(
            of: week, documents: try archive.taggedDocuments(in: week),
            earlier: try earlier(than: week), length: length)
    }

    private func earlier(than week: Week) throws(StorageError) -> [EarlierWeek] {
        let weeks = try archive.weeks().map(\.week).filter { $0 < week }
        let near = weeks.suffix(WeekUpdater.lookBack)
        let scores = try archive.companyScores()
        var history = ScoreHistory()
        for past in weeks.dropLast(near.count) { history.add(past, scores[past, default: [:]]) }
        let looked = try near.map { past throws(StorageError) in try load(past) }
        return history.earlierWeeks + looked
    }

    private func load(_ week: Week) throws(StorageError) -> EarlierWeek {
        curator.earlierWeek(
            week, events: try archive.events(in: week),
            documents: try archive.taggedDocuments(in: week),
            scores: try archive.digest(of: week)?.scores ?? [:])
    }
}
