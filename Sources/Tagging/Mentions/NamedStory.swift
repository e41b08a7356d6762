internal import StoryModel

/// A story's words, and which of them name an organisation.
struct NamedStory {
    let text: WordPieceScanner
    let mentions: [Candidate]
    /// By word, the number of its mention, or -1.
    private let mentionOf: [Int32]
    /// The words that stand somewhere with a capital; 1 for those that also stand without one.
    private let capitalized: HashIndex
    /// Whether it is written without capitals.
    let isCaseless: Bool

    init(_ text: WordPieceScanner, mentions: [Candidate]) {
        self.text = text
        self.mentions = mentions
        var mentionOf = Array(repeating: Int32(-1), count: text.words.count)
        for (number, mention) in mentions.enumerated() {
            for word in text.pieces[mention.first].word...text.pieces[mention.last].word {
                mentionOf[Int(word)] = Int32(number)
            }
        }
        self.mentionOf = mentionOf
        let capitals = text.words.count(where: \.isCapitalized)
        isCaseless = capitals * 100 < text.words.count
        var capitalized = HashIndex(minimumCapacity: capitals)
        for word in text.words where word.isCapitalized { capitalized.update(word.hash, to: 0) }
        for word in text.words where !word.isCapitalized && capitalized[word.hash] == 0 {
            capitalized.update(word.hash, to: 1)
        }
        self.capitalized = capitalized
    }

    /// Whether a word of the story belongs to a mention.
    func isNamed(_ word: Int) -> Bool { mentionOf[word] >= 0 }

    /// The mention that a word belongs to; `nil` outside of the story.
    func mention(at word: Int) -> Candidate? {
        guard mentionOf.indices.contains(word), mentionOf[word] >= 0 else { return nil }
        return mentions[Int(mentionOf[word])]
    }

    /// Whether a word of the story stands somewhere in it without a capital.
    func uses(_ word: ScannedWord) -> Bool {
        !word.isCapitalized || capitalized[word.hash] == 1
    }

    /// Whether something follows that is the name's own: "Fennel's Sorrel", but not "Fennel's got".
    func isOwner(_ name: Range<Int>) -> Bool {
        isGenitive(name) && text.words[name.upperBound].gap == .genitive
    }

    /// Whether a genitive 's follows a name, and no short form of "is" or "has".
    func isGenitive(_ name: Range<Int>) -> Bool {
        text.words[name.upperBound - 1].isGenitive && name.upperBound < text.words.count
            && !Self.contracted.contains(text.words[name.upperBound].hash)
    }

    private static let contracted = Set(
        [
            "got", "been", "going", "not", "a", "an", "the", "just", "still", "now", "also", "only",
            "in", "on", "at", "gone", "done",
        ].map { WordHash($0).value })

    /// The words of the sentence around some words, at most `reach` on either side.
    func sentence(around words: Range<Int>, reach: Int = 40) -> Range<Int> {
        var first = words.lowerBound
        while first > max(0, words.lowerBound - reach), !text.words[first].gap.opens { first -= 1 }
        var end = words.upperBound
        while end < min(text.words.count, words.upperBound + reach), !text.words[end].gap.opens {
            end += 1
        }
        return first..<end
    }
}
