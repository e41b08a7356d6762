/// Words that tell whether an ambiguous or unknown word is an organisation's name.
struct ContextWords: Sendable {
    /// The headings of the list.
    enum Section: Int, CaseIterable {
        /// Behind and before a name that is also a word.
        case after, before
        /// Words that name a member of a product family: `pro`, `mini`.
        case tier
        /// Words that end organisations' names.
        case suffix
        /// Words that say what sort of company a name beside them is.
        case kind
        /// Words with a capital that are no company.
        case never
        /// What a company does.
        case act
        /// Who works for a company, and what it alone has.
        case staff
        /// What a company makes.
        case ware
        /// What stands behind the name of something that is no company.
        case thing
        /// What the last part of a method's or a model's name is: `Attention`, `Bench`.
        case part
        /// Before the name of who does something or has it.
        case toward
        /// Before a small word and a company's name: `engineer at`.
        case tie
        /// Before a small word and the name of who offers something: `available on`.
        case offered
        /// Before "on" and the name of where something is to be had: `released on`.
        case placed
        /// Before "in" and the name of a company that somebody owns a part of: `stake in`.
        case held
        /// What somebody did, in a form without -ed: `bought`.
        case past
        /// What is done to a product.
        case made
        /// What is named for a person.
        case eponym
        /// What stands before the number of a version.
        case version
        /// Between a company and what it does.
        case adverb
        /// What is done to a company.
        case object
        /// Where people post and share what is about others.
        case venue
        /// What such a place has: posts, users.
        case posted
        /// Who keeps, runs or measures what others make.
        case host
        /// Before a name that says where or with what.
        case place
        /// Before "on" and the name of who bears it: "a fine on".
        case burden
        /// Before a small word and a name that is only compared or used.
        case likened
        /// Between such a word and the name.
        case small
        /// Behind a name that says what a thing is of.
        case means
        /// Behind the name of who found something out, in the genitive.
        case finding
        /// Behind a name and a hyphen.
        case likeness
        /// What a host does that tells of others.
        case telling
        /// Before a person's name.
        case title
        /// What a field or a sort of thing is called, before a word such as "AI".
        case generic
        /// People's first names, beside those that the gazetteer has.
        case given

        /// Whether inflected forms of its words count as well.
        var isInflected: Bool {
            switch self {
            case .kind, .act, .staff, .ware, .thing, .tie, .offered, .placed, .held, .made, .eponym,
                .object, .title, .posted, .burden, .means, .finding, .telling:
                true
            default: false
            }
        }

        /// What a word of the section is filed under.
        fileprivate func key(of hash: UInt64) -> UInt64 {
            hash &+ UInt64(rawValue + 1) &* 0xa076_1d64_78bd_642f
        }

        fileprivate func key(of word: ScannedWord) -> UInt64 {
            key(of: isInflected ? word.stem : word.hash)
        }
    }

    /// Weights by word and section, in tenths, moved up so that none is negative.
    private let table: HashIndex
    /// Hashes of the tiers.
    let tiers: [UInt64]
    private let directions = ["to", "with", "by", "at", "from", "for"].map { WordHash($0).value }
    private let joints = ["of", "in", "for", "to", "with"].map { WordHash($0).value }

    /// The words that ship with the program.
    static func shipped() throws(TaggingDataError) -> ContextWords {
        try ContextWords(ShippedData.contexts.text)
    }

    init(_ text: String) throws(TaggingDataError) {
        var table = HashIndex(minimumCapacity: text.utf8.count / 8)
        let sections = Dictionary(
            uniqueKeysWithValues: Section.allCases.map { (String(describing: $0), $0) })
        var tiers: [UInt64] = []
        for part in try PhraseSection.read(text) {
            guard let section = sections[part.name] else {
                throw TaggingDataError(line: part.line, problem: .unknownHeading(part.name))
            }
            for phrase in part.phrases {
                let hash =
                    section.isInflected
                    ? WordStem.hash(Array(phrase.phrase.utf8)) : WordHash(phrase.phrase).value
                table.update(
                    section.key(of: hash), to: Int32((phrase.weight * 10).rounded()) + 1000)
                if section == .tier { tiers.append(hash) }
            }
        }
        self.table = table
        self.tiers = tiers
    }

    func weight(after word: ScannedWord) -> Double { weight(of: word, in: .after) ?? 0 }
    func weight(before word: ScannedWord) -> Double { weight(of: word, in: .before) ?? 0 }

    /// What a word weighs in a section; `nil` where it is not in it.
    func weight(of word: ScannedWord, in section: Section) -> Double? {
        table[section.key(of: word)].map { Double($0 - 1000) / 10 }
    }

    /// Whether a piece of a word is in a section whose words stand for one form alone.
    func has(_ piece: WordPiece, in section: Section) -> Bool {
        table[section.key(of: piece.hash.value)] != nil
    }

    func has(_ word: ScannedWord, in section: Section) -> Bool {
        table[section.key(of: word)] != nil
    }

    /// Whether a whole name is in a section.
    func has(name: String, in section: Section) -> Bool {
        table[section.key(of: WordHash(name.lowercased()).value)] != nil
    }

    /// Whether a small word leads from what is told to a name: "similar to".
    func isToward(_ word: ScannedWord) -> Bool { directions.contains(word.hash) }

    /// Whether a small word ties a noun to the name behind it: "founder of".
    func isJoint(_ word: ScannedWord) -> Bool { joints.contains(word.hash) }
}
