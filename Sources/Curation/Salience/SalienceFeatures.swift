internal import Foundation
internal import Language

/// What tells how much a sentence says of its text: numbers about its words, its place and what it
/// has in common with the rest.
struct SalienceFeatures {
    enum Name: String, CaseIterable {
        /// What every sentence has.
        case bias
        /// What is above 25 words, and what is below 10.
        case long, short
        /// Shares of the words: articles and prepositions, "I", "we", "you", "it" and "that".
        case binding, speaker, speakers, listener, pointing
        /// Words by which talk says what it is about and what was settled; talk about the show.
        case matter, decision, show
        /// Marks of its form: one or nothing.
        case question, fragment
        /// How many names and amounts, at most four and two.
        case names, amounts
        /// How much of what its text repeats it says, by how often that is repeated.
        case central
        /// Near the beginning, fading within a dozen sentences.
        case opening
    }

    /// A row a sentence, in the order of `Name`.
    let rows: [[Double]]

    /// The features of all sentences of a text, in its order; linear in their terms.
    init(_ candidates: [SentenceCandidate]) {
        var counts: [String: Int] = [:]
        for candidate in candidates {
            for term in candidate.terms { counts[term, default: 0] += 1 }
        }
        let most = logarithm(Double(1 + (counts.values.max() ?? 1)))
        let shares = counts.mapValues { logarithm(Double(1 + $0)) / most }
        rows = candidates.enumerated().map { place, candidate in
            let said = candidate.terms.reduce(0) { $0 + (shares[$1] ?? 0) }
            let central = said / Double(max(6, candidate.words)).squareRoot()
            let opening = Foundation.exp(-Double(place) / 12)
            return Name.allCases.map { name in
                switch name {
                case .central: central
                case .opening: opening
                default: Self.own(name, of: candidate)
                }
            }
        }
    }

    /// A number that the sentence has by itself.
    private static func own(_ name: Name, of candidate: SentenceCandidate) -> Double {
        let words = Double(max(1, candidate.words))
        func share(_ use: PhraseTable.Use) -> Double { candidate.strength(use) / words }
        return switch name {
        case .bias: 1
        case .long: max(0, words - 25) / 20
        case .short: max(0, 10 - words) / 10
        case .binding: share(.binding)
        case .speaker: share(.speaker)
        case .speakers: share(.speakers)
        case .listener: candidate.address
        case .pointing: share(.pointing)
        case .matter: share(.matter)
        case .decision: share(.decision)
        case .show: share(.show)
        case .question: candidate.isQuestion ? 1 : 0
        case .fragment: candidate.isFragment ? 1 : 0
        case .names: Double(min(4, candidate.names))
        case .amounts: Double(min(2, candidate.amounts))
        case .central, .opening: 0
        }
    }
}
