internal import Foundation

/// A value written as JSON, its keys sorted, so that the same value gives the same bytes.
struct JSONText {
    let text: String
}

extension JSONText {
    init(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        text = String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    func decoded<Value: Decodable>() throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
