internal import StoryModel

/// A number of a text on its way to an amount.
struct ParsedNumber {
    enum Form {
        /// `30`, `2.5`
        case digits(isWhole: Bool)
        /// `30,000`
        case grouped
        /// `thirty`
        case spelled
    }

    /// The index of its first token.
    let first: Int
    /// The index of the token behind it.
    var next: Int
    var range: TextRange
    var value: Double
    /// What the value is to be taken times: 1e9 for `4bn`.
    var scale = 1.0
    var unit: Amount.Unit?
    var form: Form
    /// Whether letters on the digits gave the scale, as in the names of models.
    var isShort = false
}

/// Reads numbers in digits and in words.
struct NumberParser {
    let tokens: AmountTokens
    let words: AmountWords

    /// The number that begins at a token; `nil` where none does.
    ///
    /// - Parameters:
    ///   - index: The token's index.
    ///   - isJoined: Whether a hyphen before it is that of a range.
    /// - Returns: The number without what follows it, such as `million`.
    func number(at index: Int, isJoined: Bool = false) -> ParsedNumber? {
        guard let token = tokens[index], isJoined || token.gap != .hyphen else { return nil }
        guard token.isNumeric else { return spelled(from: index) }
        return token.isTag ? nil : digits(token, at: index)
    }

    private func digits(_ token: AmountTokens.Token, at index: Int) -> ParsedNumber? {
        let word = token.word
        let end = word.utf8.firstIndex { !$0.isDigit && $0 != 0x2e && $0 != 0x2c } ?? word.endIndex
        let groups = word[..<end].split(separator: ",", omittingEmptySubsequences: false)
        guard end.utf16Offset(in: word) < 24, let value = Double(groups.joined()),
            groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.utf8.count == 3 }),
            !word.hasPrefix("0") || word.hasPrefix("0.")
                || end == word.index(after: word.startIndex)
        else { return nil }
        let isWhole = !word[..<end].utf8.contains(0x2e)
        var number = ParsedNumber(
            first: index, next: index + 1, range: token.range, value: value,
            form: groups.count > 1 ? .grouped : .digits(isWhole: isWhole))
        guard end < word.endIndex else { return number }
        switch words.suffix(word[end...]) {
        case .suffix(let scale):
            number.scale = scale
            number.isShort = true
        case .attached(let unit): number.unit = unit
        default: return nil
        }
        return number
    }

    /// A number in words: `fifty`, `two hundred and five`, `one point five`, `a billion`.
    private func spelled(from start: Int) -> ParsedNumber? {
        var total = 0.0
        var current = 0.0
        var index = start
        var end = start
        if let token = tokens[start], token.word == "a", isScale(at: start + 1) {
            current = 1
            index += 1
        }
        scan: while let token = tokens[index], index == start || isNear(token) {
            switch words[token.word] {
            case .small(let value), .tens(let value): current += value
            case .scale(let scale) where current > 0:
                if scale > 100 { total += current * scale }
                current = scale > 100 ? 0 : current * scale
            case nil where token.word == "and" && end > start && isSmall(at: index + 1):
                guard current >= 100 || current == 0 else { break scan }
                index += 1
                continue
            default: break scan
            }
            index += 1
            end = index
        }
        guard end > start, let first = tokens[start], let last = tokens[end - 1] else { return nil }
        var number = ParsedNumber(
            first: start, next: end, range: first.range.union(last.range), value: total + current,
            form: .spelled)
        addFraction(to: &number)
        return number
    }

    /// Adds `point five` in words.
    private func addFraction(to number: inout ParsedNumber) {
        guard tokens[number.next]?.word == "point" else { return }
        var digits = ""
        var index = number.next + 1
        while let token = tokens[index], isNear(token), digits.utf8.count < 6,
            case .small(let digit)? = words[token.word], digit < 10
        {
            digits += String(Int(digit))
            index += 1
        }
        guard !digits.isEmpty, let fraction = Double("0." + digits), let last = tokens[index - 1]
        else { return }
        number.value += fraction
        number.range = number.range.union(last.range)
        number.next = index
    }

    private func isNear(_ token: AmountTokens.Token) -> Bool {
        token.gap == .space || token.gap == .hyphen
    }

    private func isScale(at index: Int) -> Bool {
        tokens[index].flatMap { words.scale($0.word) } != nil
    }

    private func isSmall(at index: Int) -> Bool {
        switch tokens[index].flatMap({ words[$0.word] }) {
        case .small, .tens: true
        default: false
        }
    }
}
