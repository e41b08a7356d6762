import Curation
import StoryModel

/// A sentence that a careful reader takes for a use.
struct UseLabel: Hashable {
    let document: String
    /// The line where it begins, counted from 1.
    let line: Int
    let use: String
    /// Its first words as shown.
    let opening: String

    init(row: [String: String]) throws {
        guard let document = row["document"], let line = row["line"].flatMap({ Int($0) }),
            let use = row["use"], let opening = row["opening"]
        else { throw LabelError(row: row) }
        self.document = document
        self.line = line
        self.use = use
        self.opening = opening
    }
}

/// How well the odds of sentences put those first that a careful reader takes for a use.
struct UseScore {
    let labels: [UseLabel]

    /// Average precision over the spoken sentences of documents with labels.
    ///
    /// - Parameters:
    ///   - name: The measure.
    ///   - uses: Labels that count as right.
    ///   - column: The place of the odds.
    ///   - documents: All documents.
    /// - Returns: The measurement, from 0 to 1; its mistakes are the first of those put wrongly first.
    func measurement(
        _ name: String, uses: Set<String>, column: Int, in documents: [TaggedDocument]
    ) -> Measurement {
        let reader = SentenceNumbersReader()
        return measurement(name, uses: uses, in: documents) { document in
            document.stories.flatMap { reader.numbers(of: $0, in: document) }
                .map { Sentence(line: $0.line, text: $0.text, odds: $0.odds[column]) }
        }
    }

    /// The same over the written sentences of documents with labels, by what says why news matters.
    func consequences(_ name: String, in documents: [TaggedDocument]) -> Measurement {
        let reader = ConsequenceNumbersReader()
        return measurement(name, uses: ["consequence", "perhaps"], in: documents) { document in
            document.stories.flatMap { reader.numbers(of: $0, in: document) }
                .map { Sentence(line: $0.line, text: $0.text, odds: $0.odds) }
        }
    }

    private struct Sentence {
        let line: Int
        let text: String
        let odds: Double
    }

    private func measurement(
        _ name: String, uses: Set<String>, in documents: [TaggedDocument],
        of sentences: (TaggedDocument) -> [Sentence]
    ) -> Measurement {
        var ranked: [(odds: Double, text: String, isRight: Bool)] = []
        for document in documents where labels.contains(where: { $0.document == document.path }) {
            let mine = labels.filter { $0.document == document.path && uses.contains($0.use) }
            for sentence in sentences(document) {
                let isRight = mine.contains {
                    $0.line == sentence.line
                        && (sentence.text.hasPrefix($0.opening)
                            || isSaid($0.opening, at: sentence.text))
                }
                ranked.append((sentence.odds, sentence.text, isRight))
            }
        }
        ranked.sort { $0.odds != $1.odds ? $0.odds > $1.odds : $0.text < $1.text }
        var right = 0
        var sum = 0.0
        for (place, sentence) in ranked.enumerated() where sentence.isRight {
            right += 1
            sum += Double(right) / Double(place + 1)
        }
        return Measurement(
            name: name, value: sum / Double(max(1, right)),
            mistakes: ranked.prefix(2 * right).filter { !$0.isRight }.map(\.text))
    }
}

extension TaggedDocument {
    fileprivate var path: String { document.path }
}

extension UseScore {
    /// Whether a sentence begins with words of which a name in brackets took the pronoun's place.
    fileprivate func isSaid(_ opening: String, at text: String) -> Bool {
        guard let name = text.firstRange(of: /\[[^\]]+\]/) else { return false }
        return ["They", "they", "It", "it"].contains {
            (text[..<name.lowerBound] + $0 + text[name.upperBound...]).hasPrefix(opening)
        }
    }
}
