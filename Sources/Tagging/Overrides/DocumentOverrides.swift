internal import Language
internal import StoryModel

/// The user's corrections of one document: where they bind, and what they change.
struct DocumentOverrides {
    let table: OverrideTable
    let document: Document
    /// The week that the document counts for.
    let week: Week?
    /// Where the quoted words stand, by their number.
    private let quoted: [Int: [TextRange]]
    /// The stories in whose titles quoted words stand, by the number of these.
    private var titled: [Int: [Int]] = [:]
    private var stories: [Story] = []
    /// The stories that each correction names; `nil` for all.
    private var named: [Set<Int>?] = []
    /// What is said of each story: the number of the correction, and its use.
    private var uses: [[(entry: Int, use: OverrideUse)]] = []

    init(_ table: OverrideTable, of document: Document, week: Week?) {
        self.table = table
        self.document = document
        self.week = week
        var quoted: [Int: [TextRange]] = [:]
        if !table.quotes.isEmpty {
            let text = WordPieceScanner(document.text, ranges: [document.text.wholeRange])
            for match in table.quotes.matches(in: text.words) {
                quoted[match.number, default: []].append(text.range(of: match.words))
            }
        }
        self.quoted = quoted
    }

    /// A structure with the stories that the user wants, and companies called as the user does.
    mutating func bordered(_ structure: DocumentStructure) -> DocumentStructure {
        guard !table.isEmpty else { return structure }
        take(structure.stories)
        for entry in table.entries { divide(by: entry) }
        for entry in table.entries { join(by: entry) }
        for (number, entry) in table.entries.enumerated() { markBorders(of: entry, number) }
        named = table.entries.map { entry in
            entry.places.isEmpty ? nil : Set(bound(entry, part: 0))
        }
        return DocumentStructure(
            passages: structure.passages, stories: stories,
            statements: structure.statements.map(renamed), findings: structure.findings)
    }

    private mutating func take(_ stories: [Story]) {
        self.stories = StoryBorders(document).numbered(stories)
        uses = stories.map { _ in [] }
        titled = [:]
        guard !table.quotes.isEmpty else { return }
        for (place, story) in stories.enumerated() {
            let title = WordPieceScanner(story.title.text, ranges: [story.title.text.wholeRange])
            for quote in Set(table.quotes.matches(in: title.words).map(\.number)) {
                titled[quote, default: []].append(place)
            }
        }
    }

    // MARK: Borders

    private mutating func divide(by entry: OverrideTable.Entry) {
        guard case .begin = entry.change else { return }
        for range in ranges(ofWordsOf: entry) {
            take(StoryBorders(document).divided(stories, at: range.start))
        }
    }

    private mutating func join(by entry: OverrideTable.Entry) {
        guard case .merge = entry.change else { return }
        let parts = entry.places.indices.map { Set(bound(entry, part: $0)) }
        var place = stories.count - 1
        while place > 0 {
            var first = place
            while first > 0, Self.areApart(first - 1, first, in: parts) { first -= 1 }
            if first < place { take(StoryBorders(document).joined(stories, first...place)) }
            place = first - 1
        }
    }

    /// Whether two stories are named by different parts of a correction.
    private static func areApart(_ left: Int, _ right: Int, in parts: [Set<Int>]) -> Bool {
        parts.indices.contains { part in
            parts[part].contains(left)
                && parts.indices.contains { $0 != part && parts[$0].contains(right) }
        }
    }

    private mutating func markBorders(of entry: OverrideTable.Entry, _ number: Int) {
        switch entry.change {
        case .merge, .split:
            let kind = entry.change.isMerge ? OverrideUse.Kind.merge : .split
            var seen: Set<Int> = []
            for part in entry.places.indices {
                for story in bound(entry, part: part)
                where seen.insert(story).inserted || kind == .merge {
                    mark(story, number, kind, part: part)
                }
            }
        case .begin:
            for range in ranges(ofWordsOf: entry) {
                guard let story = story(at: range.start), story > 0 else { continue }
                mark(story - 1, number, .split)
                mark(story, number, .split, part: 1)
            }
        default: break
        }
    }

    /// Where the words of a correction stand, in the stories that it names.
    private func ranges(ofWordsOf entry: OverrideTable.Entry) -> [TextRange] {
        guard isMeant(entry.places.first), let ranges = entry.words.flatMap({ quoted[$0] }) else {
            return []
        }
        if entry.places.allSatisfy({ $0.story == nil }) { return ranges }
        let meant = Set(bound(entry, part: 0))
        return ranges.filter { story(at: $0.start).map(meant.contains) ?? false }
    }

    /// The story that holds an offset.
    private func story(at offset: Int) -> Int? {
        var places = stories.indices
        while let place = places.isEmpty ? nil : (places.lowerBound + places.upperBound) / 2 {
            if stories[place].range.contains(offset) { return place }
            places =
                stories[place].range.start > offset
                ? places.lowerBound..<place : place + 1..<places.upperBound
        }
        return nil
    }

    private func renamed(_ statement: Statement) -> Statement {
        guard case .score(let company, let score, let reason) = statement.content else {
            return statement
        }
        return Statement(
            .score(company: table.name(company), score: score, reason: reason),
            range: statement.range)
    }
}

// MARK: Where corrections bind

extension DocumentOverrides {
    /// The places of the stories that a part of a correction names: those with the words in their
    /// titles, else those with the words in their texts; all where it names none.
    func bound(_ entry: OverrideTable.Entry, part: Int) -> [Int] {
        guard part < entry.places.count else { return Array(stories.indices) }
        guard isMeant(entry.places[part]) else { return [] }
        guard entry.places[part].story != nil else { return Array(stories.indices) }
        guard let quote = entry.stories[part] else { return [] }
        if let inTitles = titled[quote] { return inTitles }
        return Set((quoted[quote] ?? []).compactMap { story(at: $0.start) }).sorted()
    }

    /// Whether a correction, by its number, names a story.
    func binds(_ entry: Int, to story: Int) -> Bool { named[entry]?.contains(story) ?? true }

    /// The words of a story that its name in a correction quotes.
    func quotes(of entry: OverrideTable.Entry, in story: Int) -> [TextRange] {
        guard let quote = entry.stories.first.flatMap({ $0 }) else { return [] }
        return (quoted[quote] ?? []).filter { stories[story].range.contains($0) }
    }

    /// The part of a story's text that holds a range; the range itself where none does.
    func stretch(around range: TextRange) -> TextRange {
        stories.lazy.flatMap(\.body).first { $0.contains(range) } ?? range
    }

    private func isMeant(_ place: Override.Place?) -> Bool {
        place?.document.map { document.isCalled($0) } ?? true
    }

    mutating func mark(
        _ story: Int, _ entry: Int, _ kind: OverrideUse.Kind, _ subject: String = "",
        score: Double? = nil, part: Int = 0
    ) {
        let use = OverrideUse(
            key: table.entries[entry].key, kind: kind, subject: subject, score: score, part: part)
        guard !uses[story].contains(where: { $0.use == use }) else { return }
        uses[story].append((entry, use))
    }

    /// What is said of a story, in the order of the user's file.
    func uses(of story: Int) -> [OverrideUse] {
        uses[story].sorted { ($0.entry, $0.use.part) < ($1.entry, $1.use.part) }.map(\.use)
    }
}

extension WordPieceScanner {
    /// The bytes from the first of some words to the last; not for an empty range.
    func range(of words: Range<Int>) -> TextRange {
        TextRange(
            Int(self.words[words.lowerBound].start), Int(self.words[words.upperBound - 1].end))
    }
}
