internal import CLanguageData

/// The words that amounts are made of.
struct AmountWords: Sendable {
    enum Role: Sendable {
        case small(Double), tens(Double), scale(Double), suffix(Double)
        case attached(Amount.Unit), unit(Amount.Unit)
        case label, other

        init?(_ row: String) {
            let fields = row.split(separator: "\t")
            let value = fields.count > 1 ? String(fields[1]) : ""
            switch (fields.first, Double(value), Amount.Unit(rawValue: value)) {
            case ("small", let number?, _): self = .small(number)
            case ("tens", let number?, _): self = .tens(number)
            case ("scale", let number?, _): self = .scale(number)
            case ("suffix", let number?, _): self = .suffix(number)
            case ("attached", _, let unit?): self = .attached(unit)
            case ("unit", _, let unit?): self = .unit(unit)
            case ("label", _, _): self = .label
            case ("other", _, _): self = .other
            default: return nil
            }
        }
    }

    private let roles = WordTable(language_data_amounts(), role: Role.init)

    subscript(word: String) -> Role? { roles[word] }

    /// What letters behind digits mean: `bn` in `4bn`.
    func suffix(_ letters: Substring) -> Role? { roles["#" + letters] }

    func unit(_ word: String) -> Amount.Unit? {
        if case .unit(let unit)? = roles[word] { unit } else { nil }
    }

    func scale(_ word: String) -> Double? {
        if case .scale(let scale)? = roles[word] { scale } else { nil }
    }

    /// Whether a word in lower case may be a plural noun that is counted.
    func isPlural(_ word: String) -> Bool {
        guard word.utf8.count > 3, word.hasSuffix("s"), word.utf8.allSatisfy(\.isLower),
            !["ss", "us", "is"].contains(where: word.hasSuffix) || word.hasSuffix("pus")
        else { return word == "people" || word == "gpus" }
        return roles[word] == nil
    }
}
