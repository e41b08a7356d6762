internal import StoryModel

/// What a digest shows already, so that no sentence stands in it twice.
///
/// Some of it may only be held for a section that is written later: others leave it alone, unless
/// they have nothing else to show.
struct ShownRanges {
    private var ranges: [DocumentID: [TextRange]] = [:]
    private var texts: Set<String> = []
    private var held: [DocumentID: [TextRange]] = [:]
    private var lost: [DocumentID: [TextRange]] = [:]
    private var reasons: [DocumentID: [TextRange]] = [:]
    /// Whether what is held counts as shown.
    var respectsHeld = true

    /// Whether a range overlaps one that is shown, or its words are shown from elsewhere.
    func contains(_ range: TextRange, in document: DocumentID, text: String) -> Bool {
        if texts.contains(key(text)) { return true }
        if respectsHeld, held[document]?.contains(where: { $0.overlaps(range) }) ?? false {
            return true
        }
        return ranges[document]?.contains { $0.overlaps(range) } ?? false
    }

    /// Holds what a later section tells.
    mutating func hold(_ telling: InsightWriter.Telling) {
        held[telling.material.document.document.id, default: []] += telling.ranges
    }

    /// Whether some of what was held was needed elsewhere.
    func hasLost(_ telling: InsightWriter.Telling) -> Bool {
        let taken = lost[telling.material.document.document.id] ?? []
        return telling.ranges.contains { range in taken.contains { $0.overlaps(range) } }
    }

    /// Whether these very words are shown, from wherever.
    func shows(_ text: String) -> Bool { texts.contains(key(text)) }

    mutating func insert(_ range: TextRange, in document: DocumentID, text: String) {
        ranges[document, default: []].append(range)
        if !respectsHeld { lost[document, default: []].append(range) }
        texts.insert(key(text))
    }

    mutating func insert(_ telling: InsightWriter.Telling) {
        for range in telling.ranges {
            insert(
                range, in: telling.material.document.document.id,
                text: String(telling.material.text[range]))
        }
    }

    /// Notes that a title is shown as a reason; whether its words were not shown before.
    mutating func insert(title: String) -> Bool { texts.insert(key(title)).inserted }

    /// Notes that a range is shown as the reason for a score.
    mutating func insert(reason: TextRange, in document: DocumentID) {
        reasons[document, default: []].append(reason)
    }

    /// Whether a reason shows some of a range.
    func reasons(with range: TextRange, in document: DocumentID) -> Bool {
        reasons[document]?.contains { $0.overlaps(range) } ?? false
    }

    private func key(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter { scalar in
                    scalar.isASCII
                        ? (0x61...0x7a).contains(scalar.value)
                            || (0x30...0x39).contains(scalar.value)
                        : scalar.properties.isAlphabetic
                }))
    }
}

extension ShownRanges {
    /// Whether any of an event's stories has a sentence that is shown.
    func shows(_ event: WeekEvent) -> Bool {
        event.members.contains { material in
            material.candidates.contains {
                contains($0.range, in: material.document.document.id, text: $0.text)
            }
        }
    }
}
