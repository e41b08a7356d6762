internal import Language
internal import StoryModel

/// What speaks for and against a new story at each utterance, as numbers around 0 to 3.
struct BoundaryFeatures {
    /// The names of the numbers, in their order.
    enum Name: Int, CaseIterable {
        case opener, closer, near, wide, fresh, freshNext, spent, names, namesNext, pronoun, linking
        case leadName, report, startsLine, startsTurn, question, quoted, length, lengthBefore
        case firstPerson, addressing, ending, fragment, asks, answers
        case close, closeDepth, far, farDepth, topics, topicNames, topicsNext, topicNamesNext
        case known, knownNext, asked, shortBefore, dated, datedNext, bare, callsOut, hostWords
        case meaning, meaningDepth, meaningOwn, novelty, shortNext, askedNext, shortAskedNext
        case shortTwoBefore, namesBefore, freshBefore, knownBefore
    }

    private static let width = Name.allCases.count

    /// One row an utterance.
    let rows: [[Double]]
    /// One an utterance, from 0, where somebody reads, to 1, where people chat without marks of who
    /// speaks.
    let chattiness: [Double]
    /// Whether two or more marked speakers take turns.
    let isInterview: Bool
    /// From 0, where somebody reads, to 1, where people talk with each other.
    var talkativeness: Double {
        isInterview ? 1 : chattiness.reduce(0, +) / Double(max(1, chattiness.count))
    }
    /// The first utterances of the turns of the one who asks most, each with the turn's words.
    let asking: [Int: Int]

