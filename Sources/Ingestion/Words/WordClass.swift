/// A list of words by which structure is told in talk.
enum WordClass: UInt64, CaseIterable {
    // Found by a word without its possessive ending.
    case pronoun, person, listener, common, day, nameless
    // Found by the whole word.
    case link, caller, verbal, starter, newsVerb, toListener, ofUs, ofMe, report, lead
    case titleLead, presenter, relative, turn, and, joint, preposition, subject, after, pointer
    case article, adverb, that, whereabouts, there, plainAnd, having, deed

    /// Whether a possessive ending makes no difference.
    var isOfStems: Bool { rawValue <= WordClass.nameless.rawValue }

    /// The words, in lower case with straight apostrophes.
    var words: String {
        switch self {
        case .pronoun:
            "it it's its that that's they they're they've he he's she she's this these those his her "
                + "their them there there's here such both one some most many all each none another"
        case .person: "i i'm i've i'd i'll we we're we've we'll my our me us"
        case .listener: "you you're your you'll you've yours"
        case .common:
            "the a an in on at for with from by of and but or so if when while as to is are was were "
                + "what how why who where do does did can will would could should not no yes now then "
                + "just only even still more most after before since because let's here's there's you "
                + "your we i i'm we've i've well once every any also too very too much"
        case .day: "monday tuesday wednesday thursday friday saturday sunday week yesterday"
        case .nameless:
            "the this that these those and but with from you your you're our they their they here there "
                + "it's its for are was were what when where who how why not now today's monday "
                + "tuesday wednesday thursday friday saturday sunday january february march april may "
                + "june july august september october november december google github apple let's let "
                + "all any can has have just also whether new one two three some most get here's "
                + "there's i'm i've we're we've his her she"
        case .link:
            "and but so because which or also then plus though although however that's therefore "
                + "instead yet yeah yes no right well like anyway actually of to if when what how why"
        case .caller: "so and okay ok oh now right then next the also finally"
        case .verbal:
            "is are was were be been am it it's that that's i i'm you you're we we're they they're he she "
                + "this there there's do does did don't got get go goes went has have had can can't will "
                + "would could should just not no yes yeah well what who how why me him them us its true "
                + "fair enough good great bad nice sure right thing same point"
        case .starter:
            "yeah yes no right mm mm-hm mhm ha oh okay ok well so and um uh exactly sure huh hm like i'd "
                + "i've i'm"
        case .newsVerb:
            "announced announces announcing released releases release launched launches launching "
                + "unveiled unveils introduced introduces introducing published publishes wrote writes "
                + "writing raised raises acquired acquires bought buys sued sues filed files signed "
                + "signs blocked blocks banned bans hired hires shared shares posted posts reported "
                + "reports reportedly says said describes explains argues shows built created creator "
                + "founder announced plans agreed agrees wants has just recently officially new"
        case .toListener: "you your you're you'll yours yourself you've"
        case .ofUs: "we we're we've we'll our us"
        case .ofMe: "i i'm i've i'd my me"
        case .report:
            "says said writes wrote argues explains announced reports reported writing quote tells told "
                + "thinks believes claims"
        case .lead:
            "so and okay ok alright all right well now but yeah then anyway um uh yes cool great also "
                + "with that finally"
        case .titleLead:
            "so and okay ok alright well now but yeah then anyway um uh yes also is that there was here "
                + "here's about"
        case .presenter: "it's that's here's"
        case .relative: "which who who's who've who'd whose where where's"
        case .turn: "but so"
        case .and: "and or"
        case .joint:
            "because while when after before as despite amid although though if until since"
        case .preposition: "with without from using by for in on at to"
        case .subject: "they it he she"
        case .after: "after since before"
        case .pointer: "that then this"
        case .article: "a an the one"
        case .adverb: "just also now recently officially"
        case .that: "that"
        case .whereabouts: "where"
        case .there: "there"
        case .plainAnd: "and"
        case .having: "has have had having got"
        case .deed:
            "announced announces released releases launched launches unveiled unveils introduced acquired "
                + "acquires sued sues blocked banned fined hired raised leased leases rents "
                + "signed bought merged resigned reportedly"
        }
    }
}

/// The lists that a word stands in, or some words together.
struct WordClasses: Hashable {
    private(set) var bits: UInt64 = 0

    func contains(_ item: WordClass) -> Bool { bits & 1 << item.rawValue != 0 }

    mutating func insert(_ item: WordClass) { bits |= 1 << item.rawValue }

    mutating func formUnion(_ other: WordClasses) { bits |= other.bits }
}

/// All lists in one, so that a word is looked up once.
struct WordClassTable {
    private var words = WordClassLists()
    private var stems = WordClassLists()

    init() {
        for item in WordClass.allCases {
            for word in item.words.utf8.split(separator: UInt8(ascii: " ")) {
                let hash = WordTable.hash(word)
                if item.isOfStems {
                    stems.insert(item, of: hash)
                } else {
                    words.insert(item, of: hash)
                }
            }
        }
    }

    /// The lists that a word stands in.
    func classes(of entry: WordTable.Entry) -> WordClasses {
        var classes = words[entry.hash]
        classes.formUnion(stems[entry.stem])
        return classes
    }
}

/// The lists of words by their hashes.
private struct WordClassLists {
    private var numbers = WordNumbers()
    private var classes: [WordClasses] = []

    subscript(hash: UInt64) -> WordClasses {
        numbers[hash].map { classes[$0] } ?? WordClasses()
    }

    mutating func insert(_ item: WordClass, of hash: UInt64) {
        let number = numbers.add(hash)
        if number == classes.count { classes.append(WordClasses()) }
        classes[number].insert(item)
    }
}
