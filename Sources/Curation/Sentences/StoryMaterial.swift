internal import Language
internal import StoryModel

/// A story with what is needed to compare it with others and to choose its sentences.
///
/// A class, so that sorting and handing about the stories of a week counts one reference and not one for
/// each of its parts.
final class StoryMaterial: Sendable {
    let tagged: TaggedStory
    let document: TaggedDocument
    /// All words that carry meaning, weighed; none where the story is only compared.
    let vector: TermVector
    /// The terms of names and other specific words with their weights: capitalised inside sentences, or with
    /// digits.
    let names: [String: Double]
    /// Canonical names, with their number of mentions.
    let companies: [String: Int]
    /// The company that it names most, where it names one three times.
    let mainCompany: String?
    let amounts: [Amount]
    /// Its sentences, in the order of the text; empty where the story is only compared.
    let candidates: [SentenceCandidate]
    /// How telling each of them is, in thousandths; in their order.
    let salience: [Int]
    /// The odds that each of them says what follows from the news, as a logarithm; in their order.
    let consequences: [Double]
    /// The places of the sentences that name a company, by more than a person; of a company that is
    /// named without end, the first of them.
    let naming: [String: Set<Int>]
    let wordCount: Int
    /// What tells whether another story is about the same.
    let terms: StoryTerms
    /// The place of the sentence that its title is of, the last of several; 0 where it is of none.
    let titlePlace: Int
    /// The terms of a spoken title that names a version and no more; `nil` for others.
    let titledVersion: (names: Set<String>, numbers: Set<String>)?

    init(
        tagged: TaggedStory, document: TaggedDocument, vector: TermVector, names: [String: Double],
        companies: [String: Int], amounts: [Amount], candidates: [SentenceCandidate],
        salience: [Int], consequences: [Double], naming: [String: Set<Int>], wordCount: Int,
        terms: StoryTerms, titlePlace: Int,
        titledVersion: (names: Set<String>, numbers: Set<String>)?
    ) {
        self.tagged = tagged
        self.document = document
        self.vector = vector
        self.names = names
        self.companies = companies
        mainCompany = Self.mainCompany(among: companies)
        self.amounts = amounts
        self.candidates = candidates
        self.salience = salience
        self.consequences = consequences
        self.naming = naming
        self.wordCount = wordCount
        self.terms = terms
        self.titlePlace = titlePlace
        self.titledVersion = titledVersion
        versions = Self.versions(in: tagged.story.title.text)
    }

    /// Longer numbers are years and counts, in characters.
    private static let longestVersion = 3

    /// The numbers that stand behind a name, joined to it or behind a blank.
    private static func versions(in title: String) -> Set<String> {
        var versions: Set<String> = []
        var isName = false
        for word in title.split(separator: " ") {
            let bare = word.drop { !$0.isLetter && !$0.isNumber && $0 != "$" }
            let number = bare.reversed().drop { !$0.isNumber && !$0.isLetter }
                .prefix { $0.isNumber || $0 == "." }
            let rest = bare.first.map(\.isLetter) ?? false
            let isAlone = bare.prefix { $0.isNumber || $0 == "." }.count == bare.count
            if !number.isEmpty, number.count <= longestVersion, rest || isName && isAlone,
                number.last != "."
            {
                versions.insert(String(number.reversed()))
            }
            isName = rest && (bare.first?.isUppercase ?? false)
        }
        return versions
    }

    private static func mainCompany(among companies: [String: Int]) -> String? {
        let most = companies.max { left, right in
            left.value != right.value ? left.value < right.value : left.key > right.key
        }
        return most.flatMap { $0.value >= 3 ? $0.key : nil }
    }

    /// The numbers of the versions that its title names: "5.5" of "Orrin-5.5", "3" of "Petrel 3".
    let versions: Set<String>

    var story: Story { tagged.story }
    var text: String { document.document.text }
    /// The title as shown, with corrected names.
    var title: String { shown(story.title.text, of: story.title.range) }
    var isSecondary: Bool { document.document.kind == .digest }
    /// Whether it is a chapter of a conversation, which tells no news.
    var isDiscussion: Bool { document.document.kind == .transcript && story.role == .analysis }

    /// Words of a range as shown outside quotes: with corrected names.
    func shown(_ words: String, of range: TextRange) -> String {
        tagged.corrected(words, of: range, in: text)
    }

    /// Words that a digest by somebody else states, as they are but for corrected names.
    func stated(_ range: TextRange) -> String {
        shown(
            text[range].split(whereSeparator: \.isWhitespace).joined(separator: " "), of: range)
    }

    /// As later weeks compare it: without its sentences.
    var compared: StoryMaterial {
        StoryMaterial(
            tagged: tagged, document: document, vector: .empty, names: [:], companies: companies,
            amounts: amounts, candidates: [], salience: salience, consequences: consequences,
            naming: naming, wordCount: wordCount, terms: terms, titlePlace: titlePlace,
            titledVersion: titledVersion)
    }

    /// Whether a sentence names a company, by more than a person.
    func names(_ company: String, in candidate: SentenceCandidate) -> Bool {
        names(company, in: candidate.range)
    }

    /// What its title says, and all of the sentence that it stands in.
    var titleTerms: [String] {
        candidates.indices.contains(titlePlace) ? candidates[titlePlace].terms : []
    }

    /// Whether a sentence speaks of another version than a title that only names one: of "Petrel 2" in
    /// the story of "Petrel 3".
    func isOfOtherVersion(_ candidate: SentenceCandidate) -> Bool {
        guard let version = titledVersion else { return false }
        let said = Set(candidate.terms)
        return !said.isDisjoint(with: version.names) && !version.numbers.isSubset(of: said)
    }

    /// Whether a speaker talks to somebody: "you made some people angry".
    func addresses(_ candidate: SentenceCandidate) -> Bool {
        document.document.kind == .transcript && candidate.address >= 0.1
    }

    /// Whether a stretch of the text names any company, by more than a person.
    func namesCompany(in range: TextRange) -> Bool {
        mentions(in: range).contains { $0.resolution != .person }
    }

    /// Whether a stretch of the text names a company, by more than a person.
    func names(_ company: String, in range: TextRange) -> Bool {
        mentions(in: range).contains { $0.company == company && $0.resolution != .person }
    }

    /// Whether a stretch of the text names a company otherwise than in passing, by more than a person.
    func isAbout(_ company: String, in range: TextRange) -> Bool {
        mentions(in: range).contains {
            $0.company == company && $0.resolution != .person && !$0.isPassing
        }
    }

    /// The mentions inside a stretch of the text; in the logarithm of all and their own number.
    private func mentions(in range: TextRange) -> some Sequence<Mention> {
        let mentions = tagged.tags.mentions
        let first = mentions.firstPlace { $0.range.start >= range.start }
        return mentions[first...].lazy.prefix { $0.range.start < range.end }
            .filter { range.contains($0.range) }
    }
}