    /// Computes all rows; linear.
    init(_ speech: Speech, written: WrittenText, shift: SubjectShift) {
        let utterances = speech.utterances
        let asking = Self.asking(speech, written: written)
        self.asking = asking
        let hasTurns = speech.isConversation
        let means = Self.means(of: shift.wide)
        let closeMeans = Self.means(of: shift.windows.close)
        let farMeans = Self.means(of: shift.windows.far)
        let meaning = MeaningShift(
            utterances, of: written.text, vectors: written.grammar.vectors)
        let meaningMeans = Self.means(of: meaning.close)
        let bytes = written.text.utf8Span.span
        var rows: [[Double]] = []
        rows.reserveCapacity(utterances.count)
        let blank = Array(repeating: 0.0, count: Self.width)
        for index in utterances.indices {
            var row = blank
            func set(_ name: Name, _ value: Double) { row[name.rawValue] = value }
            let utterance = utterances[index]
            let before = index > 0 ? utterances[index - 1] : nil
            let first = utterance.words.first.map(written.classes)
            set(.opener, utterance.weight(of: .opener))
            set(.closer, before?.weight(of: .closer) ?? 0)
            set(.near, Self.scaled(shift.near[index]))
            set(.wide, (Double(shift.wide[index]) + 5000) / (Double(means[index]) + 5000))
            set(.fresh, Self.scaled(shift.fresh[index]))
            set(.freshNext, Self.scaled(Self.sum(shift.fresh, index + 1..<index + 4)))
            set(.spent, Self.scaled(Self.sum(shift.spent, index - 4..<index)))
            set(.names, Self.scaled(shift.names[index]))
            set(.namesNext, Self.scaled(Self.sum(shift.names, index + 1..<index + 3)))
            set(.startsLine, utterance.startsLine ? 1 : 0)
            set(.startsTurn, utterance.startsTurn ? 1 : 0)
            set(.length, min(Double(utterance.words.count), 30) / 10)
            set(.lengthBefore, min(Double(before?.words.count ?? 0), 30) / 10)
            // "And one more story" and "We have a new one" begin with weak words, but are no weak start.
            if let first, utterance.weight(of: .opener) < 2 {
                set(.pronoun, first.contains(.pronoun) ? 1 : 0)
                set(.linking, first.contains(.link) ? 1 : 0)
                set(.firstPerson, first.contains(.person) ? 1 : 0)
            }
            set(.addressing, before?.classes.contains(.listener) == true ? 1 : 0)
            set(.leadName, Self.leadName(of: utterance, in: written))
            set(.report, Self.reports(utterance, in: written))
            let opening = utterance.range.start
            set(
                .quoted,
                [0x22, 0x28].contains(bytes[opening]) || bytes.has("\u{201C}", at: opening) ? 1 : 0)
            set(.question, before.map { bytes[$0.range.end - 1] == 0x3f } == true ? 1 : 0)
            let ending = before.map { bytes[$0.range.end - 1] }
            set(.ending, ending == 0x3a || ending == 0x2c ? 1 : 0)
            let isNamed = shift.names[index] + shift.fresh[index] > 0
            set(.asks, asking[index] != nil ? 1 : 0)
            set(.answers, hasTurns && asking[index] == nil ? 1 : 0)
            set(.fragment, utterance.words.count <= 6 && isNamed ? 1 : 0)
            let windows = shift.windows
            set(.close, windows.close[index])
            set(.closeDepth, windows.close[index] - closeMeans[index])
            set(.far, windows.far[index])
            set(.farDepth, windows.far[index] - farMeans[index])
            set(.topics, Self.scaled(windows.topics[index]))
            set(.topicNames, Self.scaled(windows.topicNames[index]))
            set(.topicsNext, Self.scaled(Self.sum(windows.topics, index + 1..<index + 3)))
            set(.topicNamesNext, Self.scaled(Self.sum(windows.topicNames, index + 1..<index + 3)))
            set(.known, windows.known[index])
            set(.knownNext, index + 1 < utterances.count ? windows.known[index + 1] : 0)
            set(.asked, bytes[utterance.range.end - 1] == 0x3f ? 1 : 0)
            set(.shortBefore, (before?.words.count ?? 9) <= 4 ? 1 : 0)
            set(.dated, utterance.classes.contains(.day) ? 1 : 0)
            set(
                .datedNext,
                index + 1 < utterances.count && utterances[index + 1].classes.contains(.day) ? 1 : 0
            )
            let isBare =
                utterance.words.count <= 5 && windows.known[index] == 0
                && (windows.topics[index] > 0 || shift.fresh[index] + shift.names[index] > 0)
                && row[Name.pronoun.rawValue] == 0
            set(.bare, isBare ? 1 : 0)
            let isAnswer = row[Name.question.rawValue] > 0
            set(
                .callsOut,
                !isAnswer && windows.known[index] == 0
                    && Self.callsOut(utterance, written: written) ? 1 : 0)
            set(.meaning, meaning.close[index])
            set(.meaningDepth, meaning.close[index] - meaningMeans[index])
            set(.meaningOwn, meaning.own[index])
            set(.novelty, windows.novelty[index])
            if let count = asking[index] { set(.hostWords, min(Double(count), 40) / 10) }
            rows.append(row)
        }
        Self.addNeighbours(to: &rows, of: utterances)
        self.rows = rows
        isInterview = hasTurns
        chattiness =
            hasTurns
            ? Array(repeating: 0, count: utterances.count)
            : Self.chattiness(utterances, written: written)
    }

    /// Adds what an utterance's neighbours say: who begins a story is asked, and the sentence behind a
    /// short lead-in is not its first.
    private static func addNeighbours(to rows: inout [[Double]], of utterances: [Utterance]) {
        func words(_ index: Int) -> Int {
            utterances.indices.contains(index) ? utterances[index].words.count : .max
        }
        for index in rows.indices {
            func set(_ name: Name, _ value: Double) { rows[index][name.rawValue] = value }
            set(.shortNext, words(index + 1) <= 4 ? 1 : 0)
            set(.shortTwoBefore, words(index - 2) <= 4 ? 1 : 0)
            if index + 1 < rows.count {
                let asked = rows[index + 1][Name.asked.rawValue]
                set(.askedNext, asked)
                set(.shortAskedNext, words(index + 1) <= 7 ? asked : 0)
            }
            if index > 0 {
                set(.namesBefore, rows[index - 1][Name.names.rawValue])
                set(.freshBefore, rows[index - 1][Name.fresh.rawValue])
                set(.knownBefore, rows[index - 1][Name.known.rawValue])
            }
        }
    }

