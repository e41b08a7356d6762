internal import Language
internal import StoryModel

/// Finds sentences worth quoting: verbatim, an opinion or an image, understandable alone.
struct QuoteFinder: Sendable {
    /// How many a digest shows at most.
    let limit: Int
    private let mostWords = 45
    /// What may be left out before it, in bytes and in words.
    private let mostLead = 80
    private let mostLeadWords = 7
    /// What stands among its first words has to be clear.
    private let opening = 9
    /// A quote of so few words may need the next sentence.
    private let short = 16

    private struct Choice {
        let range: TextRange
        let text: String
        let material: StoryMaterial
        let worth: Int
    }

    /// What a quote on a happening that an insight tells is ahead, in ranks.
    private let toldBonus = 6000

    /// The best quotes: one of each source before a second of any; retold ones come last.
    ///
    /// What an insight tells goes before the rest, which a reader may not know.
    func quotes(
        from events: [WeekEvent], told: Set<StoryID>, documents: [TaggedDocument], citer: Citer,
        used: inout ShownRanges
    ) -> [KeyQuote] {
        var choices: [Choice] = []
        for event in events {
            for material in event.members where !material.isSecondary {
                let isTold = told.contains(material.story.id)
                choices += best(of: material, rank: event.rank + (isTold ? toldBonus : 0))
            }
        }
        choices.sort { left, right in
            if left.worth != right.worth { return left.worth > right.worth }
            return (left.material.story.id, left.range) < (right.material.story.id, right.range)
        }
        var quotes: [KeyQuote] = []
        var perSource: [String: Int] = [:]
        for most in 0..<limit {
            for choice in choices where quotes.count < limit {
                let document = choice.material.document.document
                guard perSource[document.source, default: 0] <= most,
                    !used.contains(choice.range, in: document.id, text: choice.text)
                else { continue }
                perSource[document.source, default: 0] += 1
                used.insert(choice.range, in: document.id, text: choice.text)
                quotes.append(quote(choice, citer))
            }
        }
        return quotes + stated(in: documents, citer).prefix(limit - quotes.count)
    }

    /// What digests by somebody else quote; their citations say that they are retold.
    private func stated(in documents: [TaggedDocument], _ citer: Citer) -> [KeyQuote] {
        documents.flatMap { tagged in
            tagged.structure.statements.compactMap { statement in
                guard case .quote(let range) = statement.content else { return nil }
                return KeyQuote(
                    text: folded(tagged.document.text[range]), speaker: nil,
                    citation: citer.citation(of: range, in: tagged))
            }
        }
    }

