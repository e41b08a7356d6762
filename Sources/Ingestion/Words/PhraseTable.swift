private import CIngestionData
internal import StoryModel

/// What a phrase says about the text it stands in.
enum PhraseSet: String, CaseIterable {
    /// Hosts moving on to a new subject.
    case opener
    /// Hosts leaving a subject.
    case closer
    /// The last words in front of the first story.
    case kickoff
    case greeting
    case preview
    /// What comes later, told in the midst of a programme.
    case teaser
    case farewell
    case smallTalk
    /// The first words of an advertisement.
    case sponsorOpening
    /// Words that advertisements are full of.
    case sponsor
    /// A call to act at the end of an advertisement.
    case sponsorClosing
    /// What an advertisement offers: a discount, a code, a free month.
    case offer
    /// The beginning of a sentence that tells the listener what to do.
    case imperative
    /// Advertising for the programme itself.
    case promotion
    case residue
    case notice
    /// Who wrote a talk down, or by what program.
    case writtenDown
    /// What stands at the end of a letter above the publisher's address.
    case imprint
    /// The words of section headings, by what stands under them.
    case outlookSection, analysisSection, recapSection, sourceSection, newsSection
    case insightSection, quoteSection, actionSection, companySection
    /// A side of a matter, in a heading or label that does not name the matter itself.
    case facet
}

/// A phrase found in a text.
struct PhraseHit {
    let set: PhraseSet
    let weight: Double
    /// Indices of the words in the table that was searched.
    let words: Range<Int>
    /// Whether the phrase counts only where a clause begins.
    let isAnchored: Bool
}

/// Weighed phrases, found in one pass over the words of a text.
///
/// A line of the table is `set<TAB>weight<TAB>pattern`. A pattern is a row of words; `a|b` stands for
/// either, `_` for any word, `word?` for a word that may be missing, and `^` in front for a phrase
/// that counts only where a clause begins.
struct PhraseTable {
    private struct End {
        let set: PhraseSet
        let weight: Double
        let isAnchored: Bool
        /// The next one at the same place; 0 where it is the last.
        var next = 0
    }

    /// A place in the tree of the phrases; 0 stands for no other place.
    private struct Node {
        var hasChildren = false
        var wildcard = 0
        var firstEnd = 0
        var lastEnd = 0
    }

    /// The root first.
    private var nodes = [Node()]
    /// The first is none.
    private var ends = [End(set: .opener, weight: 0, isAnchored: false)]
    private var firstWords = WordNumbers()
    /// The places behind the first words, by the numbers of those.
    private var starts: [Int] = []
    /// Places with the words behind them, numbered as one.
    private var steps = WordNumbers()
    /// The places behind those words, by the numbers of the steps.
    private var children: [Int] = []

    init(table: String) {
        var name: Substring.UTF8View?
        var set: PhraseSet?
        for line in table.utf8.split(separator: UInt8(ascii: "\n"))
        where !line.starts(with: "//".utf8) {
            let fields = line.split(separator: UInt8(ascii: "\t"))
            guard fields.count == 3, let weight = Double(Substring(fields[1])) else { continue }
            // Rows of a set stand together.
            if name?.elementsEqual(fields[0]) != true {
                set = PhraseSet(rawValue: String(Substring(fields[0])))
                name = fields[0]
            }
            if let set { add(fields[2], set: set, weight: weight) }
        }
    }

    /// The table that ships with the program.
    static func shipped() -> PhraseTable {
        let data = ingestion_data_phrases()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return PhraseTable(table: String(decoding: bytes, as: UTF8.self))
    }

    /// The phrases among some words, in the order of their first words.
    func hits(in words: WordTable) -> [PhraseHit] {
        let starts = words.byForm { entry in
            firstWords[entry.hash].map { self.starts[$0] } ?? 0
        }
        var hits: [PhraseHit] = []
        for (index, entry) in words.entries.enumerated() {
            let start = starts[Int(entry.form)]
            if start > 0 {
                follow(from: start, at: index + 1, start: index, words: words, into: &hits)
            }
            if nodes[0].wildcard > 0 {
                follow(
                    from: nodes[0].wildcard, at: index + 1, start: index, words: words,
                    into: &hits)
            }
        }
        return hits
    }

    private func follow(
        from place: Int, at index: Int, start: Int, words: WordTable, into hits: inout [PhraseHit]
    ) {
        let node = nodes[place]
        var end = node.firstEnd
        while end > 0 {
            hits.append(
                PhraseHit(
                    set: ends[end].set, weight: ends[end].weight, words: start..<index,
                    isAnchored: ends[end].isAnchored))
            end = ends[end].next
        }
        guard index < words.entries.count else { return }
        if node.hasChildren,
            let step = steps[Self.step(from: place, by: words.entries[index].hash)]
        {
            follow(from: children[step], at: index + 1, start: start, words: words, into: &hits)
        }
        if node.wildcard > 0 {
            follow(from: node.wildcard, at: index + 1, start: start, words: words, into: &hits)
        }
    }

    private mutating func add(_ pattern: Substring.UTF8View, set: PhraseSet, weight: Double) {
        let mark = UInt8(ascii: "^")
        var reached = [0]
        for token in pattern.drop(while: { $0 == mark }).split(separator: UInt8(ascii: " ")) {
            let isOptional = token.last == UInt8(ascii: "?")
            let words = (isOptional ? token.dropLast() : token).split(separator: UInt8(ascii: "|"))
            var next = isOptional ? reached : []
            for node in reached {
                for word in words { next.append(child(of: node, word: word)) }
            }
            next.sort()
            reached = []
            for node in next where node != reached.last { reached.append(node) }
        }
        for node in reached where node != 0 {
            let end = ends.count
            ends.append(End(set: set, weight: weight, isAnchored: pattern.first == mark))
            if nodes[node].lastEnd > 0 {
                ends[nodes[node].lastEnd].next = end
            } else {
                nodes[node].firstEnd = end
            }
            nodes[node].lastEnd = end
        }
    }

    private mutating func child(of node: Int, word: Substring.UTF8View) -> Int {
        if word.elementsEqual("_".utf8) {
            if nodes[node].wildcard == 0 { nodes[node].wildcard = added(Node()) }
            return nodes[node].wildcard
        }
        let hash = WordTable.hash(word)
        if node == 0 {
            let number = firstWords.add(hash)
            if number == starts.count { starts.append(added(Node())) }
            return starts[number]
        }
        let step = steps.add(Self.step(from: node, by: hash))
        if step == children.count {
            children.append(added(Node()))
            nodes[node].hasChildren = true
        }
        return children[step]
    }

    /// A place and a word behind it as one hash.
    private static func step(from place: Int, by word: UInt64) -> UInt64 {
        word ^ UInt64(truncatingIfNeeded: place) &* 0x9e37_79b9_7f4a_7c15
    }

    private mutating func added(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }
}
