internal import Language
internal import StoryModel

/// Tells which company "they" stands for at the beginning of a sentence.
///
/// Speech names a company once and goes on with "they". That is taken for the company which the
/// story names most by far, where it is also the one that was named last, at most five sentences
/// before.
struct PronounResolver: Sendable {
    private let reach = 5

    /// The companies by the places of the sentences where a "they" would stand for them, whether or not
    /// the sentence begins with one.
    func antecedents(
        of sentences: [SentenceCutter.Cut], in text: String, mentions: [Mention]
    ) -> [Int: String] {
        guard let main = mainCompany(in: mentions) else { return [:] }
        let mentions = mentions.filter { $0.resolution != .person }.sorted { $0.range < $1.range }
        var antecedents: [Int: String] = [:]
        var next = 0
        for (place, sentence) in sentences.enumerated() {
            while next < mentions.count, mentions[next].range.end <= sentence.range.start {
                next += 1
            }
            guard next > 0, mentions[next - 1].company == main,
                mentions[next - 1].range.start >= sentences[max(0, place - reach)].range.start
            else { continue }
            antecedents[place] = main
        }
        return antecedents
    }

    /// The company named three times or more, and twice as often as any other.
    private func mainCompany(in mentions: [Mention]) -> String? {
        var counts: [String: Int] = [:]
        for mention in mentions { counts[mention.company, default: 0] += 1 }
        let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ordered.first, first.value >= 3 else { return nil }
        return ordered.dropFirst().allSatisfy { $0.value * 2 <= first.value } ? first.key : nil
    }
}

extension String {
    /// The sentence with the company in brackets for the "They" that it begins with; `nil` where it
    /// begins otherwise.
    func naming(_ company: String) -> String? {
        hasPrefix("They ") ? "[\(company)]" + dropFirst(4) : nil
    }

    /// The sentence with a name in brackets for the pronoun among its first words: "On Monday, [Orrin
    /// and Corvane] announced ..."; `nil` where there is none.
    func namingPronoun(_ name: String) -> String? {
        var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard
            let place = words.prefix(4).firstIndex(where: {
                ["they", "it", "he", "she"].contains($0.lowercased())
            }), place + 1 < words.count
        else { return nil }
        words[place] = "[\(name)]"
        return words.joined(separator: " ")
    }
}