    private func folded(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func quote(_ choice: Choice, _ citer: Citer) -> KeyQuote {
        let document = choice.material.document.document
        return KeyQuote(
            text: choice.text,
            speaker: citer.speaker(at: choice.range.start, in: document.id),
            citation: citer.citation(of: choice.range, in: choice.material))
    }

    private func best(of material: StoryMaterial, rank: Int) -> [Choice] {
        let choices = material.candidates.compactMap { candidate -> Choice? in
            let text = folded(material.text[candidate.range])
            let words = text.split(separator: " ").count
            guard (8...mostWords).contains(words), candidate.standsAlone, isVivid(candidate),
                candidate.strength(.show) < 1, candidate.substance >= 4, !candidate.isJoined,
                isWhole(candidate, of: material),
                !candidate.isReaction, !candidate.isReport, !picksOut(candidate),
                !namesPoster(text),
                text.count(where: isBracket) == candidate.text.count(where: isBracket),
                !text.contains("@"), text.last.map({ ".!?\"”".contains($0) }) == true,
                !isTitle(candidate, of: material),
                !candidate.takesAsKnown(notIn: [])
            else { return nil }
            let worth = worth(candidate, isTidy: candidate.text.utf8.count + 8 > text.utf8.count)
            guard worth > 700, candidate.firstPerson < 0.1, !hesitates(candidate) else {
                return nil
            }
            let range = extended(candidate, of: material)
            return Choice(
                range: range, text: folded(material.text[range]), material: material,
                worth: worth + rank / 20)
        }
        return Array(choices.sorted { ($1.worth, $0.range) < ($0.worth, $1.range) }.prefix(2))
    }

    /// Whether it begins as a sentence does, or behind no more than an "I think that".
    private func isWhole(_ candidate: SentenceCandidate, of material: StoryMaterial) -> Bool {
        let text = material.text
        guard text[candidate.range].first?.isLowercase == true else { return true }
        let near = TextRange(max(0, candidate.range.start - mostLead), candidate.range.start)
        let lead = text[text.wholeCharacters(in: near)]
        let end = lead.lastIndex { ".!?:\n".contains($0) }
        guard let end else { return near.start == 0 }
        return lead[end...].split(whereSeparator: \.isWhitespace).count <= mostLeadWords + 1
    }

    /// Whether a written sentence is no more than the title of its story.
    private func isTitle(_ candidate: SentenceCandidate, of material: StoryMaterial) -> Bool {
        material.document.document.kind != .transcript
            && candidate.range.end <= material.story.title.range.end
    }

    /// Whether a report ends with whoever posted it in brackets.
    private func namesPoster(_ text: String) -> Bool {
        let end = text.trimmingStop
        guard end.last == ")", let open = end.lastIndex(of: "(") else { return false }
        return !end[open...].contains(" ")
    }

    private func isBracket(_ character: Character) -> Bool { "([".contains(character) }

    /// Whether "each one" or "the ones" among its first words stands for what was told before.
    private func picksOut(_ candidate: SentenceCandidate) -> Bool {
        let words = candidate.text.lowercased().split { !$0.isLetter }.prefix(opening)
        return zip(words, words.dropFirst()).contains { before, word in
            (word == "one" || word == "ones") && Self.picking.contains(String(before))
        }
    }

    private static let picking: Set<String> = [
        "each", "every", "individual", "other", "that", "the", "these", "this", "those", "which",
    ]

    private func hesitates(_ candidate: SentenceCandidate) -> Bool {
        ["Perhaps", "Maybe", "Probably", "I guess"].contains { candidate.text.hasPrefix($0) }
    }

    /// An opinion, an image or a figure of speech, not a mere fact.
    private func isVivid(_ candidate: SentenceCandidate) -> Bool {
        candidate.strength(.opinion) + candidate.strength(.image) >= 1
            || candidate.figures.isContrast || candidate.figures.isParallel
    }

    /// A short quote with the sentence right behind it, where that goes on with the image.
    private func extended(
        _ candidate: SentenceCandidate, of material: StoryMaterial
    ) -> TextRange {
        let next = candidate.place + 1
        guard candidate.words <= short, material.candidates.indices.contains(next) else {
            return candidate.range
        }
        let follower = material.candidates[next]
        let isNear = material.text[TextRange(candidate.range.end, follower.range.start)]
            .allSatisfy { $0.isWhitespace || $0 == "." }
        let common = Set(candidate.terms).intersection(follower.terms)
        guard isNear, !common.isEmpty, follower.isShowable, !follower.isJoined,
            follower.chattiness < 0.1, follower.firstPerson == 0, follower.strength(.show) < 1,
            candidate.words + follower.words <= mostWords
        else { return candidate.range }
        return candidate.range.union(follower.range)
    }

    /// How quotable a sentence is, in thousandths.
    private func worth(_ candidate: SentenceCandidate, isTidy: Bool) -> Int {
        var worth =
            0.45 * min(3, candidate.strength(.opinion)) + 0.5 * min(0.5, candidate.centrality)
        worth += 0.15 * min(2, candidate.strength(.consequence))
        worth += (candidate.figures.isContrast ? 0.6 : 0) + (candidate.figures.isParallel ? 0.7 : 0)
        worth -= 0.15 * Double(candidate.amounts) + 0.5 * candidate.strength(.explanation)
        worth += 0.6 * min(2, candidate.strength(.image))
        worth -= isTidy ? 0 : 0.4
        worth -= candidate.opensWithConjunction ? 0.35 : 0
        worth -= candidate.introduces ? 0.6 : 0
        worth -= 1.5 * candidate.chattiness + 2 * candidate.firstPerson
        worth -= candidate.words > 30 ? 0.02 * Double(candidate.words - 30) : 0
        return Int((worth * 1000).rounded())
    }
}
