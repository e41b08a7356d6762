internal import Language
internal import StoryModel

/// Keeps what is told of a titled item from losing whom it is about.
///
/// Under "Orrin raises $180M", the sentence "Revenue has quadrupled" needs no name; in a summary it does.
struct SubjectNamer: Sendable {
    private let terms = TermScanner()
    private let shapes = SentenceShapeReader()
    /// A title is known by so many of its rarest names.
    private let telling = 2
    /// A title of fewer words that names no company says too little, one of more too much.
    private let lengths = 4...16

    /// Whether words name what the title of their written story names; speech has no titles to lose.
    func isNamed(in words: String, of material: StoryMaterial) -> Bool {
        guard material.document.document.kind != .transcript else { return true }
        let names = terms.termWords(in: material.title, range: material.title.wholeRange)
            .filter { $0.first?.isNumber != true }
            .compactMap { term in material.names[term].map { (term: term, weight: $0) } }
            .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
            .prefix(telling)
        guard !names.isEmpty else { return true }
        return !Set(names.map(\.term)).isDisjoint(
            with: terms.termWords(in: words, range: words.wholeRange))
    }

    /// Whether words name a company of those that the title of their written story names, if any.
    private func namesCompany(_ words: String, _ material: StoryMaterial) -> Bool {
        let title = material.story.title.range
        let companies = material.companies.keys.filter { material.names($0, in: title) }
        guard material.document.document.kind != .transcript, !companies.isEmpty else {
            return true
        }
        let said = Set(terms.termWords(in: words, range: words.wholeRange))
        return material.tagged.tags.mentions.contains { mention in
            companies.contains(mention.company)
                && !said.isDisjoint(with: terms.termWords(in: material.text, range: mention.range))
        }
    }

    /// Words behind their story's title where they do not name what that names: "Orrin opens its books:
    /// Pricing is expected in April"; `nil` where they need none.
    func labelled(_ words: String, of material: StoryMaterial) -> String? {
        let title = material.title
        let isNamed = isNamed(in: words, of: material) && namesCompany(words, material)
        return isNamed || !names(title, of: material) ? nil : "\(label(title)) \(words)"
    }

    /// A telling, behind its story's title where it does not name what that names.
    func named(_ telling: InsightWriter.Telling, _ citer: Citer) -> CitedText {
        let material = telling.material
        let citations = telling.ranges.map { citer.citation(of: $0, in: material) }
        guard let labelled = labelled(telling.text, of: material) else {
            return CitedText(telling.text, citations: citations)
        }
        return CitedText(
            labelled,
            citations: [citer.citation(of: material.story.title.range, in: material)] + citations)
    }

    /// A title as it stands before what it names: with a colon, unless it has a mark of its own.
    private func label(_ title: String) -> String {
        if ["!", "?"].contains(where: title.hasSuffix) { return title }
        return title.trimmingStop + (title.contains(": ") ? "." : ":")
    }

    /// Whether a title says whom or what it is about: it names a company, or is a sentence.
    private func names(_ title: String, of material: StoryMaterial) -> Bool {
        let count = title.split(separator: " ").count
        if count <= lengths.upperBound,
            material.companies.keys.contains(where: {
                material.names($0, in: material.story.title.range)
            })
        {
            return true
        }
        return lengths.contains(count)
            && !shapes.shape(in: title, range: title.wholeRange).isFragment
    }
}
