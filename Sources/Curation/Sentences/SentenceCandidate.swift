internal import Language
internal import StoryModel

/// A sentence of a story that a digest may show, with what speaks for and against it.
struct SentenceCandidate {
    let range: TextRange
    /// As shown outside quotes; of talk, without a "But" that opens it.
    var text: String
    /// As shown right behind the sentence before it, which says whom a "they" stands for.
    let textBehind: String
    /// Its place among the sentences of its story, from 0.
    let place: Int
    /// How much of what its story is about it says, from 0 to about 1.
    let centrality: Double
    /// The words it has that carry meaning, without repetitions, sorted.
    let terms: [String]
    /// Whether it was put together from halves, so that its range holds a stop that is none.
    let isJoined: Bool
    /// Whether a part of it is missing.
    let isBroken: Bool
    /// How many names, companies and amounts it holds.
    let names: Int
    let amounts: Int
    /// Whether a name or a company stands among its first words.
    let opensWithName: Bool
    /// The number of words shown.
    let words: Int
    /// What its words tell about its use.
    let strengths: [PhraseTable.Use: Double]
    /// Whether it begins by saying that it is a consequence: "That means", "As a result".
    let opensWithConsequence: Bool
    /// Whether it begins by speaking against the sentence before it: "Even so", "However".
    let opensWithContrast: Bool
    /// Whether people of some kind stand first: "Closed labs".
    let opensWithParty: Bool
    /// Whether it begins by turning to another matter: "Meanwhile", "Another".
    let opensWithTurn: Bool
    /// Whether it begins by answering or supposing: "Yes", "Let's say".
    let opensWithReply: Bool
    /// Whether it says what something is for somebody: "a lifeline for publishers".
    let verdict: VerdictReader.Verdict?
    /// Whether it tells how others react to the news, and whether it reports what somebody said.
    let isReaction: Bool
    let isReport: Bool
    let figures: QuoteShape
    let isQuestion: Bool
    /// Begins with "it", "they", "this": it needs the sentence before it.
    let leansBack: Bool
    /// Begins with "this deal", "these chips": understandable, better not at the very beginning.
    let pointsBack: Bool
    /// Not a sentence: no verb, cut off, or too short.
    let isFragment: Bool
    let isProfane: Bool
    /// Whether it was said to sum up what was told.
    let sumsUp: Bool
    /// Begins with an earlier year than its document's.
    let isBackground: Bool
    /// The share of words that speak of the speakers themselves, from 0 to 1.
    let firstPerson: Double
    /// The share of words that address somebody: "you", "your"; from 0 to 1.
    let address: Double
    /// Begins with "And", "But" or "So", which a quote keeps.
    let opensWithConjunction: Bool
    /// What it takes as known, as the terms that name each thing: "this clause".
    var given: [[String]] = []
    /// What it is good for.
    var odds = SentenceOdds()

    /// How many different words it has that carry meaning.
    var substance: Int { terms.count }

    func strength(_ use: PhraseTable.Use) -> Double { strengths[use] ?? 0 }

    /// Brings something in ("There's a bill ..."): that tells, it does not follow.
    var introduces: Bool { text.hasPrefix("There's") || text.hasPrefix("There is") }

    /// How much of it is the small change of talk, from 0 to 1.
    var chattiness: Double { min(1, strength(.chat) / Double(max(1, words))) }

    /// Whether a reader who has read nothing else understands it.
    var standsAlone: Bool { isShowable && !leansBack && !pointsBack }

    /// Whether it takes as known what none of these terms names.
    func takesAsKnown(notIn told: Set<String>) -> Bool {
        given.contains { told.isDisjoint(with: $0) }
    }

    /// Whether it brings nothing that the next one could lean on: "We covered this before".
    var isAside: Bool { firstPerson > 0.1 || odds.news < Self.noNews }

    /// Below these odds of news, a sentence between two others is passed over.
    private static let noNews = -3.0

    /// Whether it may be shown in a frame, which closes what it leaves open.
    var isFramable: Bool { !isBroken && !isProfane && (8...48).contains(words) }

    /// Whether it may be shown behind the sentence that it leans on.
    var isShowable: Bool { !isQuestion && !isFragment && !isProfane && words >= 6 && words <= 48 }
}
