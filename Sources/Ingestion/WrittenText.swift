internal import StoryModel

/// A document's text with its lines and its words found, for all who look for structure in it.
struct WrittenText {
    let document: Document
    let grammar: Grammar
    /// Where the front matter ends.
    let start: Int
    let blocks: [Block]
    let words: WordTable
    let sections: SectionNames
    private let references: ReferenceLinks

    var text: String { document.text }

    init(_ document: Document, grammar: Grammar) {
        self.document = document
        self.grammar = grammar
        let text = document.text
        // Speech may begin with a line of dashes.
        start = document.cues.isEmpty ? FrontMatter(of: text).range.end : 0
        let line = text.utf8.prefix(start).count { $0 == 0x0a } + 1
        blocks = Outline(text, from: start, line: line).blocks
        references = ReferenceLinks(text, blocks: blocks)
        words = WordTable(text, range: TextRange(start, text.utf8.count))
        sections = SectionNames(phrases: grammar.phrases)
    }

    /// The links of a range in order, those behind labels included.
    func links(in range: TextRange) -> [Link] {
        LinkFinder().links(in: text, range: range) + references.links(in: range, of: text)
    }

    /// The phrases of a range, anchored ones only where a clause begins.
    func hits(in range: TextRange) -> [PhraseHit] {
        let indices = words.indices(in: range)
        return grammar.phrases.hits(in: words, indices: indices).filter { hit in
            !hit.isAnchored || begins(hit.words.lowerBound, in: indices)
        }
    }

    /// The sum of the weights of one set's phrases in a range.
    func weight(of set: PhraseSet, in range: TextRange) -> Double {
        hits(in: range).reduce(0) { $0 + ($1.set == set ? $1.weight : 0) }
    }

    /// Whether only words that may stand in front of a clause precede a word.
    private func begins(_ word: Int, in indices: Range<Int>) -> Bool {
        guard word - indices.lowerBound <= 4 else { return false }
        return (indices.lowerBound..<word).allSatisfy {
            Self.leads.contains(words.entries[$0].hash)
        }
    }

    private static let leads = Set(
        [
            "so", "and", "okay", "ok", "alright", "all", "right", "well", "now", "but", "yeah",
            "then", "anyway", "um", "uh", "yes", "cool", "great", "also", "with", "that", "finally",
        ].map { WordTable.hash($0) })

    /// Whether a paragraph is an offer or a reply of an assistant, left in the text.
    func isResidue(_ block: Block) -> Bool {
        weight(of: .residue, in: block.content) >= 1
    }
}
