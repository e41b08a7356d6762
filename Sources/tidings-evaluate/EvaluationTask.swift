internal import Foundation

/// A question that is asked of many texts.
protocol EvaluationTask {
    associatedtype Question: Decodable
    associatedtype Answer: Encodable

    func answer(_ question: Question) -> Answer
}

extension EvaluationTask {
    /// The answer to a question, both as JSON.
    func answer(_ line: Data, by encoder: JSONEncoder) throws -> Data {
        try encoder.encode(answer(try JSONDecoder().decode(Question.self, from: line)))
    }
}

/// A text with its id.
struct TextQuestion: Decodable {
    let id: String
    let text: String
}
