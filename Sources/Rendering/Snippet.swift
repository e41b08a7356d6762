package import StoryModel

/// The words around the first place that a search found, for people.
package struct Snippet: Hashable, Sendable {
    /// On one line, with corrected names, and dots where the text goes on.
    package let text: String

    /// So many bytes before and behind the place are shown, to the next word.
    private static let before = 80
    private static let behind = 140

    /// A snippet of a story.
    ///
    /// - Parameters:
    ///   - tagged: The story.
    ///   - text: The text of its document.
    ///   - matches: Where the words stand, in the order of the text; without any, the story's
    ///     beginning is shown.
    package init(of tagged: TaggedStory, in text: String, matches: [TextRange]) {
        let whole =
            tagged.story.body.first.map { first in
                tagged.story.body.dropFirst().reduce(first) { $0.union($1) }
            } ?? tagged.story.range
        let place = matches.first ?? TextRange(whole.start, whole.start)
        let stretch = tagged.story.body.first { $0.overlaps(place) || $0.contains(place) } ?? whole
        let shown = Self.toWords(
            TextRange(
                max(stretch.start, place.start - Self.before),
                min(stretch.end, place.end + Self.behind)),
            in: text, within: stretch)
        let words = tagged.corrected(String(text[shown]).shownText, of: shown, in: text)
        self.text =
            (shown.start > stretch.start ? "... " : "") + words
            + (shown.end < stretch.end ? " ..." : "")
    }

    /// A range made smaller until it begins and ends between words.
    private static func toWords(
        _ range: TextRange, in text: String, within whole: TextRange
    ) -> TextRange {
        let utf8 = text.utf8
        func isSpace(_ offset: Int) -> Bool {
            let byte = utf8[utf8.index(utf8.startIndex, offsetBy: offset)]
            return byte == 0x20 || (0x09...0x0d).contains(byte)
        }
        var (start, end) = (range.start, range.end)
        if start > whole.start {
            while start < end, !isSpace(start) { start += 1 }
        }
        if end < whole.end {
            while end > start, !isSpace(end) { end -= 1 }
        }
        return start < end ? TextRange(start, end) : range
    }
}
