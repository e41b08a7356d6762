internal import StoryModel

/// A story as the index of words holds it, and the way back from there to the document's text.
struct IndexedStory {
    let id: StoryID
    let title: String
    /// The stretches that tell it.
    let ranges: [TextRange]
    /// What is meant by names that the text writes otherwise.
    let corrections: [Correction]
    /// The document's.
    let text: String

    /// What the index puts around words that it found.
    static let open = "\u{1}"
    static let close = "\u{2}"

    /// The stretches, a line each; a NUL, at which SQLite would end the text, is a space.
    var body: String {
        ranges.map { String(text[$0]) }.joined(separator: "\n").replacing("\0", with: " ")
    }

    /// Each corrected name, a line each, among the words around it, so that a phrase may hold it.
    var meant: String {
        corrections.map { correction in
            let range = correction.range
            let stretch = ranges.first { $0.contains(range) } ?? range
            return words(before: range.start, in: stretch) + " \(correction.meant) "
                + words(after: range.end, in: stretch)
        }.joined(separator: "\n")
    }

    /// Where the words that the index marks stand in the document's text, each place once.
    ///
    /// - Parameters:
    ///   - body: The body with marks.
    ///   - meant: The corrected names with marks.
    /// - Returns: The places, in the order of the text.
    func matches(body: String, meant: String) -> [TextRange] {
        let heard = zip(meant.split(separator: "\n", omittingEmptySubsequences: false), corrections)
            .filter { names($0.1.meant, in: $0.0) }
            .map(\.1.range)
        return Set(places(in: body) + heard).sorted()
    }

    /// Walks the marked body beside the stretches that it was made of; linear in both.
    private func places(in marked: String) -> [TextRange] {
        let source = Array(text.utf8)
        var places: [TextRange] = []
        var start: Int?
        var (stretch, at) = (0, ranges.first?.start ?? 0)
        for byte in marked.utf8 {
            guard stretch < ranges.count else { break }
            let isInside = at < ranges[stretch].end
            let isSource = isInside && at < source.count && source[at] == byte
            if byte == 1, !isSource {
                start = at
            } else if byte == 2, !isSource {
                if let start, start < at { places.append(TextRange(start, at)) }
                start = nil
            } else if isInside {
                at += 1
            } else {
                // The line feed between two stretches, which a phrase does not go across.
                (stretch, start) = (stretch + 1, nil)
                at = stretch < ranges.count ? ranges[stretch].start : at
            }
        }
        if let start, start < at { places.append(TextRange(start, at)) }
        return places
    }

    /// Whether a word of a name is marked; those around it are found where they stand.
    private func names(_ name: String, in marked: Substring) -> Bool {
        let own = Set(Self.words(of: name))
        return marked.split(separator: Self.open).dropFirst(marked.hasPrefix(Self.open) ? 0 : 1)
            .contains { part in
                let words = part[..<(part.firstRange(of: Self.close)?.lowerBound ?? part.endIndex)]
                return Self.words(of: words).contains(where: own.contains)
            }
    }

    /// The words of a text as the index parts them: "GPT-5" is two.
    private static func words(of text: some StringProtocol) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    /// So many bytes around a name are words that a phrase may hold.
    private static let reach = 60

    private func words(before offset: Int, in stretch: TextRange) -> String {
        let range = TextRange(max(stretch.start, offset - Self.reach), offset)
        return text[range].split(whereSeparator: \.isWhitespace).dropFirst()
            .joined(separator: " ")
    }

    private func words(after offset: Int, in stretch: TextRange) -> String {
        let range = TextRange(offset, min(stretch.end, offset + Self.reach))
        return text[range].split(whereSeparator: \.isWhitespace).dropLast()
            .joined(separator: " ")
    }
}
