internal import Foundation
internal import Language

/// The numbers of a sentence that tell what it is good for, beside its words: its shape, and where it
/// lies in a space of meaning.
struct SentenceFeatures: Sendable {
    let vectors: any TextVectors

    /// In the order of the numbers.
    enum Name: String, CaseIterable {
        case leansBack, pointsBack, isFragment, isQuestion, isBackground, opensWithName
        case opensWithConjunction, opensWithConsequence
        case names, amounts, early, first, centrality, firstPerson, address, chattiness
        case short, long, longer, cutOff, quoted
        case consequence, advice, watch, opinion, image, show, chat, explanation
    }

    /// The names of the numbers in a row.
    var names: [String] {
        Name.allCases.map(\.rawValue) + (0..<vectors.dimensions).map { "dimension\($0)" }
    }

    /// One a name, most between 0 and 1, those of the vector between -1 and 1.
    func row(of sentence: SentenceCandidate) -> [Double] {
        Name.allCases.map { number($0, of: sentence) }
            + vectors.vector(of: sentence.text).values.map(Double.init)
    }

    private func number(_ name: Name, of sentence: SentenceCandidate) -> Double {
        switch name {
        case .leansBack: sentence.leansBack ? 1 : 0
        case .pointsBack: sentence.pointsBack ? 1 : 0
        case .isFragment: sentence.isFragment ? 1 : 0
        case .isQuestion: sentence.isQuestion ? 1 : 0
        case .isBackground: sentence.isBackground ? 1 : 0
        case .opensWithName: sentence.opensWithName ? 1 : 0
        case .opensWithConjunction: sentence.opensWithConjunction ? 1 : 0
        case .opensWithConsequence: sentence.opensWithConsequence ? 1 : 0
        case .names: Double(min(3, sentence.names)) / 3
        case .amounts: Double(min(2, sentence.amounts)) / 2
        case .early: 1 / Double(1 + sentence.place / 4)
        case .first: sentence.place == 0 ? 1 : 0
        case .centrality: sentence.centrality
        case .firstPerson: min(1, 4 * sentence.firstPerson)
        case .address: min(1, 4 * sentence.address)
        case .chattiness: min(1, 4 * sentence.chattiness)
        case .short: sentence.words < 8 ? 1 : 0
        case .long: sentence.words > 24 ? 1 : 0
        case .longer: sentence.words > 38 ? 1 : 0
        case .cutOff: sentence.text.hasSuffix("...") || sentence.text.hasSuffix("…") ? 1 : 0
        case .quoted: sentence.text.hasPrefix("\"") || sentence.text.hasSuffix("\"") ? 1 : 0
        case .consequence: min(2, sentence.strength(.consequence))
        case .advice: min(2, sentence.strength(.advice))
        case .watch: min(2, sentence.strength(.watch))
        case .opinion: min(2, sentence.strength(.opinion))
        case .image: min(2, sentence.strength(.image))
        case .show: min(2, sentence.strength(.show))
        case .chat: min(2, sentence.strength(.chat))
        case .explanation: min(2, sentence.strength(.explanation))
        }
    }
}
