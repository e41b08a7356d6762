internal import StoryModel

/// What a digest shows already, so that no sentence stands in it twice.
struct ShownRanges {
    private var ranges: [DocumentID: [TextRange]] = [:]
    private var texts: Set<String> = []

    /// Whether a range overlaps one that is shown, or its words are shown from elsewhere.
    func contains(_ range: TextRange, in document: DocumentID, text: String) -> Bool {
        if texts.contains(key(text)) { return true }
        return ranges[document]?.contains { $0.overlaps(range) } ?? false
    }

    /// Whether these very words are shown, from wherever.
    func shows(_ text: String) -> Bool { texts.contains(key(text)) }

    mutating func insert(_ range: TextRange, in document: DocumentID, text: String) {
        ranges[document, default: []].append(range)
        texts.insert(key(text))
    }

    mutating func insert(_ telling: InsightWriter.Telling) {
        for range in telling.ranges {
            insert(
                range, in: telling.material.document.document.id,
                text: String(telling.material.text[range]))
        }
    }

    private func key(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter { scalar in
                    scalar.isASCII
                        ? (0x61...0x7a).contains(scalar.value) : scalar.properties.isAlphabetic
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
