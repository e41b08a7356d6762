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
    let isToListener: Bool
    let isOfUs: Bool
    let isOfMe: Bool
    let isReport: Bool
    let isQuoted: Bool
    let isImperative: Bool
    let isQuestion: Bool
    let endsInColon: Bool
    let startsTurn: Bool
    /// Whether it begins as only speech does, with "yeah" or "I mean".
    let isChat: Bool
    /// Whether it is no more than a name, as advertisements end.
    let isNameAlone: Bool
    /// The names in it, by their numbers, each once.
    let names: [Int]
    /// The names of the web hosts in it.
    let hosts: [String]

    var hasAddress: Bool { !hosts.isEmpty }
    /// Whether it sends the listener to an address.
    var isCallToAddress: Bool { hasAddress && (isImperative || call > 0 || offer > 0) }
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
        isToListener = utterance.classes.contains(.toListener)
        isOfUs = utterance.classes.contains(.ofUs)
        isOfMe = utterance.classes.contains(.ofMe)
        isReport = utterance.classes.contains(.report)
        let bytes = written.text.utf8Span.span
        let range = utterance.range
        isQuestion = bytes[range.end - 1] == UInt8(ascii: "?")
        endsInColon = bytes[range.end - 1] == UInt8(ascii: ":")
        isQuoted = bytes.holdsQuote(in: range)
        names = finder.names(in: utterance)
        hosts = finder.hosts(in: utterance)
        isChat = utterance.words.first.map { written.classes(of: $0).contains(.starter) } ?? false
        isNameAlone = !names.isEmpty && names.count == utterance.words.count && !isQuestion
    }
}

extension Span where Element == UInt8 {
    /// Whether a quotation begins in a range, by `"` or `\u{201C}`.
    fileprivate func holdsQuote(in range: TextRange) -> Bool {
        let range = range.start..<range.end
        if first(0x22, in: range) != nil { return true }
        var start = range.lowerBound
        while let offset = first(0xe2, in: start..<range.upperBound) {
            if has("\u{201C}", at: offset) { return true }
            start = offset + 1
        }
        return false
    }
}

extension AdvertisementFacts {
    /// Finds the names and web addresses of a talk.
    struct Finder {
        let written: WrittenText
        /// The number of the name that a word is, by its form; -1 for no name.
        private var numbers: [Int]
        /// The index of the first word that is each name.
        private var places: [Int] = []

        /// How many names there are.
        var count: Int { places.count }

        init(_ utterances: [Utterance], written: WrittenText) {
            self.written = written
            numbers = Array(repeating: -1, count: written.words.forms.count)
            // A name and its possessive form are one.
            var stems = WordNumbers()
            for utterance in utterances {
                for word in utterance.words where isName(word) {
                    let entry = written.words.entries[word]
                    guard numbers[Int(entry.form)] < 0 else { continue }
                    let number = stems.add(entry.stem)
                    numbers[Int(entry.form)] = number
                    if number == places.count { places.append(word) }
                }
            }
        }

        func names(in utterance: Utterance) -> [Int] {
            var names: [Int] = []
            for word in utterance.words where isName(word) {
                let name = numbers[Int(written.words.entries[word].form)]
                if !names.contains(name) { names.append(name) }
            }
            return names
        }

        /// The names of web hosts: `loom` of `www.loom.dev`, of "loom dot dev" and of "loom dot se slash
        /// show".
        func hosts(in utterance: Utterance) -> [String] {
            let entries = written.words.entries
            var hosts: [String] = []
            for word in utterance.words {
                let entry = entries[word]
                if entry.hash == Self.dot, word > utterance.words.lowerBound,
                    word + 1 < utterance.words.upperBound,
                    Self.spokenDomains.contains(entries[word + 1].hash)
                        || (word + 2 < utterance.words.upperBound
                            && entries[word + 2].hash == Self.slash)
                {
                    hosts.append(String(spelling(of: entries[word - 1])))
                } else if entry.hasStop, entry.count > 4, let host = host(of: entry) {
                    hosts.append(host)
                }
            }
            return hosts
        }

        /// Whether a host spells a name, or a part of it.
        func isSpelled(_ name: Int, by host: String) -> Bool {
            let spelling = String(spelling(of: written.words.entries[places[name]]))
            return host.holds(spelling) || spelling.holds(host)
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

        private func isName(_ word: Int) -> Bool {
            let entry = written.words.entries[word]
            return entry.isCapitalized && entry.count > 2
                && !written.classes(of: word).contains(.nameless)
        }

        private static let dot = WordTable.hash("dot")
        private static let slash = WordTable.hash("slash")
        private static let domains: Set = [
            "com", "ai", "io", "dev", "co", "org", "net", "sh", "app",
        ]
        private static let spokenDomains = Set(domains.map { WordTable.hash($0) })
    }
}

extension String {
    /// Whether a text is a part of this one; byte by byte where both are short and ASCII.
    fileprivate func holds(_ part: String) -> Bool {
        let (bytes, wanted) = (utf8Span.span, part.utf8Span.span)
        guard bytes.count <= 64, wanted.count <= 64, utf8Span.isKnownASCII,
            part.utf8Span.isKnownASCII
        else { return contains(part) }
        guard wanted.count <= bytes.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { start in
            wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
        }
    }
}
