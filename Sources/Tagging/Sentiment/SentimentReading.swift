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
    /// The first words of what goes up or down; see `HitWorth`.
    private(set) var measured: Set<Int> = []

    private static let reach = 4
    /// How many words that tell something a sentence has at most, mostly.
    private static let usual = 8
    /// The tone of a percentage with a sign.
    private static let move = 2.0

    /// Reads words of a scanned text, whose bytes tell questions.
    init(
        _ words: [ScannedWord], range: Range<Int>, lexicon: SentimentLexicon, parting: PartingWords,
        marks: SentimentMarks
    ) {
        self.words = words
        self.range = range
        isQuestion = marks.isQuestion
        findHits(lexicon, marks)
        findClauses(parting, marks)
        weigh()
        measured = HitWorth.measured(self)
    }

    func clause(of word: Int) -> Int { clauses[word - range.lowerBound] }

    private mutating func findHits(_ lexicon: SentimentLexicon, _ marks: SentimentMarks) {
        var place = range.lowerBound
        var moves = marks.moves[...]
        while place < range.upperBound {
            if let move = moves.first, move.word <= place {
                if move.word == place {
                    let entry = SentimentEntry(move: move.isUp ? Self.move : -Self.move)
                    addHit(place..<place + 1, entry)
                    place += 1
                }
                moves.removeFirst()
                continue
            }
            guard let (entry, length) = lexicon.entry(in: words, at: place),
                place + length <= range.upperBound
            else {
                place += 1
                continue
            }
            addHit(place..<place + length, marks.isTraded ? entry.traded : entry)
            place += length
        }
    }

    private mutating func addHit(_ words: Range<Int>, _ entry: SentimentEntry) {
        if hits.isEmpty { hits.reserveCapacity(Self.usual) }
        hits.append(Hit(words: words, entry: entry))
    }

    private mutating func findClauses(_ parting: PartingWords, _ marks: SentimentMarks) {
        clauses.reserveCapacity(range.count)
        var clause = 0
        var hasTold = false
        var hit = 0
        for place in range {
            let gap = words[place].gap
            let isParted =
                (gap.parts && !marks.moves.contains { $0.word == place })
                || (hasTold && gap == .comma)
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

    private mutating func weigh() {
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
                if entry.isDenial, distance < 6, hits[index].entry.isWelcome { factor *= -0.8 }
                factor *= entry.hedge
            }
            hits[index].factor = factor
        }
    }
}

extension SentimentEntry {
    /// Whether it is good for whom it is done to, or good in itself.
    var isWelcome: Bool { (action?.object ?? tone) > 0 }

    /// Whether it has a value of its own.
    var tells: Bool { tone != 0 || action != nil || direction != 0 }
}
