internal import Language
internal import StoryModel

/// Puts a week's digest together from its events.
struct DigestComposer: Sendable {
    private let insightWriter = InsightWriter()
    private let impactFinder = ImpactFinder()
    private let headlines = HeadlineChooser()
    private let differences = DifferenceFinder()

    func digest(
        of week: Week, events: [WeekEvent], documents: [TaggedDocument], folded: [String: String],
        earlier: [EarlierWeek], room: DigestRoom = .standard
    ) -> Digest {
        let counted = documents.filter { folded[$0.document.path] == nil }
        let citer = Citer(counted)
        var used = ShownRanges()
        let overview = OverviewFinder().overview(
            in: counted, of: events, citer: citer, used: &used)
        let told = insights(from: events, room: room, citer: citer, used: &used)
        let insights = told.map(\.insight)
        let actions = ActionFinder(room: room).actions(
            from: events, documents: counted, citer: citer, used: &used)
        let watch = WatchFinder(limit: room.watch).items(
            from: events, week: week, citer: citer, used: &used)
        let quotes = QuoteFinder(limit: room.quotes).quotes(
            from: events, told: Set(insights.flatMap(\.stories)), documents: counted, citer: citer,
            used: &used)
        let stories = Set(insights.flatMap(\.stories))
        let writer = SummaryWriter(insights: insightWriter, room: room)
        // A story often has one sentence that tells it: the summary needs it.
        let held = writer.tellings(of: events, told: stories, avoiding: used)
        for telling in held.values { used.hold(telling) }
        let companies = CompanyTable(
            room: room, earlier: earlier, reasons: ReasonChooser(citer: citer)
        )
        .lines(events, documents: counted, citer: citer, used: &used)
        let summary = writer.sections(
            from: events, told: stories, held: held, citer: citer, used: &used)
        let storyCount = counted.reduce(0) { $0 + $1.stories.count }
        let coverage = CoverageWriter(folded: folded)
        return Digest(
            week: week, headline: HeadlineWriter().headline(insights),
            opening: overview ?? HeadlineWriter().opening(insights, titles: told.map(\.title)),
            insights: insights, quotes: quotes,
            summary: summary, actions: actions, companies: companies, watch: watch,
            sources: coverage.sources(documents),
            coverage: coverage.coverage(
                documents, untold: events.filter { !used.shows($0) }, most: room.untold,
                citer: citer),
            storyCount: storyCount, eventCount: events.count)
    }

    /// An insight, and where its headline stands.
    private struct Told {
        let insight: KeyInsight
        let title: Citation
    }

    private func insights(
        from events: [WeekEvent], room: DigestRoom, citer: Citer, used: inout ShownRanges
    ) -> [Told] {
        var insights: [Told] = []
        let chooser = InsightChooser(room: room)
        let mostOfTalk = chooser.mostOfTalk(among: events)
        var chapters: [DocumentID: Int] = [:]
        for event in chooser.order(events) where insights.count < room.insights {
            let talk = event.lead.flatMap { $0.isDiscussion ? $0.document.document.id : nil }
            if let talk, chapters[talk, default: 0] == mostOfTalk { continue }
            guard let telling = insightWriter.telling(of: event, avoiding: used, isFull: true)
            else { continue }
            used.insert(telling)
            if let talk { chapters[talk, default: 0] += 1 }
            let impact = impactFinder.impact(of: event, after: telling, avoiding: used)
            if let impact {
                for range in impact.ranges {
                    used.insert(range, in: impact.material.document.document.id, text: impact.text)
                }
            }
            let headline = headlines.headline(of: event.members, telling: telling)
            let isTitled = headline.material.story.id == telling.material.story.id
            insights.append(
                Told(
                    insight: insight(
                        event, headline.text, telling,
                        text: isTitled ? telling.textBehindTitle : nil, impact, citer),
                    title: citer.citation(
                        of: headline.material.story.title.range, in: headline.material)))
        }
        return insights
    }

    private func insight(
        _ event: WeekEvent, _ headline: String, _ telling: InsightWriter.Telling, text: String?,
        _ impact: ImpactFinder.Impact?, _ citer: Citer
    ) -> KeyInsight {
        KeyInsight(
            headline: headline,
            insight: CitedText(
                text ?? telling.text,
                citations: telling.ranges.map { citer.citation(of: $0, in: telling.material) }),
            impact: impact.map { impact in
                let material = impact.material
                return CitedText(
                    impact.text,
                    citations: impact.ranges.map { citer.citation(of: $0, in: material) })
            },
            theme: event.theme, stories: event.event.members,
            tellings: tellings(of: event, first: telling.material, citer),
            firstTold: event.event.continues?.firstWeek,
            differences: differences.differences(in: event, citer: citer))
    }

    /// One citation a document, the one told from first.
    private func tellings(
        of event: WeekEvent, first: StoryMaterial, _ citer: Citer
    ) -> [Citation] {
        var seen: Set<String> = []
        return ([first] + event.members).compactMap { material in
            guard seen.insert(material.document.document.path).inserted else { return nil }
            return citer.citation(of: material.story.range, in: material)
        }
    }
}
