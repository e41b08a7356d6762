internal import StoryModel

/// How a sentence of a story leans for a company that it names: who does what to whom.
///
/// What the company does or undergoes counts in full, what only stands near its name little: a text
/// that is glad about something is not glad about everybody it names.
struct SentenceLean {
    /// The sum of what tells for the company and, below 0, against it.
    private(set) var margin = 0.0
    /// Whether anything tells.
    private(set) var isTold = false
    /// Whether something is said of the company itself: it does or undergoes it, or goes up or down, or
    /// it is the company that stands next to it.
    private(set) var isDirect = false
    /// Whether the company does something or has something done to it, in words next to its name.
    private(set) var isParty = false

    private let relation: TargetRelation
    private let words: LeanWords

    private var reading: SentimentReading { relation.reading }
    private var others: [Range<Int>] { relation.others }

    /// What says something of the company itself counts so much.
    private static let direct = 0.7
    /// What is left of a bad thing that does not happen.
    private static let averted = 0.5
    /// What is left of what is done to another: "runs on Huawei's, not on NVIDIA's".
    private static let contrast = -0.8
    /// How many words stand at most between an act and a name next to it: "bet big on Corvane".
    private static let nextTo = 2
    /// What a tone counts that another clause has, which names nobody.
    private static let nextClause = 0.3
    /// What a tone counts for each member of a list of names.
    private static let listed = 0.4

    /// Reads for the words that name the company, an empty range where it is meant, beside those that
    /// name other companies.
    init(_ relation: TargetRelation, words: LeanWords) {
        self.relation = relation
        self.words = words
        let targets = relation.targets
        guard !targets.isEmpty else { return }
        let measured = reading.measured
        for hit in reading.hits where hit.entry.tells {
            if hit.entry.worth != 0, measured.contains(hit.words.lowerBound) { continue }
            guard !targets.contains(where: { $0.overlaps(hit.words) }) else { continue }
            let value = value(of: hit)
            margin += value
            guard value != 0 else { continue }
            isTold = true
            isDirect = isDirect || abs(value) >= Self.direct
        }
    }

    private mutating func value(of hit: SentimentReading.Hit) -> Double {
        let place = relation.place(of: hit.words)
        let isAside =
            words.isAside(place.target, in: reading.words)
            || words.isPersonal(
                act: hit.words.lowerBound, by: place.target, in: reading.words)
        let aside = isAside ? 0.0 : 1.0
        if let action = hit.entry.action, action.object != 0, place.isSameClause,
            !place.isBehindTarget, words.isContrasted(place.target, in: reading)
        {
            return told(Self.contrast * action.object, hit) * closeness(place.distance)
        }
        if let action = hit.entry.action, let side = relation.side(of: hit.words, place: place) {
            let value = side == .object ? action.object : action.subject * aside
            if value != 0 || hit.entry.tone == 0 {
                isParty = isParty || value != 0 && place.distance <= Self.nextTo
                return told(value, hit) * closeness(place.distance)
            }
        }
        guard place.isSameClause else { return elsewhere(hit, place: place) * aside }
        if hit.entry.direction != 0, let worth = HitWorth.worth(of: hit, reading) {
            return told(hit.entry.direction * worth, hit) * aside * (place.isNearest ? 1 : 0.2)
        }
        return told(hit.entry.tone * hit.entry.opinion, hit) * aside * share(hit, place: place)
            * (isListed(place.target) ? Self.listed : 1)
    }

    /// A value under the negations and hedges before it.
    private func told(_ value: Double, _ hit: SentimentReading.Hit) -> Double {
        value * hit.factor * (hit.factor < 0 && value < 0 ? Self.averted : 1)
    }

    /// What is left of an action whose doer or object stands further off.
    private func closeness(_ distance: Int) -> Double {
        distance < 4 ? 1 : distance < 9 ? 0.7 : 0.4
    }

    /// Whether the name is one of a list of three and more, in which nobody stands out.
    private func isListed(_ name: Range<Int>) -> Bool {
        guard others.count > 1 else { return false }
        return others.count { distance($0, name) < 5 } > 1
            && others.contains { distance($0, name) < 2 }
    }

