internal import StoryModel

/// Decides which ambiguous candidates of a document are mentions, from what stands around them.
///
/// A wrong link is worse than a missed one: an ambiguous word needs a capital and support.
struct MentionResolver: Sendable {
    private let contexts: ContextWords
    private let ordinary: OrdinaryWords
    private let articles = ["a", "an", "the"].map { WordHash($0).value }
    private let article = WordHash("the").value

    /// What an ambiguous word must reach.
    private static let needed = 3.0
    /// What a misheard word that is also an ordinary word must reach.
    private static let neededMisheard = 5.0

    init(contexts: ContextWords, ordinary: OrdinaryWords) {
        self.contexts = contexts
        self.ordinary = ordinary
    }

    /// The candidates of each story that are mentions, in order, without overlaps.
    func mentions(
        among candidates: [[Candidate]], in texts: [WordPieceScanner]
    ) -> [[Candidate]] {
        var known: Set<Int32> = []
        for story in candidates {
            for candidate in story where !candidate.isAmbiguous {
                known.insert(candidate.organisation)
            }
        }
        // What context alone supports, supports the rest of the document.
        var supported = known
        for (story, text) in zip(candidates, texts) {
            for index in story.indices where story[index].isAmbiguous {
                let score = score(of: index, among: story, in: text, known: known)
                if score >= Self.needed { supported.insert(story[index].organisation) }
            }
        }
        return zip(candidates, texts).map { story, text in
            resolved(story, in: text, known: supported)
        }
    }

    private func resolved(
        _ story: [Candidate], in text: WordPieceScanner, known: Set<Int32>
    ) -> [Candidate] {
        var mentions: [Candidate] = []
        var index = 0
        while index < story.count {
            var rivals = [index]
            while let last = rivals.last, last + 1 < story.count,
                story[last + 1].first == story[index].first
            {
                rivals.append(last + 1)
            }
            if let winner = winner(of: rivals, among: story, in: text, known: known) {
                mentions.append(story[winner])
            }
            index += rivals.count
        }
        return mentions
    }

    /// The candidate that alone is supported best; `nil` where none is, or two are alike.
    private func winner(
        of rivals: [Int], among story: [Candidate], in text: WordPieceScanner, known: Set<Int32>
    ) -> Int? {
        if rivals.count == 1, !story[rivals[0]].isAmbiguous { return rivals[0] }
        let scores = rivals.map { index in
            let isKnown = known.contains(story[index].organisation)
            guard story[index].isAmbiguous else { return isKnown ? 10.0 : 3.0 }
            let needed =
                story[index].resolution == .misheard ? Self.neededMisheard : Self.needed
            let score = score(of: index, among: story, in: text, known: known)
            return score >= needed ? score : -.infinity
        }
        guard let best = scores.max(), best > -.infinity, let winner = scores.firstIndex(of: best),
            scores.lastIndex(of: best) == winner
        else { return nil }
        return rivals[winner]
    }

    private func score(
        of index: Int, among story: [Candidate], in text: WordPieceScanner, known: Set<Int32>
    ) -> Double {
        let candidate = story[index]
        let piece = text.pieces[candidate.first]
        if piece.prefix == UInt8(ascii: "@") { return 6 }
        let pieces = text.pieces[candidate.first...candidate.last]
        guard pieces.allSatisfy({ $0.isCapitalized || $0.isDigits || $0.gap == .none }) else {
            return -.infinity
        }
        var score = known.contains(candidate.organisation) ? 3.0 : 0
        score += capitalScore(candidate, in: text)
        score += scoreBefore(index, among: story, in: text)
        score += scoreAfter(candidate, in: text)
        if hasNeighbour(index, among: story, in: text) { score += 2 }
        return score
    }

    /// What the capital tells: little at the start of a sentence or in a heading.
    private func capitalScore(_ candidate: Candidate, in text: WordPieceScanner) -> Double {
        let first = Int(text.pieces[candidate.first].word)
        let last = Int(text.pieces[candidate.last].word)
        let isLong = text.pieces[candidate.last].word > text.pieces[candidate.first].word
        if !isLong, text.words[first].gap.opens { return 1 }
        let around = [first - 2, first - 1, last + 1, last + 2].filter(text.words.indices.contains)
        let capitals = around.count { text.words[$0].isCapitalized && !text.words[$0].gap.opens }
        let isHeading = around.count >= 3 && capitals >= around.count - 1
        if isLong { return isHeading || text.words[first].hash == article ? 1 : 3 }
        return isHeading ? 0.5 : 2
    }

    private func scoreBefore(
        _ number: Int, among story: [Candidate], in text: WordPieceScanner
    ) -> Double {
        let index = Int(text.pieces[story[number].first].word)
        guard index > 0, text.words[index].gap == .space || text.words[index].gap == .genitive
        else { return 0 }
        let word = text.words[index - 1]
        let weight = contexts.weight(before: word)
        guard weight == 0, word.isCapitalized else { return weight }
        // "Jessica Block", "Great Figure": part of another name.
        if text.words[index].gap == .genitive { return word.gap.opens ? 0 : -2 }
        if word.gap.opens, ordinary.contains(word) { return 0 }
        let isNamed = story[..<number].contains { text.pieces[$0.last].word == index - 1 }
        return isNamed || contexts.has(word, in: .never) ? (word.gap.opens ? 0 : -2) : -3
    }

    private func scoreAfter(_ candidate: Candidate, in text: WordPieceScanner) -> Double {
        let last = Int(text.pieces[candidate.last].word)
        let genitive = text.words[last].isGenitive ? 2.0 : 0
        if last + 1 < text.words.count, text.words[last + 1].gap == .comma {
            return genitive + (isExplained(by: last + 1, in: text) ? 2 : 0)
        }
        guard last + 1 < text.words.count, text.words[last + 1].gap.joins else { return genitive }
        let next = text.words[last + 1]
        if next.isDigits, candidate.resolution != .product { return -3 }
        let weight = contexts.weight(after: next)
        if weight == 0, next.isCapitalized { return genitive - 1 }
        return genitive + weight
    }

    /// Whether words behind a comma say what sort of company it is: "Mistral, the French lab".
    private func isExplained(by first: Int, in text: WordPieceScanner) -> Bool {
        guard articles.contains(text.words[first].hash) else { return false }
        let words = text.words[first + 1..<max(first + 1, min(text.words.count, first + 6))]
        return words.prefix { $0.gap.joins }.contains { contexts.has($0, in: .kind) }
    }

    /// Whether an organisation that is certain stands beside it in a list.
    private func hasNeighbour(
        _ index: Int, among story: [Candidate], in text: WordPieceScanner
    ) -> Bool {
        let candidate = story[index]
        let before = story[..<index].last { $0.first < candidate.first }
        let after = story[(index + 1)...].first { $0.first > candidate.first }
        if let before, !before.isAmbiguous, isList(before, candidate, in: text) { return true }
        if let after, !after.isAmbiguous, isList(candidate, after, in: text) { return true }
        return false
    }

    private func isList(
        _ left: Candidate, _ right: Candidate, in text: WordPieceScanner
    ) -> Bool {
        let from = Int(text.pieces[left.last].word)
        let to = Int(text.pieces[right.first].word)
        guard to > from, to - from <= 2, !text.words[to].gap.opens else { return false }
        if to - from == 1 { return text.words[to].gap == .comma || text.words[to].gap == .mark }
        return ["and", "or", "vs", "versus"].contains {
            WordHash($0).value == text.words[from + 1].hash
        }
    }
}
