package import StoryModel

/// A name that a document writes otherwise than it is meant, in machine output.
package struct NameCorrectionRecord: Encodable, Hashable, Sendable {
    /// The document's path.
    package let document: String
    /// Counted from 1, in the stored text.
    package let line: Int
    /// `[start, end)` in UTF-8 bytes of the stored text.
    package let range: TextRange
    /// The words as stored.
    package let heard: String
    package let meant: String
    @OrNull package var company: String?
    package let origin: Correction.Origin
    /// From 0 to 1 in hundredths.
    package let confidence: Double

    private init(_ correction: Correction, of document: Document, lines: LineTable) {
        self.document = document.path
        line = lines.line(at: correction.range.start)
        range = correction.range
        heard = String(document.text[correction.range])
        meant = correction.meant
        _company = OrNull(wrappedValue: correction.company)
        origin = correction.origin
        confidence = correction.confidence.rounded(toDecimals: 2)
    }

    /// The records of a document's corrections, in the order of the text.
    package static func records(of tagged: TaggedDocument) -> [NameCorrectionRecord] {
        let lines = LineTable(tagged.document.text)
        return tagged.stories.flatMap(\.tags.corrections).map {
            NameCorrectionRecord($0, of: tagged.document, lines: lines)
        }
    }
}