    /// Told by how many utterances around begin as only speech does.
    private static func chattiness(_ utterances: [Utterance], written: WrittenText) -> [Double] {
        let surroundings = Surroundings(of: utterances.count)
        let said = surroundings.counts { !utterances[$0].words.isEmpty }
        let spoken = surroundings.counts { index in
            utterances[index].words.first.map { written.classes(of: $0).contains(.starter) }
                ?? false
        }
        return zip(spoken, said).map { spoken, said in
            let share = Double(spoken) / Double(max(1, said))
            return min(1, max(0, (share - 0.12) / 0.08))
        }
    }

    /// The first utterances of the turns of the one who asks most, each with the turn's words.
    private static func asking(_ speech: Speech, written: WrittenText) -> [Int: Int] {
        guard speech.isConversation else { return [:] }
        let bytes = written.text.utf8Span.span
        var counts: [String: Int] = [:]
        for (index, turn) in speech.turns.enumerated() {
            let isLast = index + 1 == speech.turns.count
            let end = isLast ? speech.utterances.count : speech.turns[index + 1].utterance
            guard let speaker = turn.speaker else { continue }
            counts[speaker, default: 0] += (turn.utterance..<end).count {
                bytes[speech.utterances[$0].range.end - 1] == UInt8(ascii: "?")
            }
        }
        let host = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        var asking: [Int: Int] = [:]
        for (index, turn) in speech.turns.enumerated() where turn.speaker == host {
            let isLast = index + 1 == speech.turns.count
            let end = isLast ? speech.utterances.count : speech.turns[index + 1].utterance
            asking[turn.utterance] = (turn.utterance..<end).reduce(0) {
                $0 + speech.utterances[$1].words.count
            }
        }
        return asking
    }

    /// Compresses thousandths: 0 stays 0, and each doubling adds about as much.
    private static func scaled(_ thousandths: Int) -> Double {
        logarithm(1 + Double(max(0, thousandths)) / 4000)
    }

    private static func sum(_ values: [Int], _ indices: Range<Int>) -> Int {
        values[indices.clamped(to: values.indices)].reduce(0, +)
    }

    /// The mean of the values around each index.
    private static func means(of values: [Int]) -> [Int] {
        var sums = [0]
        for value in values { sums.append(sums[sums.count - 1] + value) }
        return values.indices.map { index in
            let window = (index - 12..<index + 13).clamped(to: values.indices)
            return (sums[window.upperBound] - sums[window.lowerBound]) / max(1, window.count)
        }
    }

    /// The mean of the values around each index.
    private static func means(of values: [Double]) -> [Double] {
        var sums = [0.0]
        for value in values { sums.append(sums[sums.count - 1] + value) }
        return values.indices.map { index in
            let window = (index - 12..<index + 13).clamped(to: values.indices)
            return (sums[window.upperBound] - sums[window.lowerBound])
                / Double(max(1, window.count))
        }
    }

    /// Whether it is no more than a subject, as "Okay the markets." is.
    private static func callsOut(_ utterance: Utterance, written: WrittenText) -> Bool {
        guard utterance.words.count <= 5, let first = utterance.words.first,
            written.classes(of: first).contains(.caller),
            written.text.utf8Span.span[utterance.range.end - 1] == UInt8(ascii: ".")
        else { return false }
        let rest = utterance.words.dropFirst()
        return rest.contains { written.words.entries[$0].count > 3 }
            && !rest.contains { written.classes(of: $0).contains(.verbal) }
    }

    /// 1 where a rare capitalized word or a figure is among the first three words.
    private static func leadName(of utterance: Utterance, in written: WrittenText) -> Double {
        let isName = utterance.words.prefix(3).contains { word in
            let entry = written.words.entries[word]
            guard entry.isCapitalized, entry.count > 2 else { return false }
            let classes = written.classes(of: word)
            return !classes.contains(.common)
                && (word > utterance.words.lowerBound || !classes.contains(.pronoun))
        }
        return isName ? 1 : 0
    }

    /// 1 where a verb of news stands among the first twelve words.
    private static func reports(_ utterance: Utterance, in written: WrittenText) -> Double {
        guard utterance.classes.contains(.newsVerb) else { return 0 }
        let words = utterance.words.prefix(12)
        return words.contains { written.classes(of: $0).contains(.newsVerb) } ? 1 : 0
    }
}
