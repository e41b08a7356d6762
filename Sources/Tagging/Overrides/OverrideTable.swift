internal import StoryModel

/// The user's corrections, made ready to be looked for in documents.
struct OverrideTable: Sendable {
    /// A correction with its key, and the numbers of the sequences that it looks for.
    struct Entry: Sendable {
        let key: String
        let change: Override.Change
        let places: [Override.Place]
        /// Of the words that name the company or do not, that begin a story, or of a pattern.
        let words: Int?
        /// Of the words that tell each story named, in order; `nil` where none are given.
        let stories: [Int?]
    }

    let entries: [Entry]
    /// Words of stories.
    let quotes: WordSequenceIndex
    /// Words of names.
    let names: WordSequenceIndex
    let patterns: WordSequenceIndex
    /// The company meant by a name in small letters, and the key of the correction that says so.
    let sames: [String: (name: String, key: String)]
    private let themes: Set<String>

    /// A table without corrections.
    init() {
        entries = []
        quotes = WordSequenceIndex(.letters)
        names = WordSequenceIndex(.letters)
        patterns = WordSequenceIndex(.stem)
        sames = [:]
        themes = []
    }

    /// A table that only finds the stories of a place.
    init(_ place: Override.Place) {
        var quotes = WordSequenceIndex(.letters)
        let quote = place.story.flatMap { quotes.add($0) }
        entries = [
            Entry(key: "", change: .split([place]), places: [place], words: nil, stories: [quote])
        ]
        self.quotes = quotes
        names = WordSequenceIndex(.letters)
        patterns = WordSequenceIndex(.stem)
        sames = [:]
        themes = []
    }

    /// A table of corrections, companies called as the gazetteer calls them.
    init(_ overrides: [Override], gazetteer: Gazetteer, themes: ThemeSet) {
        var quotes = WordSequenceIndex(.letters)
        var names = WordSequenceIndex(.letters)
        var patterns = WordSequenceIndex(.stem)
        var sames: [String: (name: String, key: String)] = [:]
        let naming = overrides.isEmpty ? nil : CompanyNaming(gazetteer)
        entries = overrides.map { override in
            let change = naming?.canonical(override.change) ?? override.change
            var words: Int?
            switch change {
            case .company(let text, _, _), .notCompany(let text, _, _): words = names.add(text)
            case .begin(let text, _): words = quotes.add(text)
            case .themes(_, .pattern(let text)), .addTheme(_, .pattern(let text)),
                .removeTheme(_, .pattern(let text)):
                words = patterns.add(text)
            case .same(let all):
                for name in all.dropFirst() where name != all[0] {
                    sames[name.lowercased()] = (all[0], override.key)
                }
            default: break
            }
            return Entry(
                key: override.key, change: change, places: change.places, words: words,
                stories: change.places.map { $0.story.flatMap { quotes.add($0) } })
        }
        self.quotes = quotes
        self.names = names
        self.patterns = patterns
        self.sames = sames
        self.themes = Set(themes.themes.map(\.name))
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Whether stories can have a theme of this name.
    func knows(theme: String) -> Bool { themes.contains(theme) }

    /// The name that the user wants a company to have.
    func name(_ name: String) -> String {
        var name = name
        // Longer chains are circles.
        for _ in 0..<8 {
            guard let next = sames[name.lowercased()]?.name, next != name else { break }
            name = next
        }
        return name
    }
}

/// Calls companies as the gazetteer does, where it knows them.
private struct CompanyNaming {
    private let gazetteer: Gazetteer
    /// Canonical names by name and symbol in small letters, for most that are given.
    private let names: [String: String]

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        let symbols = gazetteer.organisations.flatMap { organisation in
            organisation.tickers.map { ($0.lowercased(), organisation.name) }
        }
        names = Dictionary(
            gazetteer.organisations.map { ($0.name.lowercased(), $0.name) } + symbols,
            uniquingKeysWith: { first, _ in first })
    }

    func canonical(_ change: Override.Change) -> Override.Change {
        switch change {
        case .company(let words, let name, let place):
            .company(words: words, name: self.name(name), within: place)
        case .notCompany(let words, let name, let place):
            .notCompany(words: words, name: self.name(name), within: place)
        case .same(let names): .same(names.map(name))
        case .score(let score, let company, let story):
            .score(score, company: name(company), story: story)
        case .weekScore(let score, let company, let week):
            .weekScore(score, company: name(company), week: week)
        case .sponsor(let name, let place): .sponsor(name: self.name(name), within: place)
        default: change
        }
    }

    private func name(_ given: String) -> String {
        names[given.lowercased()] ?? gazetteer.organisation(called: given)?.name ?? given
    }
}
