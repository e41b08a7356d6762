internal import Foundation

/// Chooses sentences that together tell the most in little room.
///
/// One after the other, that sentence is taken which is worth the most by what it says and the others
/// taken do not (maximal marginal relevance: Carbonell and Goldstein, 1998).
struct SentenceChooser: Sendable {
    /// A sentence to choose from.
    struct Option {
        let candidate: SentenceCandidate
        /// In thousandths.
        let salience: Int
    }

    /// How much there is room for.
    struct Room {
        let sentences: Int
        /// Of the sentences as shown, with a space between them.
        let characters: Int
    }

    /// What a sentence loses whose words all stand in others, in thousandths.
    private let repetition: Double
    /// By which power of its length a sentence is worth more: short ones fill the room badly.
    private let fullness = 0.2
    /// Only so many of the best are compared, so that the cost is linear in the text.
    private let mostCompared = 200

    init(repetition: Double = 250) { self.repetition = repetition }

    /// The places among the options of those chosen, ascending.
    ///
    /// - Parameters:
    ///   - options: What there is to choose from, in the order of the text.
    ///   - room: How much there is room for.
    ///   - known: The terms of what the reader was told before.
    /// - Returns: Indices of options.
    func chosen(among options: [Option], room: Room, known: Set<String> = []) -> [Int] {
        var open = options.indices.sorted { left, right in
            (options[right].salience, left) < (options[left].salience, right)
        }
        open = Array(open.prefix(mostCompared))
        var chosen: [Int] = []
        var told = known
        var left = room.characters + 1
        while chosen.count < room.sentences {
            open.removeAll { options[$0].candidate.text.count + 1 > left }
            let worths = open.map { worth(options[$0], told: told) }
            guard let best = worths.indices.max(by: { (worths[$0], $1) < (worths[$1], $0) }),
                worths[best] > 0
            else { break }
            let place = open.remove(at: best)
            chosen.append(place)
            told.formUnion(options[place].candidate.terms)
            left -= options[place].candidate.text.count + 1
        }
        return chosen.sorted()
    }

    private func worth(_ option: Option, told: Set<String>) -> Int {
        let terms = option.candidate.terms
        let repeated = Double(terms.count(where: told.contains)) / Double(max(1, terms.count))
        let worth = Double(option.salience) - repetition * repeated
        return Int(
            (worth * Foundation.pow(Double(option.candidate.text.count), fullness)).rounded())
    }
}
