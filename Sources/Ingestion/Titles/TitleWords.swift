private import CIngestionData

/// What words do in the title of a spoken story.
struct TitleWords: Sendable {
    /// The roles of a word; a word may have several.
    struct Roles: OptionSet {
        let rawValue: UInt32

        static let pronoun = Roles(rawValue: 1 << 0)
        static let person = Roles(rawValue: 1 << 1)
        static let listener = Roles(rawValue: 1 << 2)
        static let question = Roles(rawValue: 1 << 3)
        static let link = Roles(rawValue: 1 << 4)
        static let preposition = Roles(rawValue: 1 << 5)
        static let article = Roles(rawValue: 1 << 6)
        static let another = Roles(rawValue: 1 << 7)
        static let auxiliary = Roles(rawValue: 1 << 8)
        static let newsVerb = Roles(rawValue: 1 << 9)
        static let chatter = Roles(rawValue: 1 << 10)
        static let opinion = Roles(rawValue: 1 << 11)
        static let frame = Roles(rawValue: 1 << 12)
        static let naming = Roles(rawValue: 1 << 13)
        static let number = Roles(rawValue: 1 << 14)
        /// No clause ends with it.
        static let unfinished = Roles(rawValue: 1 << 15)
        /// Tells what was before the news: "a year ago".
        static let background = Roles(rawValue: 1 << 16)
        /// Takes something back of what is said behind it: "reportedly".
        static let hedge = Roles(rawValue: 1 << 17)
        /// Leaves to somebody what is said behind it: "they say that".
        static let claim = Roles(rawValue: 1 << 18)
        /// Names no subject by itself: "time", "a new approach".
        static let vague = Roles(rawValue: 1 << 19)

        static let verb: Roles = [.auxiliary, .newsVerb]
        /// Words that no name consists of.
        static let grammatical: Roles = [
            .pronoun, .person, .listener, .question, .link, .preposition, .article, .another,
            .auxiliary,
        ]
    }

    private let words: WordNumbers
    /// By the numbers of the words.
    private let roles: [Roles]

    /// Reads `role<TAB>words` a line.
    init(table: String) {
        var words = WordNumbers()
        var roles: [Roles] = []
        for line in table.utf8.split(separator: UInt8(ascii: "\n"))
        where !line.starts(with: "//".utf8) {
            let fields = line.split(separator: UInt8(ascii: "\t"))
            guard fields.count == 2,
                let index = Self.names.firstIndex(where: { fields[0].elementsEqual($0.utf8) })
            else { continue }
            for word in fields[1].split(separator: UInt8(ascii: " ")) {
                let number = words.add(WordTable.hash(word))
                if number == roles.count { roles.append([]) }
                roles[number].insert(Roles(rawValue: 1 << index))
            }
        }
        self.words = words
        self.roles = roles
    }

    /// The table that ships with the program.
    static func shipped() -> TitleWords {
        let data = ingestion_data_titles()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return TitleWords(table: String(decoding: bytes, as: UTF8.self))
    }

    /// What a word of a table does.
    func roles(of entry: WordTable.Entry) -> Roles {
        words[entry.hash].map { roles[$0] } ?? []
    }

    /// In the order of their bits.
    private static let names = [
        "pronoun", "person", "listener", "question", "link", "preposition", "article", "another",
        "auxiliary", "newsVerb", "chatter", "opinion", "frame", "naming", "number", "unfinished",
        "background", "hedge", "claim", "vague",
    ]
}
