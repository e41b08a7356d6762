internal import Rendering
internal import StoryModel

/// The corrected names of a document for people.
struct CorrectionsPage {
    private let records: [NameCorrectionRecord]

    init(_ tagged: TaggedDocument) { records = NameCorrectionRecord.records(of: tagged) }

    var text: String {
        guard !records.isEmpty else { return "No corrections" }
        var table = TextTable([
            ("line", .right), ("heard", .left), ("meant", .left), ("company", .left),
            ("sure", .right), ("by", .left),
        ])
        for record in records {
            table.add([
                String(record.line), record.heard.onOneLine, record.meant.onOneLine,
                record.company ?? "", "\(Int((record.confidence * 100).rounded())) %",
                words(for: record.origin),
            ])
        }
        return table.text
    }

    private func words(for origin: Correction.Origin) -> String {
        switch origin {
        case .glossary: "your glossary"
        case .listed: "a known mishearing"
        case .sound: "sound and context"
        case .writing: "its usual writing"
        }
    }
}
