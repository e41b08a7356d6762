internal import Rendering
internal import StoryModel

/// A document with its passages in machine output.
struct ShownDocumentRecord: Encodable {
    private let document: DocumentRecord
    private let passages: [PassageRecord]
    private let corrections: [NameCorrectionRecord]

    init(_ tagged: TaggedDocument) {
        let lines = LineTable(tagged.document.text)
        document = DocumentRecord(tagged)
        passages = tagged.structure.passages.map { PassageRecord($0, lines: lines) }
        corrections = NameCorrectionRecord.records(of: tagged)
    }

    private enum CodingKeys: String, CodingKey { case passages, corrections }

    func encode(to encoder: any Encoder) throws {
        try document.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(passages, forKey: .passages)
        try container.encode(corrections, forKey: .corrections)
    }
}

/// A passage in machine output.
struct PassageRecord: Encodable {
    let role: PassageRole
    /// `[start, end)` in UTF-8 bytes of the stored text.
    let range: TextRange
    /// The first and the last line, counted from 1.
    let line: Int
    let endLine: Int
    let confidence: Double
    let reason: String
    @OrNull var speaker: String?
    /// Seconds from the start of the recording.
    @OrNull var time: Double?

    init(_ passage: Passage, lines: LineTable) {
        role = passage.role
        range = passage.range
        line = lines.line(at: range.start)
        endLine = lines.line(at: max(range.start, range.end - 1))
        confidence = (passage.confidence * 100).rounded() / 100
        reason = passage.reason
        _speaker = OrNull(wrappedValue: passage.speaker)
        _time = OrNull(wrappedValue: passage.time)
    }
}
