/// A line of a word list: a weight and a word or phrase.
struct WeightedPhrase: Hashable, Sendable {
    let weight: Double
    let phrase: String
    /// Counted from 1.
    let line: Int
}

/// A part of a word list: what stands under a heading `[name] label`.
struct PhraseSection: Hashable, Sendable {
    let name: String
    let label: String
    /// The heading's line, counted from 1.
    let line: Int
    var phrases: [WeightedPhrase] = []

    /// Reads a word list: headings `[name] label`, and lines of a weight and a phrase under them.
    ///
    /// Empty lines and lines that begin with `#` are notes.
    static func read(_ text: String) throws(TaggingDataError) -> [PhraseSection] {
        var sections: [PhraseSection] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.first == nil || line.first == "#" { continue }
            if line.first == "[", let end = line.firstIndex(of: "]") {
                let name = String(line[line.index(after: line.startIndex)..<end])
                guard !name.isEmpty else {
                    throw TaggingDataError(line: number, problem: .nameless)
                }
                let label = line[line.index(after: end)...].drop { $0 == " " }
                sections.append(PhraseSection(name: name, label: String(label), line: number))
                continue
            }
            let phrase = try phrase(line, number: number)
            guard !sections.isEmpty else {
                throw TaggingDataError(line: number, problem: .headless)
            }
            sections[sections.count - 1].phrases.append(phrase)
        }
        return sections
    }

    private static func phrase(
        _ line: Substring, number: Int
    ) throws(TaggingDataError) -> WeightedPhrase {
        let fields = line.split(separator: " ", maxSplits: 1)
        guard let weight = fields.first.flatMap({ Double($0) }), weight.isFinite else {
            throw TaggingDataError(
                line: number, problem: .number(String(fields.first ?? "")))
        }
        guard fields.count == 2, fields[1].contains(where: { $0.isLetter || $0.isNumber }) else {
            throw TaggingDataError(line: number, problem: .phraseless)
        }
        return WeightedPhrase(weight: weight, phrase: String(fields[1]), line: number)
    }
}
