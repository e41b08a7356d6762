/// A stretch of words read once: where its clauses part and which words tell something.
struct SentimentReading {
    /// A word or phrase of the lexicon where it stands.
    struct Hit {
        let words: Range<Int>
        let entry: SentimentEntry
        /// What negation, reversal, hedges and questions before it leave of its value.
        var factor = 1.0
    }

    let words: [ScannedWord]
    /// The words that are read.
    let range: Range<Int>
    let isQuestion: Bool
    private(set) var hits: [Hit] = []
    /// For each word of the range the number of its clause.
    private(set) var clauses: [Int] = []

    private static let reach = 4

    /// Reads words of a scanned text, whose bytes tell questions.
    init(
        _ words: [ScannedWord], range: Range<Int>, lexicon: SentimentLexicon, parting: PartingWords,
        isQuestion: Bool
    ) {
        self.words = words
        self.range = range
        self.isQuestion = isQuestion
        findHits(lexicon)
        findClauses(parting)
        weigh(isQuestion: isQuestion)
    }

    func clause(of word: Int) -> Int { clauses[word - range.lowerBound] }

    private mutating func findHits(_ lexicon: SentimentLexicon) {
        var place = range.lowerBound
        while place < range.upperBound {
            guard let (entry, length) = lexicon.entry(in: words, at: place),
                place + length <= range.upperBound
            else {
                place += 1
                continue
            }
            hits.append(Hit(words: place..<place + length, entry: entry))
            place += length
        }
    }

    private mutating func findClauses(_ parting: PartingWords) {
        var clause = 0
        var hasTold = false
        var hit = 0
        for place in range {
            let gap = words[place].gap
            let isParted =
                gap.parts || (hasTold && gap == .comma)
                || (hasTold && parting.contains(words[place]))
            if place > range.lowerBound, isParted {
                clause += 1
                hasTold = false
            }
            while hit < hits.count, hits[hit].words.upperBound <= place { hit += 1 }
            if hit < hits.count, hits[hit].words.contains(place), hits[hit].entry.tells {
                hasTold = true
            }
            clauses.append(clause)
        }
    }

    private mutating func weigh(isQuestion: Bool) {
        for index in hits.indices where hits[index].entry.tells {
            var factor = isQuestion ? 0.5 : 1
            let place = hits[index].words.lowerBound
            for other in hits.indices.reversed() where other < index {
                let distance = place - hits[other].words.upperBound
                guard distance < 8, clause(of: hits[other].words.lowerBound) == clause(of: place)
                else { break }
                let entry = hits[other].entry
                if entry.isNegation, distance < Self.reach { factor *= -0.6 }
                if entry.isReversal, distance < 3, hits[index].entry.tone < 0 { factor *= -0.6 }
                factor *= entry.hedge
            }
            hits[index].factor = factor
        }
    }
}

extension SentimentEntry {
    /// Whether it has a value of its own.
    var tells: Bool { tone != 0 || action != nil || direction != 0 }
}
