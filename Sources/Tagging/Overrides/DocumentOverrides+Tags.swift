internal import Language
internal import StoryModel

extension DocumentOverrides {
    /// The lowest score of a theme that the user gives.
    private static let leastTheme = 0.5

    /// A story's tags with the themes and scores that the user gives it, and what the user says of it.
    mutating func changed(_ tags: StoryTags, of story: Int, _ text: WordPieceScanner) -> StoryTags {
        guard !table.isEmpty else { return tags }
        var themes = tags.themes
        var sentiments = tags.sentiments
        let patterns =
            table.patterns.isEmpty
            ? [:] : Dictionary(grouping: table.patterns.matches(in: text.words), by: \.number)
        for (number, entry) in table.entries.enumerated() {
            let evidence: [TextRange]
            if let words = entry.words, entry.change.isAboutThemes {
                guard let matches = patterns[words] else { continue }
                evidence = matches.map { text.range(of: $0.words) }
            } else {
                guard binds(number, to: story) else { continue }
                evidence = quotes(of: entry, in: story)
            }
            change(&themes, of: story, by: entry, number, evidence)
            change(&sentiments, of: story, by: entry, number, tags.mentions)
        }
        return StoryTags(
            themes: themes, mentions: tags.mentions, sentiments: sentiments,
            corrections: tags.corrections, overrides: uses(of: story))
    }

    private mutating func change(
        _ themes: inout [ThemeScore], of story: Int, by entry: OverrideTable.Entry, _ number: Int,
        _ evidence: [TextRange]
    ) {
        switch entry.change {
        case .themes(let names, _):
            let known = names.filter(table.knows)
            guard !known.isEmpty else { return }
            themes = known.enumerated().map { place, name in
                let score = max(Self.leastTheme, (10 - Double(place)) / 10)
                return ThemeScore(theme: name, score: score, evidence: evidence)
            }
            for name in known { mark(story, number, .theme, name) }
        case .addTheme(let name, _):
            guard table.knows(theme: name) else { return }
            if !themes.contains(where: { $0.theme == name }) {
                let score = min(Self.leastTheme, themes.first?.score ?? 1)
                let place = themes.firstIndex { $0.score < score } ?? themes.count
                themes.insert(
                    ThemeScore(theme: name, score: score, evidence: evidence), at: place)
            }
            mark(story, number, .theme, name)
        case .removeTheme(let name, _):
            guard table.knows(theme: name) else { return }
            themes.removeAll { $0.theme == name }
            mark(story, number, .noTheme, name)
        default: break
        }
    }

    private mutating func change(
        _ sentiments: inout [Sentiment], of story: Int, by entry: OverrideTable.Entry,
        _ number: Int, _ mentions: [Mention]
    ) {
        switch entry.change {
        case .score(let score, let company, _):
            let name = table.name(company)
            guard let mention = mentions.first(where: { $0.company == name }) else { return }
            let old = sentiments.firstIndex { $0.company == name }
            let evidence =
                old.map { sentiments[$0].evidence }
                ?? [SentimentEvidence(range: sentence(around: mention.range), addition: 0)]
            let given = Sentiment(
                company: name, score: score, confidence: 1, evidence: evidence)
            if let old { sentiments[old] = given } else { sentiments.append(given) }
            mark(story, number, .score, name, score: score)
        case .weekScore(let score, let company, let week):
            let name = table.name(company)
            guard week == self.week, mentions.contains(where: { $0.company == name }) else {
                return
            }
            mark(story, number, .weekScore, name, score: score)
        case .sponsor(let company, _):
            let name = table.name(company)
            guard mentions.contains(where: { $0.company == name }) else { return }
            sentiments.removeAll { $0.company == name }
            mark(story, number, .sponsor, name)
        default: break
        }
    }

    private func sentence(around range: TextRange) -> TextRange {
        let whole = stretch(around: range)
        let sentences = SentenceSplitter().sentences(in: document.text, range: whole)
        return sentences.first { $0.contains(range) } ?? range
    }
}

extension Override.Change {
    fileprivate var isAboutThemes: Bool {
        switch self {
        case .themes, .addTheme, .removeTheme: true
        default: false
        }
    }
}
