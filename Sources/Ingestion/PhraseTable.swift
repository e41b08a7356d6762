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
    }

    private struct Node {
        var next: [UInt64: Int] = [:]
        var wildcard: Int?
        var ends: [End] = []
    }

    private var nodes = [Node()]

    init(table: String) {
        for line in table.split(separator: "\n") where !line.hasPrefix("//") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let set = PhraseSet(rawValue: String(fields[0])),
                let weight = Double(fields[1])
            else { continue }
            add(fields[2], set: set, weight: weight)
        }
    }

    /// The table that ships with the program.
    static func shipped() -> PhraseTable {
        let data = ingestion_data_phrases()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return PhraseTable(table: String(decoding: bytes, as: UTF8.self))
    }

    /// The phrases among some words, in the order of their first words.
    func hits(in words: WordTable, indices: Range<Int>) -> [PhraseHit] {
        var hits: [PhraseHit] = []
        for start in indices {
            follow(from: 0, at: start, start: start, indices: indices, words: words, into: &hits)
        }
        return hits
    }

    private func follow(
        from node: Int, at index: Int, start: Int, indices: Range<Int>, words: WordTable,
        into hits: inout [PhraseHit]
    ) {
        for end in nodes[node].ends {
            hits.append(
                PhraseHit(
                    set: end.set, weight: end.weight, words: start..<index,
                    isAnchored: end.isAnchored))
        }
        guard index < indices.upperBound else { return }
        if let next = nodes[node].next[words.entries[index].hash] {
            follow(
                from: next, at: index + 1, start: start, indices: indices, words: words,
                into: &hits)
        }
        if let wildcard = nodes[node].wildcard {
            follow(
                from: wildcard, at: index + 1, start: start, indices: indices, words: words,
                into: &hits)
        }
    }

    private mutating func add(_ pattern: Substring, set: PhraseSet, weight: Double) {
        let isAnchored = pattern.hasPrefix("^")
        var ends = [0]
        for token in pattern.drop(while: { $0 == "^" }).split(separator: " ") {
            let isOptional = token.hasSuffix("?")
            let words = (isOptional ? token.dropLast() : token).split(separator: "|")
            var reached = isOptional ? ends : []
            for end in ends {
                reached += words.map { child(of: end, word: $0) }
            }
            ends = Array(Set(reached)).sorted()
        }
        for end in ends where end != 0 {
            nodes[end].ends.append(End(set: set, weight: weight, isAnchored: isAnchored))
        }
    }

    private mutating func child(of node: Int, word: Substring) -> Int {
        let hash = WordTable.hash(word)
        if word == "_" {
            if let next = nodes[node].wildcard { return next }
            nodes[node].wildcard = nodes.count
        } else {
            if let next = nodes[node].next[hash] { return next }
            nodes[node].next[hash] = nodes.count
        }
        nodes.append(Node())
        return nodes.count - 1
    }
}
