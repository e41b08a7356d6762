/// A line of a word list: a weight and a word or phrase.
struct WeightedPhrase: Hashable, Sendable {
    let weight: Double
    /// A second number behind a slash, as in `0/-3 sue`.
    let second: Double?
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

    /// Reads a word list: headings `[name] label`, and lines of a weight, or of two with a slash
    /// between, and a phrase under them.
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
            let phrase = try phrase(line, line: number)
            guard !sections.isEmpty else {
                throw TaggingDataError(line: number, problem: .headless)
            }
            sections[sections.count - 1].phrases.append(phrase)
        }
        return sections
    }

    private static func phrase(
        _ text: Substring, line: Int
    ) throws(TaggingDataError) -> WeightedPhrase {
        let fields = text.split(separator: " ", maxSplits: 1)
        let numbers = (fields.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(numbers.count), let weight = number(numbers[0]),
            let second = numbers.count == 1 ? .some(nil) : number(numbers[1]).map(Optional.some)
        else {
            throw TaggingDataError(line: line, problem: .number(String(fields.first ?? "")))
        }
        guard fields.count == 2, fields[1].contains(where: { $0.isLetter || $0.isNumber }) else {
            throw TaggingDataError(line: line, problem: .phraseless)
        }
        return WeightedPhrase(
            weight: weight, second: second, phrase: String(fields[1]), line: line)
    }

    /// A number from -100 to 100.
    private static func number(_ text: Substring) -> Double? {
        guard let number = Double(text), (-100...100).contains(number) else { return nil }
        return number
    }
}
