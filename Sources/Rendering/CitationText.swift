internal import StoryModel

/// The words for where something comes from, the same in every format.
struct CitationText {
    private let week: Week
    /// How many documents of the week each source has, and how many on one day.
    private let documentCounts: [String: Int]
    private let dayCounts: [String: Int]

    init(_ digest: Digest) {
        week = digest.week
        let sources = digest.sources.filter { $0.foldedInto == nil }
        documentCounts = sources.reduce(into: [:]) { $0[$1.source, default: 0] += 1 }
        dayCounts = sources.reduce(into: [:]) { $0["\($1.source)\n\($1.date)", default: 0] += 1 }
    }

    /// `Last Week in AI (3 May, line 69) · The Strategy Letter (2 May, lines 14, 20)`.
    ///
    /// One part for a document, in the order of its first citation.
    func line(_ citations: [Citation]) -> [Phrase] {
        let parts = documents(of: citations).map { cited in
            let facts = [title(of: cited.lead), DateText.near(week, cited.lead.date), cited.places]
            return source(of: cited.lead)
                + [Phrase(" (" + facts.compactMap { $0 }.joined(separator: ", ") + ")", .note)]
        }
        return Array(joining: parts, with: Phrase(" · ", .note))
    }

    /// `(Last Week in AI, line 69; The Strategy Letter, 2 May, 12:34)`.
    ///
    /// The day is named only where the source has more than one document in the week.
    func aside(_ citations: [Citation], isLinked: Bool = true) -> [Phrase] {
        let parts = documents(of: citations).map { cited in
            let isOneOfSeveral = documentCounts[cited.lead.source, default: 0] > 1
            let day = isOneOfSeveral ? DateText.near(week, cited.lead.date) : nil
            let facts = [title(of: cited.lead), day, cited.places].compactMap { $0 }
            return source(of: cited.lead, isLinked: isLinked)
                + [Phrase(facts.map { ", " + $0 }.joined(), .note)]
        }
        guard !parts.isEmpty else { return [] }
        return [Phrase("(", .note)] + Array(joining: parts, with: Phrase("; ", .note))
            + [Phrase(")", .note)]
    }

    /// `Last Week in AI, 3 May, 12:34`, in the running text.
    func attribution(_ citation: Citation) -> [Phrase] {
        let facts = [title(of: citation), DateText.near(week, citation.date), place(of: citation)]
        return source(of: citation, look: .plain)
            + [Phrase(facts.compactMap { $0 }.map { ", " + $0 }.joined())]
    }

    private func source(
        of citation: Citation, look: Phrase.Look = .note, isLinked: Bool = true
    ) -> [Phrase] {
        let told = citation.isSecondary ? [Phrase("as told by ", look)] : []
        let address = isLinked ? WebAddress(citation.url) : nil
        return told + [Phrase(name(of: citation), look, address: address)]
    }

    private func name(of citation: Citation) -> String {
        let names = [citation.source, citation.title, citation.document].map(\.shownText)
        return names.first { !$0.isEmpty } ?? ""
    }

    /// The title in quotation marks where source and day do not tell which document it is.
    private func title(of citation: Citation) -> String? {
        let count = dayCounts["\(citation.source)\n\(citation.date)", default: 0]
        return count > 1 ? "\"\(citation.title.shownText)\"" : nil
    }

    private func place(of citation: Citation) -> String {
        citation.time.map(DateText.clock) ?? "line \(citation.line)"
    }

    private struct CitedDocument {
        let lead: Citation
        let places: String
    }

    private func documents(of citations: [Citation]) -> [CitedDocument] {
        var order: [String] = []
        var groups: [String: [Citation]] = [:]
        for citation in citations {
            if groups[citation.document] == nil { order.append(citation.document) }
            groups[citation.document, default: []].append(citation)
        }
        return order.compactMap { document in
            guard let group = groups[document], let lead = group.first else { return nil }
            return CitedDocument(lead: lead, places: places(of: group))
        }
    }

    /// `12:34, 13:10` or `lines 69, 74`, each once.
    private func places(of citations: [Citation]) -> String {
        var places: [String] = []
        for citation in citations {
            let place = citation.time.map(DateText.clock) ?? "\(citation.line)"
            if !places.contains(place) { places.append(place) }
        }
        let isTimed = citations.allSatisfy { $0.time != nil }
        let noun = isTimed ? "" : places.count == 1 ? "line " : "lines "
        return noun + places.joined(separator: ", ")
    }
}
