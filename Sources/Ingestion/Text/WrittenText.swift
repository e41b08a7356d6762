internal import StoryModel

/// A document's text with its lines and its words found, for all who look for structure in it.
///
/// A class, so that to hand it on counts one reference and not one for each table in it.
final class WrittenText {
    let document: Document
    let grammar: Grammar
    /// Where the front matter ends.
    let start: Int
    let blocks: [Block]
    let words: WordTable
    let sections: SectionNames
    private let references: ReferenceLinks
    /// All phrases of the text, each found once, in the order of their first words.
    private let phrases: [PhraseHit]
    /// By the forms of the words.
    private let classes: [WordClasses]
    private let roles: [TitleWords.Roles]

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
        let words = WordTable(text, range: TextRange(start, text.utf8.count))
        self.words = words
        phrases = grammar.phrases.hits(in: words)
        classes = words.byForm(grammar.wordClasses.classes)
        roles = words.byForm(grammar.titleWords.roles)
        sections = SectionNames(phrases: grammar.phrases)
    }

    /// The links of a range in order, those behind labels included.
    func links(in range: TextRange) -> [Link] {
        LinkFinder().links(in: text, range: range) + references.links(in: range, of: text)
    }

    /// The phrases of a range, anchored ones only where a clause begins.
    func hits(in range: TextRange) -> [PhraseHit] {
        hits(of: words.indices(in: range))
    }

    /// The phrases of some words, anchored ones only where a clause begins.
    func hits(of indices: Range<Int>) -> [PhraseHit] {
        phrases(in: indices) { hit in
            !hit.isAnchored || begins(hit.words.lowerBound, in: indices)
        }
    }

    /// The phrases that are asked for among those of some words, in the order of their first words.
    func phrases(in indices: Range<Int>, where isWanted: (PhraseHit) -> Bool) -> [PhraseHit] {
        var low = 0
        var high = phrases.count
        while low < high {
            let middle = (low + high) / 2
            if phrases[middle].words.lowerBound < indices.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [PhraseHit] = []
        while low < phrases.count, phrases[low].words.lowerBound < indices.upperBound {
            let hit = phrases[low]
            if hit.words.upperBound <= indices.upperBound, isWanted(hit) { found.append(hit) }
            low += 1
        }
        return found
    }

    /// The lists that a word stands in.
    func classes(of word: Int) -> WordClasses { classes[Int(words.entries[word].form)] }

    /// What a word does in a title.
    func roles(of word: Int) -> TitleWords.Roles { roles[Int(words.entries[word].form)] }

    /// The sum of the weights of one set's phrases in a range.
    func weight(of set: PhraseSet, in range: TextRange) -> Double {
        hits(in: range).reduce(0) { $0 + ($1.set == set ? $1.weight : 0) }
    }

    /// Whether only words that may stand in front of a clause precede a word.
    private func begins(_ word: Int, in indices: Range<Int>) -> Bool {
        guard word - indices.lowerBound <= 4 else { return false }
        return (indices.lowerBound..<word).allSatisfy {
            classes(of: $0).contains(.lead)
        }
    }

    /// Whether a paragraph is an offer or a reply of an assistant, left in the text.
    func isResidue(_ block: Block) -> Bool {
        weight(of: .residue, in: block.content) >= 1
    }
}
