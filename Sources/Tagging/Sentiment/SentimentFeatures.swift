/// What a sentence tells for one target, as numbers by name.
struct SentimentFeatures {
    /// A number of a sentence.
    struct Feature {
        /// What kind of number it is.
        let family: SentimentFamily
        /// The symbols that it speaks of, those of the outline where the family is; empty for sums.
        let symbols: Range<Int>
        let value: Double
        /// The key of its weight.
        let key: UInt64
    }

    let sequence: TargetSequence
    let outline: TargetOutline
    private let relation: TargetRelation
    private let valences: WordValences

    init(_ relation: TargetRelation, valences: WordValences) {
        sequence = TargetSequence(
            relation.reading, targets: relation.targets, others: relation.others)
        outline = TargetOutline(sequence, relation.reading)
        self.relation = relation
        self.valences = valences
    }

    private var reading: SentimentReading { relation.reading }

    /// Calls back with every number, sums first, then in the order of the text.
    ///
    /// Numbers of words and pairs are left out whose family is not among those of the stem.
    @inline(__always)
    func forEach(
        among families: (_ stem: UInt64) -> WordFamilies = { _ in .all }, _ body: (Feature) -> Void
    ) {
        forEachFact(body)
        forEachSum(body)
        forEachValence(body)
        forEachWord(among: families, body)
        forEachNeighbour(body)
        outline.forEachRow { symbols in
            var key = SentimentFamily.outline.key
            for place in symbols {
                key = SentimentFamily.extended(key, by: outline.symbols[place].code)
            }
            body(Feature(family: .outline, symbols: symbols, value: 1, key: key))
        }
    }

    private func forEachFact(_ body: (Feature) -> Void) {
        func add(_ family: SentimentFamily) {
            body(Feature(family: family, symbols: 0..<0, value: 1, key: family.key))
        }
        if reading.isQuestion { add(.question) }
        if sequence.targets.isEmpty { add(.unnamed) }
        add(.others(min(3, sequence.others)))
    }

    /// What the lexicon finds, summed by where it stands.
    private func forEachSum(_ body: (Feature) -> Void) {
        var sums = FewSums()
        let measured = reading.measured
        var index = 0
        for hit in reading.hits where hit.entry.tells {
            while index < sequence.symbols.count,
                sequence.symbols[index].word < hit.words.lowerBound
                    || !isPlain(sequence.symbols[index])
            { index += 1 }
            guard index < sequence.symbols.count else { break }
            let symbol = sequence.symbols[index]
            guard symbol.word == hit.words.lowerBound else { continue }
            let (way, value) = told(hit, measured: measured)
            guard value != 0 else { continue }
            let size = abs(value) / 2
            let isGood = value > 0
            let zone = symbol.zone
            sums.add(size, to: SentimentFamily.sum(way, zone.wide, isGood))
            if zone.isClose { sums.add(size / 2, to: SentimentFamily.sum(way, zone, isGood)) }
            sums.add(size, to: SentimentFamily.sum(nil, zone.wide, isGood))
            sums.add(size, to: SentimentFamily.sum(nil, nil, isGood))
        }
        add(sums, SentimentFamily.sums, body)
    }

    /// What words are by themselves, summed by where they stand.
    private func forEachValence(_ body: (Feature) -> Void) {
        var sums = FewSums()
        for symbol in sequence.symbols where symbol.kind == .word {
            let valence = valences.valence(of: reading.words[symbol.word])
            guard valence != 0 else { continue }
            let size = abs(valence) / 2
            let isGood = valence > 0
            if symbol.zone.isNamed {
                sums.add(size, to: SentimentFamily.valence(symbol.zone.wide, isGood))
            }
            sums.add(size, to: SentimentFamily.valence(nil, isGood))
        }
        add(sums, SentimentFamily.valences, body)
    }

    /// The more there is of it, the less each counts.
    private func add(
        _ sums: FewSums, _ families: [SentimentFamily], _ body: (Feature) -> Void
    ) {
        for (number, sum) in sums.sums {
            let family = families[number]
            body(
                Feature(
                    family: family, symbols: 0..<0, value: 2 * sum / (sum + 1), key: family.key))
        }
    }

    private func isPlain(_ symbol: TargetSequence.Symbol) -> Bool {
        symbol.kind == .word || symbol.kind == .number
    }

    /// What a word of the lexicon says, and the way in which it says it.
    private func told(
        _ hit: SentimentReading.Hit, measured: Set<Int>
    ) -> (way: SentimentFamily.Way, value: Double) {
        let place = relation.place(of: hit.words)
        if let action = hit.entry.action, let side = relation.side(of: hit.words, place: place) {
            let value = side == .object ? action.object : action.subject
            if value != 0 || hit.entry.tone == 0 { return (.action, value * hit.factor) }
        }
        if hit.entry.direction != 0, let worth = HitWorth.worth(of: hit, reading) {
            return (.direction, hit.entry.direction * worth * hit.factor)
        }
        if hit.entry.worth != 0, measured.contains(hit.words.lowerBound) { return (.tone, 0) }
        return (.tone, hit.entry.tone * hit.factor)
    }

    @inline(__always)
    private func forEachWord(
        among families: (UInt64) -> WordFamilies, _ body: (Feature) -> Void
    ) {
        let symbols = sequence.symbols
        for index in symbols.indices where symbols[index].kind != .target {
            let symbol = symbols[index]
            let known = families(symbol.stem)
            guard known.bits != 0 else { continue }
            if symbol.kind != .comma, symbol.kind != .part {
                let zone = symbol.zone
                if known.contains(.any) { add(.any, index, body) }
                if zone.isNamed {
                    if known.contains(.near(zone)) { add(.near(zone), index, body) }
                    if known.contains(.side(zone)) { add(.side(zone), index, body) }
                    if known.contains(.part(zone)) { add(.part(zone), index, body) }
                }
            }
            guard index + 1 < symbols.count else { continue }
            if known.contains(.pair) { add(.pair, index..<index + 2, body) }
            if symbol.zone.isNamed, known.contains(.pair(symbol.zone)) {
                add(.pair(symbol.zone), index..<index + 2, body)
            }
        }
    }

    /// The one to three symbols behind each target, and the one or two ahead of it.
    private func forEachNeighbour(_ body: (Feature) -> Void) {
        for target in sequence.targets {
            for count in 1...3 where target + count < sequence.symbols.count {
                add(.behind, target + 1..<target + 1 + count, body)
            }
            for count in 1...2 where target >= count {
                add(.ahead, target - count..<target, body)
            }
        }
    }

    @inline(__always)
    private func add(_ family: SentimentFamily, _ place: Int, _ body: (Feature) -> Void) {
        let key = SentimentFamily.extended(family.key, by: sequence.symbols[place].stem)
        body(Feature(family: family, symbols: place..<place + 1, value: 1, key: key))
    }

    private func add(
        _ family: SentimentFamily, _ symbols: Range<Int>, _ body: (Feature) -> Void
    ) {
        var key = family.key
        for place in symbols {
            key = SentimentFamily.extended(key, by: sequence.symbols[place].stem)
        }
        body(Feature(family: family, symbols: symbols, value: 1, key: key))
    }
}
