internal import Language
internal import StoryModel

/// Knows whom a spoken title is about that was joined of a name and a clause.
///
/// "We've got an update about Orrin and Corvane. On Monday, they announced a merger" has the title
/// "Orrin and Corvane announced a merger": its name is what "they" stands for.
struct JoinedTitle {
    /// The place of the sentence that has the clause.
    let place: Int
    /// The name, as the title has it.
    let name: String
    /// Names have at most so many words.
    private static let longest = 6

    /// Looks for the name in front of the title's clause; `nil` where the title stands in one sentence,
    /// or has no such name.
    init?(_ title: CitedWords, sentences: [SentenceCutter.Cut], in text: String) {
        let places = sentences.indices.filter { sentences[$0].range.overlaps(title.range) }
        guard let last = places.last, places.count > 1 else { return nil }
        let clause = text[sentences[last].range].lowercased()
        let words = title.text.split(separator: " ")
        let length = (1...Self.longest).first { length in
            length < words.count
                && clause.contains(words[length...].joined(separator: " ").lowercased())
        }
        guard let length else { return nil }
        place = last
        name = words[..<length].joined(separator: " ")
    }
}
