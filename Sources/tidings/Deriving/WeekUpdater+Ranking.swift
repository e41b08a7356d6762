internal import Curation
internal import Storage
internal import StoryModel

extension WeekUpdater {
    /// The events of an up-to-date week with the arithmetic of their ranks.
    func ranking(of week: Week) throws(StorageError) -> [RankedEvent] {
        let weeks = try archive.weeks().map(\.week).filter { $0 < week }.suffix(Self.lookBack)
        let curator = WeekCurator()
        let earlier = try weeks.map { past throws(StorageError) in
            try load(past, by: curator)
        }
        return curator.ranking(
            of: week, documents: try archive.taggedDocuments(in: week), earlier: earlier)
    }
}
