internal import StoryModel

/// Makes the title of a spoken story: the clause of its first sentences that reads most like one.
struct SpokenHeadline {
    let written: WrittenText
    let utterances: [Utterance]

    /// The title of the story that some utterances tell.
    func title(of indices: Range<Int>) -> CitedWords {
        var best: (score: Double, range: TextRange)?
        for index in indices.prefix(6) {
            let distance = Double(index - indices.lowerBound)
            for (step, start) in starts(in: utterances[index]).enumerated() {
                let range = TextRange(
                    Int(written.words.entries[start].start), utterances[index].range.end)
                let score = score(range) - 0.8 * distance - 0.2 * Double(step)
                if score > (best?.score ?? -.infinity) + 1e-9 { best = (score, range) }
            }
        }
        let range = best?.range ?? utterances[indices.lowerBound].range
        let words = Headline(grammar: written.grammar).title(spoken: range, in: written.text)
        return CitedWords(capitalized(words.text), range: words.range)
    }

    /// The words at which a title could begin: behind what only moves on ("Next up, ..."), and behind
    /// the first commas.
    private func starts(in utterance: Utterance) -> [Int] {
        guard let first = utterance.words.first else { return [] }
        let end = utterance.words.upperBound
        var starts: [Int] = []
        var start = skipped(from: first, end: end)
        starts.append(start)
        for index in (start + 1)..<max(start + 1, min(start + 24, end)) where followsComma(index) {
            start = skipped(from: index, end: end)
            if start > starts[starts.count - 1] { starts.append(start) }
            if starts.count > 4 { break }
        }
        return starts.filter { $0 < end }
    }

    /// The word behind the openers that stand at a word, one after the other.
    private func skipped(from first: Int, end: Int) -> Int {
        var start = first
        while start < end {
            let lead = min(start + 5, end)
            let near = written.grammar.phrases.hits(
                in: written.words, indices: start..<min(start + 12, end))
            let hit = near.filter { hit in
                hit.set == .opener && hit.weight >= 2 && hit.words.lowerBound < lead
                    && (isStrong(hit) || (start..<hit.words.lowerBound).allSatisfy(isLead))
            }.max { $0.words.upperBound < $1.words.upperBound }
            guard let hit else { break }
            start = hit.words.upperBound
        }
        while start < end, isLead(start) { start += 1 }
        return start < end ? start : first
    }

    /// Whether a phrase moves on wherever it stands.
    private func isStrong(_ hit: PhraseHit) -> Bool { hit.weight >= 2.5 && hit.words.count > 1 }

    private func isLead(_ word: Int) -> Bool {
        Self.leads.contains(written.words.entries[word].hash)
    }

    private func followsComma(_ word: Int) -> Bool {
        let bytes = written.text.utf8Span.span
        let gap = written.words.entries[word - 1].range.end..<Int(written.words.entries[word].start)
        return gap.contains { [0x2c, 0x3a].contains(bytes[$0]) }
    }

    /// How much a clause reads like a headline: names and figures, some length, no chatter.
    private func score(_ range: TextRange) -> Double {
        let shown = TextRange(range.start, min(range.end, range.start + Headline.limit))
        let words = written.words.indices(in: shown).map { written.words.entries[$0] }
        guard words.count >= 2 else { return -10 }
        let isNamed = words.first.map {
            $0.isCapitalized && $0.count > 3 && !Self.weak.contains($0.stem)
        }
        let lead = words.first.map { Self.weak.contains($0.stem) } == true ? 1.5 : 0
        let names = words.dropFirst(isNamed == true ? 0 : 1).count {
            $0.isCapitalized && $0.count > 1 || $0.hasDigit
        }
        let chatter = words.prefix(7).count { Self.chatter.contains($0.stem) }
        let frame = words.count { Self.frame.contains($0.stem) }
        let length =
            words.count < 4 ? (names > 0 ? 1.2 : 2.5) : (words.count < 7 && names == 0 ? 1 : 0)
        return min(Double(names), 4) * 0.8 - 1.2 * Double(chatter) - Double(frame) - lead
            - length
    }

    private func capitalized(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        let word = text.prefix { !$0.isWhitespace }
        // Names like "xAI" keep their own letters.
        guard !word.dropFirst().contains(where: \.isUppercase) else { return text }
        return first.uppercased() + text.dropFirst()
    }

    private static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordTable.hash($0) })
    }

    private static let leads = set(
        "so and okay ok alright well now but yeah then anyway um uh yes also is that there was here "
            + "here's about")
    private static let chatter = set(
        "i i'm i've we we're we've we'll you you're yeah think know mean guess really kind sort like "
            + "just so well okay right me us let's gonna actually")
    private static let frame = set(
        "story stories paper article section week cover topic news segment thing gist title update "
            + "episode today recap")
    private static let weak = set(
        "this that that's it it's and but so they he she there these those which because yeah about "
            + "of for in with to or as if when soon on at by from after before during while yes first "
            + "also here what where how why who not even our my your")
}