    private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
    }

    /// What a clause adds that goes on about the company: one that names nobody else.
    private func elsewhere(_ hit: SentimentReading.Hit, place: TargetRelation.Place) -> Double {
        let clause = reading.clause(of: hit.words.lowerBound)
        guard place.isBehindTarget,
            !others.contains(where: { reading.clause(of: $0.lowerBound) == clause })
        else { return 0 }
        let worth = hit.entry.direction == 0 ? nil : HitWorth.worth(of: hit, reading)
        let value = worth.map { $0 * hit.entry.direction } ?? hit.entry.tone * hit.entry.opinion
        return Self.nextClause * told(value, hit)
    }

    /// How much of a tone belongs to the company, by where it stands.
    private func share(_ hit: SentimentReading.Hit, place: TargetRelation.Place) -> Double {
        guard place.isNearest else { return 0.1 }
        if place.isBehindTarget {
            return place.distance < 6 ? 0.8 : place.distance < 12 ? 0.5 : 0.3
        }
        let between = hit.words.upperBound..<max(hit.words.upperBound, place.target.lowerBound)
        // "Better than Gemini" is not good for Gemini.
        if between.contains(where: { words.compares(reading.words[$0]) }) { return -0.6 }
        return place.distance < 3 ? 0.6 : 0.25
    }
}

/// Words that tell how a sentence stands to a company, beside those of the lexicon.
///
/// A class, so that each sentence that is read with them counts one reference and not one a list.
final class LeanWords: Sendable {
    private let former = ["former", "formerly", "ex", "onetime", "longtime"].map {
        WordHash($0).value
    }
    private let people = [
        "name", "researcher", "engineer", "scientist", "veteran", "alum", "alumni", "employee",
        "staffer", "guy", "person", "people", "somebody", "someone", "founder", "executive",
    ].map { WordPieceScanner($0, ranges: [$0.wholeRange]).words[0].stem }
    private let personalActs = [
        "raised", "founded", "started", "left", "quit", "resigned", "joined",
    ]
    .map { WordPieceScanner($0, ranges: [$0.wholeRange]).words[0].stem }
    private let from = WordHash("from").value
    private let not = WordHash("not").value
    private let instead = WordHash("instead").value
    private let rather = WordHash("rather").value
    private let comparison = ["than", "versus", "vs", "over"].map { WordHash($0).value }
    private let firstPersons = ["i", "im", "ive", "my"].map { WordHash($0).value }

    /// Whether a name is told apart from another, which takes its place: "and not NVIDIA's", "instead
    /// of Intel", "rather than on Intel".
    func isContrasted(_ name: Range<Int>, in reading: SentimentReading) -> Bool {
        for first in [name.lowerBound - 1, name.lowerBound - 2]
        where first >= reading.range.lowerBound && !name.isEmpty {
            let word = reading.words[first]
            if first + 1 < name.lowerBound {
                if word.hash == not || word.hash == instead || word.hash == rather { return true }
            } else if word.hash == not {
                return true
            }
        }
        return false
    }

    func compares(_ word: ScannedWord) -> Bool { comparison.contains(word.hash) }

    /// Whether a name only says where somebody comes from: "an ex-Google engineer", "a big name from
    /// Meta".
    func isAside(_ name: Range<Int>, in words: [ScannedWord]) -> Bool {
        guard !name.isEmpty, name.lowerBound > 0, name.upperBound <= words.count else {
            return false
        }
        let first = name.lowerBound
        if former.contains(words[first - 1].hash) { return true }
        return first > 1 && words[first - 1].hash == from && people.contains(words[first - 2].stem)
    }

    /// Whether a person of the company does it, not the company: "Corvane's Ana Keller raised".
    func isPersonal(act word: Int, by name: Range<Int>, in words: [ScannedWord]) -> Bool {
        guard !name.isEmpty, name.upperBound + 1 < words.count,
            words[name.upperBound - 1].isGenitive, personalActs.contains(words[word].stem)
        else { return false }
        return words[name.upperBound..<name.upperBound + 2].allSatisfy {
            $0.isCapitalized && !$0.isDigits && $0.end - $0.start > 2
        }
    }

    /// Whether a sentence begins with what somebody thinks: "I think", "I'm glad".
    func isPersonal(_ words: ArraySlice<ScannedWord>) -> Bool {
        words.prefix(4).contains { firstPersons.contains($0.hash) }
    }
}
