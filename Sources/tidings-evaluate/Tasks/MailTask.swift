internal import Foundation
internal import Ingestion

/// What a message's fields are.
struct MailTask: EvaluationTask {
    struct Question: Decodable {
        let id: String
        let bytes: Data

        private enum CodingKeys: String, CodingKey {
            case id
            case bytes = "data_b64"
        }
    }

    struct Answer: Encodable {
        let id: String
        let subject: String?
        let from: [String]
        let date: String?
        let body: String?
        let attachments: [String?]
    }

    func answer(_ question: Question) -> Answer {
        let fields = MessageFields(of: Array(question.bytes))
        return Answer(
            id: question.id, subject: fields.subject, from: fields.from.map(Self.shown),
            date: fields.date.map(Self.text), body: fields.body, attachments: fields.attachments)
    }

    /// Bytes beyond ASCII have no place in an address, and the form of the answers has none for them.
    private static func shown(_ address: String) -> String {
        String(decoding: address.utf8.map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
    }

    /// In UTC; without a zone where none is told.
    private static func text(_ date: (seconds: Int, hasZone: Bool)) -> String {
        let style = Date.ISO8601FormatStyle(timeZone: .gmt)
        let text = Date(timeIntervalSince1970: Double(date.seconds)).formatted(style)
        return text.replacing("Z", with: date.hasZone ? "+00:00" : "")
    }
}
