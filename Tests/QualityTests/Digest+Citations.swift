import StoryModel

extension Digest {
    /// Everything that the digest cites, with the section that does.
    var allCitations: [(section: String, citation: Citation)] {
        var all: [(String, [Citation])] = []
        for insight in insights {
            all.append(("insight", insight.insight.citations))
            all.append(("impact", insight.impact?.citations ?? []))
        }
        all.append(("opening", opening?.citations ?? []))
        all.append(("quote", quotes.map(\.citation)))
        all.append(("summary", summary.flatMap(\.sentences).flatMap(\.citations)))
        for action in actions {
            all.append(("action", action.action.citations + (action.impact?.citations ?? [])))
        }
        all.append(("watch", watch.flatMap(\.text.citations)))
        all.append(("company", companies.flatMap { $0.reason.citations + $0.evidence }))
        return all.flatMap { section, citations in citations.map { (section, $0) } }
    }
}
