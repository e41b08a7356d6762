internal import StoryModel

/// Makes amounts of numbers: their scales, currencies, units, things and ranges.
struct AmountParser {
    private let tokens: AmountTokens
    private let words: AmountWords
    private let numbers: NumberParser

    init(tokens: AmountTokens, words: AmountWords) {
        self.tokens = tokens
        self.words = words
        numbers = NumberParser(tokens: tokens, words: words)
    }

    /// The amounts of all tokens, in order.
    func amounts() -> [Amount] {
        var amounts: [Amount] = []
        var index = 0
        while index < tokens.count {
            guard var number = numbers.number(at: index) else {
                index += 1
                continue
            }
            complete(&number)
            index = number.next
            guard var other = otherEnd(of: number) else {
                if let amount = amount(number) { amounts.append(amount) }
                continue
            }
            complete(&other)
            index = other.next
            share(&number, &other)
            if let first = amount(number), let second = amount(other) {
                amounts += [first, second]
            }
        }
        return amounts
    }

    private func amount(_ number: ParsedNumber) -> Amount? {
        guard let unit = number.unit, !isName(number, unit) else { return nil }
        // Rounded as the text has no more digits than these.
        let value = (number.value * number.scale * 1e6).rounded() / 1e6
        return Amount(range: number.range, value: value, unit: unit)
    }

    // MARK: Ranges

    /// The other end of `80-90%`, `5 to 10 gigawatts`, `between 5 and 10 million`.
    private func otherEnd(of first: ParsedNumber) -> ParsedNumber? {
        guard let token = tokens[first.next] else { return nil }
        switch (token.gap, token.word) {
        case (.dash, _), (.hyphen, _): return numbers.number(at: first.next, isJoined: true)
        case (.space, "to"): return numbers.number(at: first.next + 1)
        case (.space, "and") where tokens[first.first - 1]?.word == "between":
            return numbers.number(at: first.next + 1)
        default: return nil
        }
    }

    /// Gives each end of a range the unit and the scale that only the other has.
    private func share(_ first: inout ParsedNumber, _ second: inout ParsedNumber) {
        if first.scale == 1, second.scale > 1, first.value < second.value {
            first.scale = second.scale
        }
        if first.unit == nil || first.unit == .count { first.unit = second.unit ?? first.unit }
        if second.unit == nil || second.unit == .count { second.unit = first.unit }
    }

    // MARK: Units

    /// Adds the currency, the scale and the unit that stand around a number.
    private func complete(_ number: inout ParsedNumber) {
        addCurrency(&number)
        if let end = tokens[number.next - 1]?.percentEnd {
            number.unit = .percent
            number.range = TextRange(number.range.start, end)
            return
        }
        while let token = near(number.next), let scale = words.scale(token.word),
            number.scale < 1e12
        {
            number.scale *= scale
            number.isShort = false
            take(token, &number)
        }
        guard let token = near(number.next) else {
            if number.unit == nil, countsAlone(number) { number.unit = .count }
            return
        }
        if let unit = words.unit(token.word) {
            number.unit = number.unit ?? unit
            take(token, &number)
            if token.word == "percentage", let points = near(number.next),
                points.word.hasPrefix("point")
            {
                take(points, &number)
            }
        } else if token.word == "per", let cent = near(number.next + 1), cent.word == "cent" {
            number.unit = .percent
            number.next += 1
            take(cent, &number)
        } else if number.unit == nil {
            addThings(&number)
        }
    }

    /// The token at an index, where only a space or a hyphen stands before it.
    private func near(_ index: Int) -> AmountTokens.Token? {
        guard let token = tokens[index], token.gap == .space || token.gap == .hyphen else {
            return nil
        }
        return token.sign == nil ? token : nil
    }

    private func take(_ token: AmountTokens.Token, _ number: inout ParsedNumber) {
        number.range = number.range.union(token.range)
        number.next += 1
    }

    private func addCurrency(_ number: inout ParsedNumber) {
        if let sign = tokens[number.first]?.sign {
            number.unit = sign.unit
            number.range = TextRange(sign.start, number.range.end)
            return
        }
        let codes: Set = ["usd", "eur", "gbp", "cny", "rmb"]
        guard let code = tokens[number.first - 1], codes.contains(code.word),
            tokens[number.first]?.gap == .space
        else { return }
        number.unit = words.unit(code.word)
        number.range = code.range.union(number.range)
    }

    /// Adds the things that are counted, up to two words behind the number.
    private func addThings(_ number: inout ParsedNumber) {
        for (step, index) in [number.next, number.next + 1].enumerated() {
            guard let token = tokens[index], token.gap == .space, !token.isNumeric else { break }
            let unit = words.unit(token.word)
            let isModel = ["model", "models"].contains(token.word) && number.scale >= 1e6
            if unit == .tokens || unit == .parameters || isModel && step == 0 {
                number.unit = unit ?? .parameters
            } else if words.isPlural(token.word), counts(number) {
                number.unit = .count
            } else {
                continue
            }
            number.range = number.range.union(token.range)
            number.next = index + 1
            return
        }
        if countsAlone(number) { number.unit = .count }
    }

    private func counts(_ number: ParsedNumber) -> Bool {
        if countsAlone(number) { return true }
        switch number.form {
        case .spelled: return number.value > 10
        case .grouped: return true
        case .digits(let isWhole): return isWhole && !(1900...2100).contains(number.value)
        }
    }

    /// Whether a number counts something even where nothing is named behind it.
    private func countsAlone(_ number: ParsedNumber) -> Bool {
        switch number.form {
        case .grouped: true
        case .spelled: number.scale > 1 || number.value >= 1000
        case .digits: number.scale > 1
        }
    }

    // MARK: Names

    /// Whether a number names a thing: `GPT 5`, `Atlas 70B`, `version 4`, `A$5`.
    private func isName(_ number: ParsedNumber, _ unit: Amount.Unit) -> Bool {
        if let sign = tokens[number.first]?.sign { return sign.unit == nil }
        guard case .digits = number.form, unit == .count || unit == .times,
            number.scale == 1 || number.isShort,
            let before = tokens[number.first - 1], tokens[number.first]?.gap == .space
        else { return false }
        if case .label? = words[before.word] { return true }
        let isFirst = tokens[number.first - 2] == nil || before.gap == .other
        return before.isCapitalized && !isFirst
    }
}
