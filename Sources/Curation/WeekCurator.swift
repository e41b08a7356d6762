internal import Language
package import StoryModel

/// Makes a week's events and digest; a pure function of the week's documents and earlier weeks.
package struct WeekCurator: Sendable {
    let maker: MaterialMaker
    private let builder = EventBuilder()
    private let scanner = TermScanner()
    let ranker = EventRanker()
    let composer = DigestComposer()

    /// From this similarity on, two stories are about the same happening.
    package static let sameEvent = EventMatcher.threshold

    /// A curator with the word statistics and phrases that ship with the program.
    package init() {
        maker = MaterialMaker.shipped()
    }

    /// The events and the digest of a week.
    ///
    /// - Parameters:
    ///   - week: The week, which holds every document's day.
    ///   - documents: All of the week's documents, in any order.
    ///   - earlier: Earlier weeks, oldest first.
    /// - Returns: The events, best first, the digest made of them, and what later weeks see of both.
    package func curate(
        _ week: Week, documents: [TaggedDocument], earlier: [EarlierWeek]
    ) -> (events: [Event], digest: Digest, left: EarlierWeek) {
        let (events, digest) = told(week, documents: documents, earlier: earlier)
        let left = EarlierWeek(week, events: events, digest: digest)
        return (left.events, digest, left)
    }

    /// The digest of a week at a length; made anew, unlike that of `curate`, which is kept.
    ///
    /// - Parameters:
    ///   - week: The week, which holds every document's day.
    ///   - documents: All of the week's documents, in any order.
    ///   - earlier: Earlier weeks, oldest first.
    ///   - length: How much it tells.
    /// - Returns: The digest.
    package func digest(
        of week: Week, documents: [TaggedDocument], earlier: [EarlierWeek], length: DigestLength
    ) -> Digest {
        let digest = told(
            week, documents: documents, earlier: earlier, room: DigestRoom.room(for: length)
        ).digest
        return length == .brief ? digest.brief : digest
    }

    /// The events with what is needed to tell them, best first, and the digest.
    func told(
        _ week: Week, documents: [TaggedDocument], earlier: [EarlierWeek],
        room: DigestRoom = .standard
    ) -> (events: [WeekEvent], digest: Digest) {
        let documents = documents.sorted { $0.document.path < $1.document.path }
        let folded = NearCopies().folded(documents)
        let counted = documents.filter { folded[$0.document.path] == nil }
        let material = counted.flatMap { document in
            document.stories.map { maker.material(of: $0, in: document) }
        }
        let events = events(of: week, material: material, earlier: earlier)
        let digest = composer.digest(
            of: week, events: events, documents: documents, folded: folded, earlier: earlier,
            room: room)
        return (events, digest)
    }

    /// How likely two stories are about the same happening, from 0 to 1.
    package func similarity(
        of left: TaggedStory, in leftDocument: TaggedDocument,
        to right: TaggedStory, in rightDocument: TaggedDocument
    ) -> Double {
        EventMatcher().score(
            maker.material(of: left, in: leftDocument),
            maker.material(of: right, in: rightDocument))
    }

    /// A story made ready to be compared with others, not to be told.
    func compared(_ story: TaggedStory, in document: TaggedDocument) -> StoryMaterial {
        maker.material(of: story, in: document, isTold: false)
    }

    private func events(
        of week: Week, material: [StoryMaterial], earlier: [EarlierWeek]
    ) -> [WeekEvent] {
        let history = EventHistory(earlier)
        return builder.clusters(of: material).map { cluster in
            let members = LeadChooser().ordered(cluster.members.map { material[$0] })
            let continued = history.earlier(of: members)
            return WeekEvent(
                event: event(of: week, members: members, continues: continued), members: members,
                rank: ranker.rank(of: members, isContinued: continued != nil),
                focus: EventFocus(members, scanner: scanner))
        }
        .sorted { left, right in
            left.rank != right.rank
                ? left.rank > right.rank : left.event.lead < right.event.lead
        }
    }

    private func event(
        of week: Week, members: [StoryMaterial], continues: Event.Earlier?
    ) -> Event {
        let lead = members[0].story
        return Event(
            week: week, lead: lead.id, members: members.map(\.story.id), title: lead.title,
            theme: theme(of: members), continues: continues)
    }

    /// The theme that the tellings fit best, added up.
    private func theme(of members: [StoryMaterial]) -> String? {
        var sums: [String: Double] = [:]
        for theme in members.flatMap(\.tagged.tags.themes) {
            sums[theme.theme, default: 0] += theme.score
        }
        return sums.max { left, right in
            let (mine, theirs) = ((left.value * 1000).rounded(), (right.value * 1000).rounded())
            return mine != theirs ? mine < theirs : left.key > right.key
        }?.key
    }
}
