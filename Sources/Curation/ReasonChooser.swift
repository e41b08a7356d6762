internal import Language
internal import StoryModel

/// Chooses the sentence that tells why a company has its score.
struct ReasonChooser {
    /// A range that carries a story's score for a company.
    struct Evidence {
        let range: TextRange
        let material: StoryMaterial
        /// The story's score, -5 to +5.
        let score: Double
        let weight: Double
    }

    private let citer: Citer

    init(citer: Citer) { self.citer = citer }

    /// The clearest sentence among the evidence; `nil` where none can be shown.
    ///
    /// A sentence that the digest does not show yet is preferred, then one that agrees with the
    /// score and stands alone.
    func reason(
        for name: String, score: Double, among evidence: [Evidence], used: inout ShownRanges
    ) -> CitedText? {
        var best: (candidate: SentenceCandidate, evidence: Evidence, worth: Int)?
        for piece in evidence {
            for candidate in candidates(around: piece, name) {
                let isUsed = used.contains(
                    candidate.range, in: piece.material.document.document.id, text: candidate.text)
                let worth = worth(candidate, piece, score: score, name: name) - (isUsed ? 3000 : 0)
                if worth > best?.worth ?? -5000 { best = (candidate, piece, worth) }
            }
        }
        guard let best else { return nil }
        let document = best.evidence.material.document.document.id
        used.insert(best.candidate.range, in: document, text: best.candidate.text)
        return CitedText(
            best.candidate.text,
            citations: [citer.citation(of: best.candidate.range, in: best.evidence.material)])
    }

    /// The citations of the strongest evidence, at most three.
    func citations(_ evidence: [Evidence]) -> [Citation] {
        evidence.sorted { left, right in
            let (mine, theirs) = (abs(left.score) * left.weight, abs(right.score) * right.weight)
            if mine != theirs { return mine > theirs }
            return (left.material.story.id, left.range) < (right.material.story.id, right.range)
        }
        .prefix(3)
        .map { citer.citation(of: $0.range, in: $0.material) }
    }

    /// The sentences that carry the score, and those of its story that name the company.
    private func candidates(around piece: Evidence, _ name: String) -> [SentenceCandidate] {
        piece.material.candidates.filter {
            ($0.range.overlaps(piece.range) || names(piece.material, name, in: $0.range))
                && !$0.isQuestion && !$0.isProfane && $0.words >= 5
        }
    }

    private func worth(
        _ candidate: SentenceCandidate, _ piece: Evidence, score: Double, name: String
    ) -> Int {
        let agrees = piece.score * score > 0 || abs(score) < 0.5
        var worth = (agrees ? 1 : 0) + 0.1 * abs(piece.score) + piece.weight
        worth += candidate.range.overlaps(piece.range) ? 0.6 : 0
        worth += candidate.standsAlone ? 1 : 0
        worth += 0.8 * candidate.centrality + (candidate.opensWithName ? 0.3 : 0)
        worth += names(piece.material, name, in: candidate.range) ? 0.9 : 0
        worth += names(piece.material, name, in: piece.material.story.title.range) ? 0.5 : 0
        worth -= 0.4 * candidate.strength(.show) + 1.5 * candidate.firstPerson
        worth -= 2 * candidate.chattiness
        worth -= candidate.words > 35 ? 0.04 * Double(candidate.words - 35) : 0
        worth -= candidate.isFragment ? 0.8 : 0
        return Int((worth * 1000).rounded())
    }

    private func names(_ material: StoryMaterial, _ name: String, in range: TextRange) -> Bool {
        material.tagged.tags.mentions.contains {
            $0.company == name && $0.resolution != .person && range.contains($0.range)
        }
    }
}
