/// What tells an advertisement: the numbers of a stretch of utterances that may be one.
struct AdvertisementFeatures {
    /// The names of the numbers, in their order.
    enum Name: Int, CaseIterable {
        // Sums over the utterances.
        case length, pitch, call, address, listener, us, me, report, quoted, imperative, offer
        case opener, cueInside, border, colon, chat
        // Of the stretch.
        case one, cue, cueNear, borderStart, borderEnd, addressEnd, callEnd, offerEnd, cueEnd
        case brandShare, brandCount, brandEnd, brandAddress, brandElsewhere
        case short, question, listenerStart, turnStart, turnEnd, turns, addressOffer, anyOffer
        case addressNear, anchorEnd, borderInside, callBehind, end, brandCall, brandAlone, copy
    }

    /// Longer advertisements are not believed, in utterances.
    static let longest = 30
    private static let width = Name.allCases.count

    private let facts: [AdvertisementFacts]
    private let hasTurns: Bool
    /// The number of utterances in front of each that hold an address, an offer, a call or a cue.
    private let anchors: [Int]
    /// The utterances in which each name stands, in order.
    private let places: [[Int]]
    /// The names near each utterance that its web addresses spell, by their numbers.
    private let addressed: [[Int]]

    init(_ speech: Speech, written: WrittenText, borders: [Double]) {
        let finder = AdvertisementFacts.Finder(speech.utterances, written: written)
        let facts = speech.utterances.indices.map {
            AdvertisementFacts(speech.utterances[$0], border: borders[$0], finder: finder)
        }
        hasTurns = speech.isConversation
        var anchors = [0]
        var places: [[Int]] = Array(repeating: [], count: finder.count)
        for (index, fact) in facts.enumerated() {
            anchors.append(anchors[anchors.count - 1] + (fact.isAnchor ? 1 : 0))
            for name in fact.names { places[name].append(index) }
        }
        addressed = Self.addressed(facts, by: finder)
        self.facts = facts
        self.anchors = anchors
        self.places = places
    }

    /// Only the names that a stretch can hold besides the address are looked at.
    private static func addressed(
        _ facts: [AdvertisementFacts], by finder: AdvertisementFacts.Finder
    ) -> [[Int]] {
        var addressed: [[Int]] = Array(repeating: [], count: facts.count)
        for index in facts.indices where facts[index].hasAddress {
            let near = (index - longest + 1..<index + longest).clamped(to: facts.indices)
            let names = Set(near.flatMap { facts[$0].names }).filter { name in
                facts[index].hosts.contains { finder.isSpelled(name, by: $0) }
            }
            addressed[index] = names.sorted()
        }
        return addressed
    }

    /// Gives the numbers of each stretch that could be an advertisement, by start and then by end.
    func forEach(_ body: (Range<Int>, [Double]) -> Void) {
        var named = Array(repeating: 0, count: places.count)
        for start in facts.indices where canBegin(start) {
            var stretch = Stretch(start: start)
            for index in start..<min(facts.count, start + Self.longest) {
                if index > start, facts[index].movesOn { break }
                // What an advertisement is announced behind is none.
                if index > start + 2, facts[index].cue >= 3 { break }
                add(facts[index], at: index, to: &stretch, named: &named)
                let end = index + 1
                guard end - start >= 2, anchors[end] > anchors[start], stretch.isSubstantiated
                else { continue }
                finish(&stretch, end: end, named: named)
                body(start..<end, stretch.row)
            }
            for name in stretch.names { named[name] = 0 }
        }
    }

    /// The stretch from its opening words, when they stand right behind its first utterances.
    func opened(_ stretch: Range<Int>) -> Range<Int> {
        guard facts[stretch.lowerBound].cue < 2 else { return stretch }
        let near = stretch.dropFirst().prefix(2)
        guard let cue = near.first(where: { facts[$0].cue >= 3 }),
            !hasTurns || !facts[stretch.lowerBound].startsTurn
        else { return stretch }
        return cue..<stretch.upperBound
    }

    /// Whether something ahead makes an advertisement likely at all.
    private func canBegin(_ start: Int) -> Bool {
        let limit = min(facts.count, start + Self.longest)
        guard !facts[start].movesOn else { return false }
        return anchors[limit] > anchors[start]
            && (facts[start].border >= -4.5 || facts[start].isCue || facts[start].isToListener)
    }

    /// The numbers of a stretch that grows.
    private struct Stretch {
        let start: Int
        var row = Array(repeating: 0.0, count: AdvertisementFeatures.width)
        /// The names heard in it; how often, stands elsewhere.
        var names: [Int] = []
        var top = 0
        var turns = 0
        var strongest = -5.0
        var isBrandAddressed = false
        var hasAddress = false
        /// The utterances that send the listener to an address.
        var calls: [Int] = []
        /// The names that are utterances of their own.
        var alone: [Int] = []
        var isCuedNear = false

        /// Whether more than one offer speaks for an advertisement: news tells of what is free, too.
        var isSubstantiated: Bool {
            isCuedNear || hasAddress || row[Name.cueInside.rawValue] > 0
                || row[Name.call.rawValue] >= 1.5 || row[Name.offer.rawValue] >= 2
        }

        mutating func add(_ name: Name, _ value: Double) { row[name.rawValue] += value }
        mutating func set(_ name: Name, _ value: Double) { row[name.rawValue] = value }
        mutating func set(_ name: Name, _ value: Bool) { row[name.rawValue] = value ? 1 : 0 }
    }

