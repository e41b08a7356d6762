/// A sentence as it stands to one target in a few symbols: names, what the lexicon tells, and small
/// words that say how these stand to each other.
///
/// A list of names counts as one name, since what is said of it is said of each. Weights of rows of
/// such symbols hold for words, too, that no labelled sentence has.
struct TargetOutline {
    /// The first and the last are the ends of the sentence.
    private(set) var symbols: [OutlineSymbol] = [.opening]
    /// Where the target stands among the symbols.
    private(set) var targets: [Int] = []

    /// What stands between the last name and here.
    private enum Link { case nothing, comma, words }
    private var link = Link.words

    init(_ sequence: TargetSequence, _ reading: SentimentReading) {
        symbols.reserveCapacity(32)
        var hit = 0
        // The end of the last word of the lexicon.
        var end = 0
        for symbol in sequence.symbols {
            switch symbol.kind {
            case .part: add(.part)
            case .comma: if link == .nothing { link = .comma }
            case .target, .other:
                addName(
                    symbol.kind == .target ? .target : .other,
                    isJoined: reading.words[symbol.word].gap == .ampersand)
            case .word, .number:
                guard symbol.word >= end else { continue }
                while hit < reading.hits.count, reading.hits[hit].words.lowerBound < symbol.word {
                    hit += 1
                }
                let word = reading.words[symbol.word].hash
                if hit < reading.hits.count, reading.hits[hit].words.lowerBound == symbol.word,
                    let told = OutlineSymbol(reading.hits[hit].entry)
                {
                    end = reading.hits[hit].words.upperBound
                    add(told)
                } else if let small = OutlineSymbol(smallWord: word) {
                    add(small)
                } else if word == Self.and {
                    if link == .nothing { link = .comma }
                } else {
                    link = .words
                }
            }
        }
        symbols.append(.closing)
    }

    /// Rows of two to four symbols, each with one naming of the target or more.
    func forEachRow(_ body: (Range<Int>) -> Void) {
        var last = 0
        for target in targets {
            for count in 2...4 {
                // A row with the naming before as well was told there.
                for start in max(last, target - count + 1)...target
                where start + count <= symbols.count {
                    body(start..<start + count)
                }
            }
            last = target + 1
        }
    }

    private mutating func add(_ symbol: OutlineSymbol) {
        symbols.append(symbol)
        link = .words
    }

    private mutating func addName(_ name: OutlineSymbol, isJoined: Bool) {
        if link == .comma || (link == .nothing && isJoined) {
            if name == .target, symbols[symbols.count - 1] != .target {
                symbols[symbols.count - 1] = .target
                targets.append(symbols.count - 1)
            }
        } else {
            if name == .target { targets.append(symbols.count) }
            symbols.append(name)
        }
        link = .nothing
    }

    private static let and = WordHash("and").value
}
