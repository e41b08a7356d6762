internal import Language
internal import StoryModel

/// Knows the first words of a letter that tell news: they name somebody or something again and again, and
/// speak little of the letter's writer and readers.
struct LetterLead {
    /// Shorter lines greet or announce, in bytes.
    private static let fewestBytes = 80
    /// At least one word in so many is a name or a number.
    private static let wordsOfName = 15
    /// At most one word in so many stands for the writer or the readers.
    private static let wordsOfPerson = 40
    private let written: WrittenText

    init(_ written: WrittenText) { self.written = written }

    /// Where the news begins among what stands before the first heading; `nil` where there is none.
    func start(in blocks: ArraySlice<Block>) -> Int? {
        guard let start = blocks.firstIndex(where: opens) else { return nil }
        let words = blocks[start...].flatMap { block in
            written.words.indices(in: block.content).dropFirst().map { written.words.entries[$0] }
        }
        let names = words.count { $0.isCapitalized || $0.hasDigit }
        let persons = words.count { Self.persons.contains($0.hash) }
        return names * Self.wordsOfName >= words.count
            && persons * Self.wordsOfPerson <= words.count ? start : nil
    }

    /// Whether a line is long enough for a first sentence, and begins like one.
    private func opens(_ block: Block) -> Bool {
        block.kind == .paragraph && block.content.count >= Self.fewestBytes
            && written.text[block.content].first.map { $0.isLetter || $0.isNumber } == true
    }

    /// The first sentence that names somebody or something and does not lead up to it ("It is a rare
    /// day"); `nil` where none does.
    func title(of blocks: ArraySlice<Block>) -> CitedWords? {
        let headline = Headline(grammar: written.grammar)
        return blocks.lazy.filter(\.isText)
            .flatMap { written.grammar.splitter.sentences(in: written.text, range: $0.content) }
            .map { headline.title(item: $0, in: written.text) }
            .first { title in
                let words = title.text.split(separator: " ")
                return words.count > 3 && !Self.leading.contains(words[0].lowercased())
                    && words[0].first?.isLetter == true
                    && !words.prefix(4).contains { Self.pointing.contains($0.lowercased()) }
                    && words.dropFirst().contains { $0.contains { $0.isUppercase || $0.isNumber } }
            }
    }

    /// How sentences begin that lead up to the news.
    private static let leading: Set<String> = [
        "also", "and", "as", "but", "i", "in", "it", "it's", "so", "that", "that's", "there",
        "these",
        "they", "this", "we", "you",
    ]

    /// What stands for somebody or something told before.
    private static let pointing: Set<String> = ["he", "it", "its", "she", "their", "they"]

    /// Those who write a letter, and those who read it.
    private static let persons = Set(
        ["i", "i'm", "i've", "me", "my", "we", "we're", "we've", "our", "us", "you", "your"]
            .map { WordTable.hash($0) })
}