    private func add(
        _ fact: AdvertisementFacts, at index: Int, to stretch: inout Stretch, named: inout [Int]
    ) {
        let step = index - stretch.start
        stretch.add(.length, 1)
        stretch.add(.pitch, fact.pitch)
        stretch.add(.call, fact.call)
        stretch.add(.address, fact.hasAddress ? 1 : 0)
        stretch.add(.listener, fact.isToListener ? 1 : 0)
        stretch.add(.us, fact.isOfUs ? 1 : 0)
        stretch.add(.me, fact.isOfMe ? 1 : 0)
        stretch.add(.report, fact.isReport ? 1 : 0)
        stretch.add(.quoted, fact.isQuoted ? 1 : 0)
        stretch.add(.imperative, fact.isImperative ? 1 : 0)
        stretch.add(.offer, fact.offer)
        stretch.add(.colon, fact.endsInColon ? 1 : 0)
        stretch.add(.chat, fact.isChat ? 1 : 0)
        if step > 0 {
            stretch.add(.opener, fact.opener)
            stretch.add(.border, max(0, fact.border + 2))
            if fact.startsTurn { stretch.turns += 1 }
        }
        if step > 1 { stretch.strongest = max(stretch.strongest, fact.border) }
        if step > 2, fact.isCue { stretch.add(.cueInside, 1) }
        if step < 3, fact.isCue { stretch.isCuedNear = true }
        if fact.hasAddress { stretch.hasAddress = true }
        if fact.isCallToAddress { stretch.calls.append(index) }
        if fact.isNameAlone { stretch.alone += fact.names }
        for name in fact.names {
            if named[name] == 0 { stretch.names.append(name) }
            named[name] += 1
            stretch.top = max(stretch.top, named[name])
        }
        if !stretch.isBrandAddressed, stretch.hasAddress {
            stretch.isBrandAddressed = (stretch.start...index).contains {
                addressed[$0].contains { named[$0] > 0 }
            }
        }
    }

    private func finish(_ stretch: inout Stretch, end: Int, named: [Int]) {
        let first = facts[stretch.start]
        let length = end - stretch.start
        let tail = facts[max(stretch.start, end - 2)..<end]
        let behind = end < facts.count ? facts[end] : nil
        stretch.set(.one, 1)
        stretch.set(.cue, first.cue / 3)
        stretch.set(.cueNear, stretch.isCuedNear)
        stretch.set(.borderStart, first.border)
        stretch.set(.borderEnd, behind?.border ?? 0)
        stretch.set(.addressEnd, tail.contains(where: \.hasAddress))
        stretch.set(
            .addressNear, facts[max(stretch.start, end - 4)..<end].contains(where: \.hasAddress))
        stretch.set(.callEnd, tail.reduce(0) { max($0, $1.call) })
        stretch.set(.offerEnd, tail.reduce(0) { max($0, $1.offer) })
        stretch.set(.cueEnd, length > 3 && tail.contains(where: \.isCue))
        stretch.set(.short, length < 4)
        stretch.set(.question, first.isQuestion)
        stretch.set(
            .listenerStart,
            facts[stretch.start..<min(stretch.start + 2, end)].contains(where: \.isToListener))
        stretch.set(.turnStart, hasTurns && first.startsTurn)
        stretch.set(.turnEnd, hasTurns && behind?.startsTurn == true)
        stretch.set(.turns, Double(stretch.turns))
        let offers = stretch.row[Name.offer.rawValue] > 0
        stretch.set(.anyOffer, offers)
        stretch.set(.addressOffer, offers && stretch.hasAddress)
        stretch.set(.anchorEnd, anchors[end] > anchors[max(stretch.start, end - 3)])
        stretch.set(.borderInside, max(0, stretch.strongest + 1))
        stretch.set(.callBehind, (behind?.call ?? 0) > 0)
        stretch.set(.end, behind == nil)
        // What is read out; among people who chat that is seldom anything else.
        let isRead = stretch.row[Name.chat.rawValue] + stretch.row[Name.me.rawValue] == 0
        stretch.set(.copy, length >= 4 && isRead)
        setBrand(of: &stretch, length: length, tail: tail, named: named)
    }

    /// The name heard most, if it is heard twice.
    private func setBrand(
        of stretch: inout Stretch, length: Int, tail: ArraySlice<AdvertisementFacts>,
        named: [Int]
    ) {
        let top = stretch.top
        stretch.set(.brandShare, Double(top) / Double(length))
        stretch.set(.brandCount, Double(min(top, 6)) / 3)
        stretch.set(.brandAddress, stretch.isBrandAddressed)
        stretch.set(
            .brandCall, stretch.calls.contains { addressed[$0].contains { named[$0] >= 2 } })
        stretch.set(.brandAlone, stretch.alone.contains { named[$0] >= 2 })
        guard top >= 2 else {
            stretch.set(.brandEnd, false)
            stretch.set(.brandElsewhere, 0)
            return
        }
        stretch.set(.brandEnd, tail.contains { $0.names.contains { named[$0] == top } })
        let around = Surroundings(of: facts.count).around(stretch.start)
        let elsewhere = stretch.names.lazy.filter { named[$0] == top }
            .map { places[$0].count(where: around.contains) - top }.min()
        stretch.set(.brandElsewhere, Double(min(elsewhere ?? 0, 3)))
    }
}
