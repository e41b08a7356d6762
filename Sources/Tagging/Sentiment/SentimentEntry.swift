/// What a word or phrase tells about how news reads; it may tell several things.
struct SentimentEntry: Sendable {
    /// The headings of a lexicon.
    enum Role: String {
        case tone, action, rise, fall, asset, burden, negation, hedge, reversal, passive, opinion
        case market, denial
    }

    /// How it reads for whom the clause is about, from -5 to 5; 0 where it has no tone.
    private(set) var tone = 0.0
    /// For who does it and for whom it is done to.
    private(set) var action: (subject: Double, object: Double)?
    /// Above 0 where something goes up, below where it goes down.
    private(set) var direction = 0.0
    /// Above 0 where it is good to have more of it, below where it is bad.
    private(set) var worth = 0.0
    private(set) var isNegation = false
    private(set) var isReversal = false
    private(set) var isPassive = false
    /// Whether it keeps something good that follows from happening.
    private(set) var isDenial = false
    /// What a hedge leaves of a value; 1 where it is none.
    private(set) var hedge = 1.0

    /// What its tone counts for in a story: less for praise and blame than for what happens.
    private(set) var opinion = 1.0

    /// Its tone where traders speak of a symbol.
    private(set) var market = 0.0

    /// Something that goes up, above 0, or down by itself.
    init(move: Double = 0) { tone = move }

    /// The same among traders, where "long" and "calls" tell something.
    var traded: SentimentEntry {
        guard market != 0 else { return self }
        var entry = self
        entry.tone = market
        entry.action = nil
        entry.direction = 0
        entry.opinion = 1
        return entry
    }

    mutating func add(_ phrase: WeightedPhrase, as role: Role) {
        switch role {
        case .tone: tone = phrase.weight
        case .action: action = (phrase.weight, phrase.second ?? 0)
        case .rise: direction = phrase.weight
        case .fall: direction = -phrase.weight
        case .asset: worth = phrase.weight
        case .burden: worth = -phrase.weight
        case .negation: isNegation = true
        case .hedge: hedge = phrase.weight
        case .reversal: isReversal = true
        case .opinion: opinion = phrase.weight
        case .passive: isPassive = true
        case .denial: isDenial = true
        case .market: market = phrase.weight
        }
    }
}
