internal import StoryModel

/// What tells how far an advertisement goes, for each utterance behind its first.
struct AdvertisementFeatures {
    /// The names of the numbers of an utterance that the advertisement goes over.
    enum Inside: Int, CaseIterable {
        case one, praise, call, address, listener, brand, brandAhead, callAhead
    }

    /// The names of the numbers of an utterance in front of which it ends.
    enum Exit: Int, CaseIterable {
        case border, opener, callBefore, addressBefore, opening, brand, turn
    }

    let inside: [[Double]]
    let exits: [[Double]]

    /// Computes the rows of the utterances behind `start`, at most as many as an advertisement has.
    init(
        from start: Int, limit: Int, in utterances: [Utterance], written: WrittenText,
        borders: [Double]
    ) {
        let end = min(utterances.count, start + limit + 1)
        let brand = Self.brand(of: utterances[start..<min(end, start + 4)], in: written)
        let words = written.words.entries
        let named = (start..<end).map { index in
            utterances[index].words.contains { brand.contains(words[$0].stem) }
        }
        let calls = (start..<end).map { Self.call(utterances[$0]) }
        let addresses = (start..<end).map { Self.hasAddress(utterances[$0], in: written) }
        var inside: [[Double]] = []
        var exits: [[Double]] = []
        for index in (start + 1)..<max(start + 1, end) {
            let here = index - start
            let utterance = utterances[index]
            let ahead = min(here + 5, named.count)
            inside.append([
                1, min(utterance.sum(of: .sponsor), 5), calls[here], addresses[here] ? 1 : 0,
                Self.addressesListener(utterance, in: written) ? 1 : 0, named[here] ? 1 : 0,
                named[here..<ahead].contains(true) ? 1 : 0,
                calls[here..<ahead].contains { $0 >= 1.5 } || addresses[here..<ahead].contains(true)
                    ? 1 : 0,
            ])
            exits.append([
                borders[index], utterance.weight(of: .opener), calls[here - 1],
                addresses[here - 1] ? 1 : 0, utterance.weight(of: .sponsorOpening) >= 2.5 ? 1 : 0,
                named[here] ? 1 : 0, utterance.startsTurn ? 1 : 0,
            ])
        }
        self.inside = inside
        self.exits = exits
    }

    private static func call(_ utterance: Utterance) -> Double {
        min(utterance.sum(of: .sponsorClosing), 4)
    }

    /// Rare names of the first sentences: what is advertised.
    private static func brand(
        of opening: ArraySlice<Utterance>, in written: WrittenText
    ) -> Set<UInt64> {
        var names: Set<UInt64> = []
        for utterance in opening {
            for word in utterance.words.dropFirst() {
                let entry = written.words.entries[word]
                if entry.isCapitalized, entry.count > 2 { names.insert(entry.stem) }
            }
        }
        return names
    }

    private static func addressesListener(_ utterance: Utterance, in written: WrittenText) -> Bool {
        utterance.words.contains { listeners.contains(written.words.entries[$0].hash) }
    }

    /// Whether a web address stands in it.
    private static func hasAddress(_ utterance: Utterance, in written: WrittenText) -> Bool {
        let bytes = written.text.utf8Span.span
        return utterance.words.contains { index in
            let range = written.words.entries[index].range
            return endings.contains { ending in
                range.count > ending.utf8CodeUnitCount
                    && bytes.has(ending, at: range.end - ending.utf8CodeUnitCount)
            }
        }
    }

    private static let endings: [StaticString] = [
        ".com", ".ai", ".io", ".dev", ".co", ".org", ".net", ".sh", ".app",
    ]
    private static let listeners = Set(
        ["you", "your", "you're", "you'll", "yours", "yourself", "you've"].map {
            WordTable.hash($0)
        })
}
