internal import Language
internal import StoryModel

/// Finds names that speech recognition wrote as something that sounds alike: `Gravitron chips` for
/// `Graviton chips`, `Cloud Code` for `Claude Code`.
///
/// Sound and spelling propose a name; what stands around it decides. A wrong correction is worse than
/// a missed one.
struct MisheardNameFinder: Sendable {
    private let sounds: SoundIndex
    private let gazetteer: Gazetteer
    private let proposer: MisheardNameProposer
    private let judge: MisheardNameJudge
    private let statistics = TermStatistics.shipped()
    private let terms = TermScanner()

    /// How far a name must be ahead of another company's, in thousandths.
    private static let lead = 500

    init(gazetteer: Gazetteer, sounds: SoundIndex, contexts: ContextWords) {
        self.sounds = sounds
        self.gazetteer = gazetteer
        proposer = MisheardNameProposer(gazetteer: gazetteer, sounds: sounds)
        judge = MisheardNameJudge(gazetteer: gazetteer, contexts: contexts)
    }

    /// The misheard names of each story, in order, without overlaps among themselves or with mentions.
    ///
    /// - Parameters:
    ///   - texts: The stories.
    ///   - mentions: What is found in each by its writing.
    ///   - document: The document's text.
    /// - Returns: A list for each story.
    func names(
        in texts: [WordPieceScanner], mentions: [[Candidate]], of document: String
    ) -> [[MisheardName]] {
        let heard = HeardWords(
            texts, of: document, sounds: sounds, terms: terms, statistics: statistics)
        let stories = zip(texts, mentions).map { NamedStory($0, mentions: $1) }
        let proposals = proposer.proposals(in: stories, heard: heard)
        guard proposals.contains(where: { !$0.isEmpty }) else { return stories.map { _ in [] } }
        var support = MisheardNameJudge.Support(mentions, gazetteer: gazetteer)
        var accepted: [[MisheardName]] = []
        // What is accepted supports the rest of the document.
        for _ in 0..<2 {
            let known = support
            accepted = stories.enumerated().map { number, story in
                best(
                    proposals[number].compactMap { proposal in
                        let score = judge.score(
                            of: proposal, in: story, number: number, support: known)
                        return score >= MisheardNameJudge.needed ? proposal.judged(score) : nil
                    })
            }
            guard accepted.contains(where: { !$0.isEmpty }) else { break }
            support.add(accepted)
        }
        return accepted
    }

    /// Of those that are good enough, the best where they overlap.
    private func best(_ good: [MisheardName]) -> [MisheardName] {
        guard !good.isEmpty else { return [] }
        let ranked = good.sorted { left, right in
            if left.rank != right.rank { return left.rank > right.rank }
            return (left.span.words.lowerBound, left.name.form)
                < (right.span.words.lowerBound, right.name.form)
        }
        var claims: [Int: [MisheardName]] = [:]
        for name in ranked {
            for word in name.span.words { claims[word, default: []].append(name) }
        }
        var taken: Set<Int> = []
        var chosen: [MisheardName] = []
        for name in ranked where taken.isDisjoint(with: name.span.words) {
            taken.formUnion(name.span.words)
            // Two companies that are as likely: neither.
            let isContested = name.span.words.contains { word in
                claims[word, default: []].contains { rival in
                    rival.name.organisation != name.name.organisation
                        && rival.rank > name.rank - Self.lead
                }
            }
            if !isContested { chosen.append(name) }
        }
        return chosen.sorted { $0.span.words.lowerBound < $1.span.words.lowerBound }
    }
}
