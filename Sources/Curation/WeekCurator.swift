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
        let count = counted.reduce(0) { $0 + $1.stories.count }
        let isLarge = count > Self.mostTold
        let material = counted.flatMap { document in
            document.stories.map { maker.material(of: $0, in: document, isTold: !isLarge) }
        }
        let all = events(of: week, material: material, earlier: earlier)
        let events = isLarge ? readied(all) : all
        let digest = composer.digest(
            of: week, events: events, documents: documents, folded: folded, earlier: earlier,
            room: room)
        return (events, digest)
    }

    /// Of a week of more stories, only the leading happenings are made ready to be told; a digest has
    /// room for a few dozen.
    private static let mostTold = 2000
    private static let mostLeading = 500

    /// The events, of which the leading ones can be told; the others stand behind them, with what
    /// companies and counts need of them.
    private func readied(_ events: [WeekEvent]) -> [WeekEvent] {
        let leading = events.prefix(Self.mostLeading).map { event in
            let members = event.members.map { maker.material(of: $0.tagged, in: $0.document) }
            return told(event.event, by: members, echo: event.echo)
        }
        return leading.sorted(by: isBefore) + events.dropFirst(Self.mostLeading)
    }

    private func told(_ event: Event, by members: [StoryMaterial], echo: Double) -> WeekEvent {
        WeekEvent(
            event: event, members: members,
            rank: ranker.rank(of: members, echo: echo, isContinued: event.continues != nil),
            echo: echo, focus: EventFocus(members, scanner: scanner))
    }

    private func isBefore(_ left: WeekEvent, _ right: WeekEvent) -> Bool {
        left.rank != right.rank ? left.rank > right.rank : left.event.lead < right.event.lead
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
        var tally = history.tally
        let echoes = StoryEchoes(of: material)
        return builder.clusters(of: material).map { cluster in
            let members = LeadChooser().ordered(cluster.members.map { material[$0] })
            let continued = history.earlier(of: members, tally: &tally)
            return told(
                event(of: week, members: members, continues: continued), by: members,
                echo: cluster.members.map { echoes.sums[$0] }.max() ?? 0)
        }
        .sorted(by: isBefore)
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
