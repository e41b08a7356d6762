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

    private struct Edge {
        let word: UInt64
        let node: Int
    }

    /// A place in the tree of the phrases, whose root is the first of all.
    private struct Node {
        let edges: Range<Int>
        let wildcard: Int?
        let ends: Range<Int>
    }

    private let nodes: [Node]
    /// Those of a node by word.
    private let edges: [Edge]
    private let ends: [End]
    /// The places behind the first words.
    private let starts: [UInt64: Int]

    init(table: String) {
        var tree = PhraseTree()
        for line in table.split(separator: "\n") where !line.hasPrefix("//") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let set = PhraseSet(rawValue: String(fields[0])),
                let weight = Double(fields[1])
            else { continue }
            tree.add(fields[2], set: set, weight: weight)
        }
        var nodes: [Node] = []
        var edges: [Edge] = []
        var ends: [End] = []
        for node in tree.nodes {
            let (firstEdge, firstEnd) = (edges.count, ends.count)
            edges += node.next.map { Edge(word: $0, node: $1) }.sorted { $0.word < $1.word }
            ends += node.ends.map {
                End(set: $0.set, weight: $0.weight, isAnchored: $0.isAnchored)
            }
            nodes.append(
                Node(
                    edges: firstEdge..<edges.count, wildcard: node.wildcard,
                    ends: firstEnd..<ends.count))
        }
        (self.nodes, self.edges, self.ends) = (nodes, edges, ends)
        starts = tree.nodes[0].next
    }

    /// The table that ships with the program.
    static func shipped() -> PhraseTable {
        let data = ingestion_data_phrases()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return PhraseTable(table: String(decoding: bytes, as: UTF8.self))
    }

    /// The phrases among some words, in the order of their first words.
    func hits(in words: WordTable) -> [PhraseHit] {
        let starts = words.byForm { self.starts[$0.hash] ?? 0 }
        var hits: [PhraseHit] = []
        for (index, entry) in words.entries.enumerated() {
            let start = starts[Int(entry.form)]
            if start > 0 {
                follow(from: start, at: index + 1, start: index, words: words, into: &hits)
            }
            if let wildcard = nodes[0].wildcard {
                follow(from: wildcard, at: index + 1, start: index, words: words, into: &hits)
            }
        }
        return hits
    }

    private func follow(
        from node: Int, at index: Int, start: Int, words: WordTable, into hits: inout [PhraseHit]
    ) {
        let node = nodes[node]
        for end in node.ends {
            hits.append(
                PhraseHit(
                    set: ends[end].set, weight: ends[end].weight, words: start..<index,
                    isAnchored: ends[end].isAnchored))
        }
        guard index < words.entries.count else { return }
        if let next = next(of: node, by: words.entries[index].hash) {
            follow(from: next, at: index + 1, start: start, words: words, into: &hits)
        }
        if let wildcard = node.wildcard {
            follow(from: wildcard, at: index + 1, start: start, words: words, into: &hits)
        }
    }

    private func next(of node: Node, by word: UInt64) -> Int? {
        var low = node.edges.lowerBound
        var high = node.edges.upperBound
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].word < word { low = middle + 1 } else { high = middle }
        }
        guard low < node.edges.upperBound, edges[low].word == word else { return nil }
        return edges[low].node
    }
}
