internal import StoryModel

/// Makes the title of a spoken story: the clause of its first sentences that reads most like one.
struct SpokenHeadline {
    let written: WrittenText
    let utterances: [Utterance]

    /// The title of the story that some utterances tell.
    func title(of indices: Range<Int>) -> CitedWords {
        var best: (score: Double, range: TextRange)?
        for index in indices.prefix(5) {
            let range = withoutOpener(utterances[index])
            let score = score(range, distance: index - indices.lowerBound)
            if score > best?.score ?? -.infinity { best = (score, range) }
        }
        let range = best?.range ?? utterances[indices.lowerBound].range
        let words = Headline().title(
            line: Headline().cut(range, in: written.text), in: written.text)
        return CitedWords(capitalized(words.text), range: words.range)
    }

    /// The sentence behind the words that only move on ("Next up, ...").
    private func withoutOpener(_ utterance: Utterance) -> TextRange {
        let bytes = written.text.utf8Span.span
        let openers = utterance.hits.filter {
            $0.set == .opener && $0.weight >= 2 && $0.isAnchored
        }
        guard let end = openers.map(\.words.upperBound).max(), end < utterance.words.upperBound
        else { return utterance.range }
        // What follows a comma or a colon near the opener stands for itself.
        var start = Int(written.words.entries[end].start)
        for index in end..<min(end + 8, utterance.words.upperBound) {
            let gap =
                written.words.entries[index - 1].range.end..<Int(written.words.entries[index].start)
            if gap.contains(where: { [0x2c, 0x3a].contains(bytes[$0]) }) {
                start = Int(written.words.entries[index].start)
                break
            }
        }
        let rest = TextRange(start, utterance.range.end)
        return rest.count >= 15 ? rest : utterance.range
    }

    /// How much a clause reads like a headline: names and figures, some length, no chatter, early.
    private func score(_ range: TextRange, distance: Int) -> Double {
        let words = written.words.indices(in: range).map { written.words.entries[$0] }
        guard words.count >= 3 else { return -10 }
        let names = words.dropFirst().prefix(18).count {
            $0.isCapitalized && $0.count > 1 || $0.hasDigit
        }
        let chatter = words.prefix(6).count { Self.chatter.contains($0.stem) }
        let lead = words.first.map { Self.weak.contains($0.stem) } == true ? 1.5 : 0
        let length = words.count < 5 ? 1.5 : 0
        return min(Double(names), 4) - 1.2 * Double(chatter) - lead - length - 0.6
            * Double(distance)
    }

    private func capitalized(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        let word = text.prefix { !$0.isWhitespace }
        // Names like "xAI" keep their own letters.
        guard !word.dropFirst().contains(where: \.isUppercase) else { return text }
        return first.uppercased() + text.dropFirst()
    }

    private static let chatter = Set(
        [
            "i", "i'm", "i've", "we", "we're", "we've", "you", "yeah", "think", "know", "mean",
            "guess", "really", "kind", "sort", "like", "just", "so", "well", "okay", "right", "me",
        ].map { WordTable.hash($0) })
    private static let weak = Set(
        [
            "this", "that", "that's", "it", "it's", "and", "but", "so", "they", "he", "she",
            "there",
            "these", "those", "which", "because", "yeah",
        ].map { WordTable.hash($0) })
}
