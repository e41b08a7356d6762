internal import StoryModel

/// What the numbers of a sentence add to its reading as good or bad for a target, as fitted.
///
/// Lines `family, words, good, bad`, tab-separated, in hundredths. The three classes of a multinomial
/// logistic regression are good, bad and neutral, which is 0. Among the words, `TARGET`, `OTHER`,
/// `NUMBER`, `,` and `|` stand for the target, a name, a number, a comma and the end of a clause; the
/// words of an `outline` are the names of its symbols, those of a `vector` the number of a dimension,
/// from 0.
struct SentimentWeights: Sendable {
    /// Evidence for good and for bad, against neutral.
    struct Evidence: Hashable, Sendable {
        var good = 0.0
        var bad = 0.0

        mutating func add(_ other: Evidence, times factor: Double) {
            good += other.good * factor
            bad += other.bad * factor
        }
    }

    /// The parts of a sentence of which the vector counts.
    enum Part: String, CaseIterable { case whole, ahead, behind }

    private var index = HashIndex(minimumCapacity: 16384)
    /// By the stem of a word, the bits of `WordFamilies`.
    private var families = HashIndex(minimumCapacity: 4096)
    private var weights: [Evidence] = []
    /// By part and dimension.
    private var vectors = Part.allCases.map { _ in [Evidence]() }

    /// The weights that ship with the program.
    static func shipped() throws(TaggingDataError) -> SentimentWeights {
        try SentimentWeights(ShippedData.sentimentWeights.text)
    }

    init(_ text: String) throws(TaggingDataError) {
        var (number, start) = (0, 0)
        // Thousands of lines at each start: over bytes, in lists that are used again.
        let bytes = Array(text.utf8)
        var (fields, words): ([ArraySlice<UInt8>], [ArraySlice<UInt8>]) = ([], [])
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = bytes[start..<end]
            start = end + 1
            number += 1
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            Self.split(line, at: UInt8(ascii: "\t"), into: &fields)
            guard fields.count == 4 else {
                throw TaggingDataError(
                    line: number, problem: .fields(found: fields.count, wanted: 4))
            }
            guard let good = Self.number(fields[2]), let bad = Self.number(fields[3]) else {
                throw TaggingDataError(
                    line: number,
                    problem: .number(String(decoding: fields[2], as: UTF8.self)))
            }
            Self.split(fields[1], at: UInt8(ascii: " "), into: &words)
            try add(
                fields[0], words,
                Evidence(good: Double(good) / 100, bad: Double(bad) / 100), line: number)
        }
    }

    /// The weight of the number with this key.
    @inline(__always)
    func weight(_ key: UInt64) -> Evidence? { index[key].map { weights[Int($0)] } }

    /// The families that have a weight for a word alone or for a pair that it begins.
    func families(ofStem stem: UInt64) -> WordFamilies {
        WordFamilies(bits: families[stem] ?? 0)
    }

    /// What a part of a sentence adds by where it lies in the space of meaning.
    func evidence(of part: Part, at vector: [Float]) -> Evidence {
        var evidence = Evidence()
        for (weight, value) in zip(vectors[Part.allCases.firstIndex(of: part) ?? 0], vector) {
            evidence.add(weight, times: Double(value))
        }
        return evidence
    }

    /// Puts the parts of a stretch in place of those of another; none where it is empty.
    private static func split(
        _ bytes: ArraySlice<UInt8>, at separator: UInt8, into parts: inout [ArraySlice<UInt8>]
    ) {
        parts.removeAll(keepingCapacity: true)
        guard !bytes.isEmpty else { return }
        var start = bytes.startIndex
        for place in bytes.indices where bytes[place] == separator {
            parts.append(bytes[start..<place])
            start = place + 1
        }
        parts.append(bytes[start...])
    }

    private mutating func add(
        _ family: ArraySlice<UInt8>, _ words: [ArraySlice<UInt8>], _ evidence: Evidence, line: Int
    ) throws(TaggingDataError) {
        if family.starts(with: "vector.".utf8) {
            let name = String(decoding: family, as: UTF8.self)
            guard let part = Part.allCases.firstIndex(where: { name == "vector.\($0)" }),
                let word = words.first, let dimension = Self.number(word),
                dimension == vectors[part].count
            else { throw TaggingDataError(line: line, problem: .unknownHeading(name)) }
            vectors[part].append(evidence)
            return
        }
        var key = WordHash(family).value
        let isOutline = key == SentimentFamily.outline.key
        if let first = words.first, let bits = WordFamilies(family: key, count: words.count)?.bits {
            let stem = Self.stem(first)
            families.update(stem, to: bits | (families[stem] ?? 0))
        }
        for word in words {
            if isOutline {
                guard let symbol = OutlineSymbol(named: word) else {
                    throw TaggingDataError(
                        line: line,
                        problem: .unknownHeading(String(decoding: family, as: UTF8.self)))
                }
                key = SentimentFamily.extended(key, by: symbol.code)
            } else {
                key = SentimentFamily.extended(key, by: Self.stem(word))
            }
        }
        index.update(key, to: Int32(weights.count))
        weights.append(evidence)
    }

    private static func stem(_ word: ArraySlice<UInt8>) -> UInt64 {
        if let first = word.first, first < UInt8(ascii: "a") || first > UInt8(ascii: "z") {
            switch String(decoding: word, as: UTF8.self) {
            case "TARGET": return TargetSequence.target
            case "OTHER": return TargetSequence.other
            case "NUMBER": return TargetSequence.number
            case ",": return TargetSequence.comma
            case "|": return TargetSequence.part
            default: break
            }
        }
        return WordStem.hash(word.span)
    }

    /// A whole number of at most six digits.
    private static func number(_ text: ArraySlice<UInt8>) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = text.dropFirst(isNegative ? 1 : 0)
        guard (1...6).contains(digits.count) else { return nil }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit) - 0x30
        }
        return isNegative ? -number : number
    }
}
