internal import StoryModel

/// What an utterance says for and against its being part of an advertisement.
struct AdvertisementFacts {
    /// The weight of words that open an advertisement, up to 3.
    let cue: Double
    let pitch: Double
    let call: Double
    let offer: Double
    let opener: Double
    /// The score of a story's border in front of it, from -5 to 4.
    let border: Double
    let hasAddress: Bool
    let isToListener: Bool
    let isOfUs: Bool
    let isOfMe: Bool
    let isReport: Bool
    let isQuoted: Bool
    let isImperative: Bool
    let isQuestion: Bool
    let endsInColon: Bool
    let startsTurn: Bool
    /// The names in it, by their numbers, each once.
    let names: [Int]
    /// The names of the talk that its web addresses spell, by their numbers.
    let addressed: [Int]

    var isCue: Bool { cue >= 2.5 }
    /// Whether it announces news, which no advertisement does.
    var movesOn: Bool { opener >= 3 && !isCue }
    var isAnchor: Bool { isCue || hasAddress || offer > 0 || call >= 1.5 }

    init(_ utterance: Utterance, border: Double, finder: Finder) {
        cue = min(utterance.weight(of: .sponsorOpening), 3)
        pitch = min(utterance.sum(of: .sponsor), 5)
        call = min(utterance.sum(of: .sponsorClosing), 4)
        offer = min(utterance.sum(of: .offer), 2)
        opener = min(utterance.weight(of: .opener), 3)
        self.border = min(4, max(-5, border))
        isImperative = utterance.weight(of: .imperative) > 0
        startsTurn = utterance.startsTurn
        let written = finder.written
        let entries = written.words.entries
        func holds(_ words: Set<UInt64>) -> Bool {
            utterance.words.contains { words.contains(entries[$0].hash) }
        }
        isToListener = holds(Self.listeners)
        isOfUs = holds(Self.us)
        isOfMe = holds(Self.me)
        isReport = holds(Self.reports)
        let bytes = written.text.utf8Span.span
        let range = utterance.range
        isQuestion = bytes[range.end - 1] == UInt8(ascii: "?")
        endsInColon = bytes[range.end - 1] == UInt8(ascii: ":")
        isQuoted = (range.start..<range.end).contains {
            bytes[$0] == 0x22 || bytes.has("\u{201C}", at: $0)
        }
        names = finder.names(in: utterance)
        let hosts = finder.hosts(in: utterance)
        hasAddress = !hosts.isEmpty
        addressed = hosts.flatMap { finder.names(spelling: $0) }
    }

    static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordTable.hash($0) })
    }

    private static let listeners = set("you your you're you'll yours yourself you've")
    private static let us = set("we we're we've we'll our us")
    private static let me = set("i i'm i've i'd my me")
    private static let reports = set(
        "says said writes wrote argues explains announced reports reported writing quote tells told "
            + "thinks believes claims")
}

extension AdvertisementFacts {
    /// Finds the names and web addresses of a talk.
    struct Finder {
        let written: WrittenText
        private var numbers: [UInt64: Int] = [:]
        private var spellings: [String] = []

        /// How many names there are.
        var count: Int { spellings.count }

        init(_ utterances: [Utterance], written: WrittenText) {
            self.written = written
            for utterance in utterances {
                for word in utterance.words {
                    let entry = written.words.entries[word]
                    guard Self.isName(entry), numbers[entry.stem] == nil else { continue }
                    numbers[entry.stem] = spellings.count
                    spellings.append(String(spelling(of: entry)))
                }
            }
        }

        func names(in utterance: Utterance) -> [Int] {
            var names: [Int] = []
            for word in utterance.words {
                let entry = written.words.entries[word]
                guard Self.isName(entry), let name = numbers[entry.stem], !names.contains(name)
                else { continue }
                names.append(name)
            }
            return names
        }

        /// The names of web hosts: `loom` of `www.loom.dev` and of "loom dot dev".
        func hosts(in utterance: Utterance) -> [String] {
            let entries = written.words.entries
            var hosts: [String] = []
            for word in utterance.words {
                let entry = entries[word]
                if entry.hash == Self.dot, word > utterance.words.lowerBound,
                    word + 1 < utterance.words.upperBound,
                    Self.spokenDomains.contains(entries[word + 1].hash)
                {
                    hosts.append(String(spelling(of: entries[word - 1])))
                } else if entry.count > 4, let host = host(of: entry) {
                    hosts.append(host)
                }
            }
            return hosts
        }

        /// The names that a host spells, or a part of it.
        func names(spelling host: String) -> [Int] {
            spellings.indices.filter {
                host.contains(spellings[$0]) || spellings[$0].contains(host)
            }
        }

        private func host(of entry: WordTable.Entry) -> String? {
            let bytes = written.text.utf8Span.span
            let range = entry.range
            guard
                let dot = (range.start..<range.end).last(where: { bytes[$0] == UInt8(ascii: ".") }),
                dot > range.start, range.end - dot <= 4
            else { return nil }
            let labels = written.text[range].lowercased().split(separator: ".")
            guard labels.count >= 2, let domain = labels.last,
                Self.domains.contains(String(domain)),
                labels[labels.count - 2].utf8.count >= 2
            else { return nil }
            return String(labels[labels.count - 2])
        }

        /// A word in lower case without a possessive ending.
        private func spelling(of entry: WordTable.Entry) -> Substring {
            let word = written.text[entry.range].lowercased()
            return word[..<(word.firstIndex { $0 == "'" || $0 == "\u{2019}" } ?? word.endIndex)]
        }

        private static func isName(_ entry: WordTable.Entry) -> Bool {
            entry.isCapitalized && entry.count > 2 && !common.contains(entry.stem)
        }

        private static let dot = WordTable.hash("dot")
        private static let domains: Set = [
            "com", "ai", "io", "dev", "co", "org", "net", "sh", "app",
        ]
        private static let spokenDomains = Set(domains.map { WordTable.hash($0) })
        private static let common = AdvertisementFacts.set(
            "the this that these those and but with from you your you're our they their there here "
                + "it's its for are was were what when where who how why not now today's monday "
                + "tuesday wednesday thursday friday saturday sunday january february march april may "
                + "june july august september october november december google github apple let's let "
                + "all any can has have just also whether new one two three some most get here's "
                + "there's i'm i've we're we've his her she")
    }
}
