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

    /// `Last Week in AI (3 May, line 69) · Ada Byron in The Strategy Talk (2 May, lines 14, 20)`.
    ///
    /// One part for a document, in the order of its first citation.
    func line(_ citations: [Citation]) -> [Phrase] {
        let parts = CitedDocument.all(in: citations).map { cited in
            let facts = [title(of: cited.lead), DateText.near(week, cited.lead.date)]
            return name(of: cited, look: .note, isLinked: true)
                + [Phrase(" (" + facts.compactMap { $0 }.map { $0 + ", " }.joined(), .note)]
                + cited.places(look: .note, isLinked: true) + [Phrase(")", .note)]
        }
        return Array(joining: parts, with: Phrase(" · ", .note))
    }

    /// `(Last Week in AI, line 69; The Strategy Letter, 2 May, 12:34)`.
    ///
    /// The day is named only where the source has more than one document in the week.
    func aside(_ citations: [Citation], isLinked: Bool = true) -> [Phrase] {
        let parts = CitedDocument.all(in: citations).map { cited in
            let isOneOfSeveral = documentCounts[cited.lead.source, default: 0] > 1
            let day = isOneOfSeveral ? DateText.near(week, cited.lead.date) : nil
            return name(of: cited, look: .note, isLinked: isLinked)
                + facts([title(of: cited.lead), day], look: .note)
                + cited.places(look: .note, isLinked: isLinked)
        }
        guard !parts.isEmpty else { return [] }
        return [Phrase("(", .note)] + Array(joining: parts, with: Phrase("; ", .note))
            + [Phrase(")", .note)]
    }

    /// `Last Week in AI, 3 May, 12:34`, in the running text, where the speaker stands before it.
    func attribution(_ citation: Citation) -> [Phrase] {
        CitedDocument.all(in: [citation]).flatMap { cited in
            name(of: cited, look: .plain, isLinked: true, isSaid: false)
                + facts([title(of: citation), DateText.near(week, citation.date)], look: .plain)
                + cited.places(look: .plain, isLinked: true)
        }
    }

    /// The facts that are known, with commas around them.
    private func facts(_ facts: [String?], look: Phrase.Look) -> [Phrase] {
        [Phrase(", " + facts.compactMap { $0 }.map { $0 + ", " }.joined(), look)]
    }

    private func name(
        of cited: CitedDocument, look: Phrase.Look, isLinked: Bool, isSaid: Bool = true
    ) -> [Phrase] {
        let names = [cited.lead.source, cited.lead.title, cited.lead.document].map(\.shownText)
        let name = names.first { !$0.isEmpty } ?? ""
        let told = cited.lead.isSecondary ? [Phrase("as told by ", look)] : []
        let said =
            (isSaid ? cited.speaker : nil).map { [Phrase($0.shownText + " in ", look)] } ?? []
        return told + said + [Phrase(name, look, address: isLinked ? cited.address : nil)]
    }

    /// The title in quotation marks where source and day do not tell which document it is.
    private func title(of citation: Citation) -> String? {
        let count = dayCounts["\(citation.source)\n\(citation.date)", default: 0]
        return count > 1 ? "\"\(citation.title.shownText)\"" : nil
    }
}

/// The citations of one document that stand together.
private struct CitedDocument {
    let lead: Citation
    /// Where all of them link to; `nil` where they differ, and each place has its own link.
    let address: WebAddress?
    private let citations: [Citation]
    /// Who says all that is cited; `nil` where several do, or nobody is named.
    var speaker: String? {
        citations.allSatisfy { $0.speaker == lead.speaker } ? lead.speaker : nil
    }

    private init(_ lead: Citation, _ citations: [Citation]) {
        self.lead = lead
        self.citations = citations
        let isShared = citations.allSatisfy { $0.url == lead.url }
        address = isShared ? WebAddress(lead.url) : nil
    }

    /// In the order in which the documents come first.
    static func all(in citations: [Citation]) -> [CitedDocument] {
        var order: [String] = []
        var groups: [String: [Citation]] = [:]
        for citation in citations {
            if groups[citation.document] == nil { order.append(citation.document) }
            groups[citation.document, default: []].append(citation)
        }
        return order.compactMap { document in
            guard let group = groups[document], let lead = group.first else { return nil }
            return CitedDocument(lead, group)
        }
    }

    /// `12:34, 13:10`, `line 69` or `lines 69, 74`, each once.
    func places(look: Phrase.Look, isLinked: Bool) -> [Phrase] {
        var places: [String] = []
        var links: [WebAddress?] = []
        for citation in citations {
            let place = citation.time.map(DateText.clock) ?? "\(citation.line)"
            guard !places.contains(place) else { continue }
            places.append(place)
            links.append(isLinked && address == nil ? WebAddress(citation.url) : nil)
        }
        let isTimed = citations.allSatisfy { $0.time != nil }
        let noun = isTimed ? "" : places.count == 1 ? "line " : "lines "
        let phrases = zip(places, links).map { [Phrase($0, look, address: $1)] }
        return (noun.isEmpty ? [] : [Phrase(noun, look)])
            + Array(joining: phrases, with: Phrase(", ", look))
    }
}
