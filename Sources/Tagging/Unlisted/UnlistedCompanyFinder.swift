internal import StoryModel

/// Finds companies that the gazetteer does not list, by the form of their names and by what stands
/// around them: "the startup Fennel raised", "Fennel Labs", "Fennel, a maker of pumps".
struct UnlistedCompanyFinder: Sendable {
    private let sightings: NameSightingFinder

    /// What the places of a name must come to together.
    private static let needed = 1.4
    /// What they must come to on average.
    private static let neededOnAverage = 0.3
    /// What must stand around one of them, where its letters tell nothing.
    private static let neededAround = 0.5
    /// What it adds to stand in a list with a company.
    private static let beside = 0.3
    /// What one place adds at most.
    private static let most = 4.0
    /// What one place takes away at most: a name may also stand for something that its owner makes.
    private static let least = 0.5

    init(gazetteer: Gazetteer, contexts: ContextWords, ordinary: OrdinaryWords) {
        sightings = NameSightingFinder(
            gazetteer: gazetteer, contexts: contexts, ordinary: ordinary)
    }

    /// A name that is taken for a company's, and where each story has it.
    struct Found {
        let name: String
        /// The listed organisation that is meant after all; `nil` for none.
        let listed: Int32?
        /// By story.
        let places: [(story: Int, words: Range<Int>)]
    }

    /// What the places of a name come to.
    private struct Tally {
        let key: UInt64
        var sum = 0.0
        var places: [NameSighting] = []
    }

    /// The companies of a document's stories, in the order of their first place.
    func companies(
        in texts: [WordPieceScanner], mentions: [[Candidate]], of document: String
    ) -> [Found] {
        // In the order of the first place of each name.
        var tallies: [Tally] = []
        var numbers: [UInt64: Int] = [:]
        var persons: Set<UInt64> = []
        var stories: [NamedStory] = []
        for (number, text) in texts.enumerated() {
            let story = NamedStory(text, mentions: mentions[number].sorted { $0.first < $1.first })
            stories.append(story)
            for sighting in sightings.sightings(in: story, number: number) {
                let tally = numbers[sighting.key] ?? tallies.count
                if tally == tallies.count {
                    numbers[sighting.key] = tally
                    tallies.append(Tally(key: sighting.key))
                }
                tallies[tally].places.append(sighting)
                tallies[tally].sum += max(-Self.least, min(Self.most, sighting.score))
                if let name = sighting.lastName { persons.insert(name) }
            }
        }
        var accepted = Set(
            tallies.filter { isCompany($0) && !persons.contains($0.key) }.map(\.key))
        addListed(tallies, in: stories, beside: &accepted, persons: persons)
        // "Nvidia Blackwell" is no company of its own where "Nvidia" is one.
        let parts = tallies.filter { accepted.contains($0.key) }.flatMap(\.places)
        accepted.subtract(parts.compactMap(\.whole))
        return tallies.filter { accepted.contains($0.key) }.compactMap { tally in
            found(
                tally.places.filter { !($0.whole.map(accepted.contains) ?? false) }, in: texts,
                of: document)
        }
    }

    /// Takes names for companies' that stand in a list with those that are, and nearly do alone.
    private func addListed(
        _ tallies: [Tally], in stories: [NamedStory], beside accepted: inout Set<UInt64>,
        persons: Set<UInt64>
    ) {
        var found = stories.map { _ in Set<Int>() }
        for tally in tallies where accepted.contains(tally.key) {
            for place in tally.places { found[place.story].formUnion(place.words) }
        }
        guard found.contains(where: { !$0.isEmpty }) else { return }
        for tally in tallies
        where !accepted.contains(tally.key) && !persons.contains(tally.key) {
            guard tally.sum + Self.beside >= Self.needed else { continue }
            let isBeside = tally.places.contains { place in
                guard !found[place.story].isEmpty, place.whole == nil else { return false }
                return NameSeries(
                    around: place.words, in: stories[place.story], found: found[place.story]
                ).isOfCompanies
            }
            if isBeside { accepted.insert(tally.key) }
        }
    }

    private func isCompany(_ tally: Tally) -> Bool {
        tally.sum >= Self.needed
            && tally.places.contains { $0.proof > 0 || $0.context >= Self.neededAround }
            && tally.sum >= Self.neededOnAverage * Double(tally.places.count)
    }

    /// The name as it is written most often; of two alike, as it is written first.
    private func found(
        _ places: [NameSighting], in texts: [WordPieceScanner], of document: String
    ) -> Found? {
        var counts: [String: Int] = [:]
        var names: [String] = []
        for place in places {
            let words = texts[place.story].words
            let range = TextRange(
                Int(words[place.words.lowerBound].start), Int(words[place.words.upperBound - 1].end)
            )
            // There is no space inside a word.
            let name =
                place.words.count == 1
                ? String(document[range])
                : document[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if counts[name] == nil { names.append(name) }
            counts[name, default: 0] += 1
        }
        let most = counts.values.max()
        guard let name = names.first(where: { counts[$0] == most }) else { return nil }
        return Found(
            name: name, listed: places.lazy.compactMap(\.listed).first,
            places: places.map { ($0.story, $0.words) })
    }
}
