/// What a name, a word of the lexicon or a small word is reduced to in an outline.
enum OutlineSymbol: UInt8, CaseIterable {
    case opening, closing, part, target, other
    case good, bad, rise, fall, asset, burden, negation, reversal
    /// What an action is for who does it, and for whom it is done to.
    case winWin, winLose, winNone, loseWin, loseLose, loseNone, noneWin, noneLose
    case over, than, vs, versus, from, by, on, to, against, after, `as`, `while`, but, `for`
    case despite, with, of, amid, before, into

    /// What a word of the lexicon tells; `nil` for a hedge and the like.
    init?(_ entry: SentimentEntry) {
        if let action = entry.action {
            switch (action.subject, action.object) {
            case (0, 0): return nil
            case (0, let object): self = object > 0 ? .noneWin : .noneLose
            case (let subject, 0): self = subject > 0 ? .winNone : .loseNone
            case (let subject, let object):
                self =
                    subject > 0
                    ? object > 0 ? .winWin : .winLose : object > 0 ? .loseWin : .loseLose
            }
        } else if entry.direction != 0 {
            self = entry.direction > 0 ? .rise : .fall
        } else if entry.tone != 0 {
            self = entry.tone > 0 ? .good : .bad
        } else if entry.worth != 0 {
            self = entry.worth > 0 ? .asset : .burden
        } else if entry.isNegation {
            self = .negation
        } else if entry.isReversal {
            self = .reversal
        } else {
            return nil
        }
    }

    /// One of the small words, by its hash.
    init?(smallWord hash: UInt64) {
        guard let number = Self.words[hash],
            let symbol = OutlineSymbol(rawValue: UInt8(truncatingIfNeeded: number))
        else { return nil }
        self = symbol
    }

    /// The symbol that weights name so.
    init?(named name: ArraySlice<UInt8>) {
        guard let symbol = Self.symbols[String(decoding: name, as: UTF8.self)] else { return nil }
        self = symbol
    }

    /// As weights name it.
    var name: String { "\(self)" }
    /// What stands for it in the keys of weights.
    var code: UInt64 { 0x6f75_746c_696e_6500 | UInt64(rawValue) }

    // Asked for a thousand times at each start.
    private static let symbols = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    private static let words: HashIndex = {
        var index = HashIndex(minimumCapacity: 64)
        for symbol in allCases where symbol.rawValue >= OutlineSymbol.over.rawValue {
            index.update(WordHash(symbol.name).value, to: Int32(symbol.rawValue))
        }
        return index
    }()
}
