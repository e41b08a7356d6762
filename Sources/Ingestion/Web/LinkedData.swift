internal import Foundation

/// What a page says about its article in JSON-LD, in the words of schema.org.
struct LinkedData {
    private(set) var title: String?
    private(set) var publisher: String?
    private(set) var date: String?
    private(set) var url: String?

    // Longer ones are catalogues.
    private static let longest = 1 << 20

    /// Reads the scripts of a tree that hold data.
    init(of tree: HTMLTree) {
        for index in tree.nodes.indices where tree.nodes[index].tag == .script {
            let inner = tree.range(of: index).dropFirst()
            guard let text = inner.first, tree.nodes[text].tag == .text else { continue }
            let bytes = tree.characters[Int(tree.nodes[text].first)..<Int(tree.nodes[text].last)]
            guard bytes.count <= Self.longest,
                let value = try? JSONDecoder().decode(Value.self, from: Data(bytes))
            else { continue }
            take(value)
            if date != nil { return }
        }
    }

    private mutating func take(_ value: Value) {
        switch value {
        case .list(let values): values.forEach { take($0) }
        case .object(let object):
            if case .some(.list(let graph)) = object["@graph"] { graph.forEach { take($0) } }
            guard date == nil, let written = object["datePublished"]?.text else { return }
            date = written
            title = object["headline"]?.text ?? object["name"]?.text
            publisher = object["publisher"]?.name
            url = object["url"]?.text ?? object["mainEntityOfPage"]?.id
        case .text, .other: break
        }
    }

    /// A value of JSON, as far as it is of use here.
    private enum Value: Decodable {
        case object([String: Value])
        case list([Value])
        case text(String)
        case other

        init(from decoder: any Decoder) throws {
            if let container = try? decoder.container(keyedBy: Key.self) {
                var values: [String: Value] = [:]
                for key in container.allKeys where Key.known.contains(key.stringValue) {
                    values[key.stringValue] = try? container.decode(Value.self, forKey: key)
                }
                self = .object(values)
            } else if var container = try? decoder.unkeyedContainer() {
                var values: [Value] = []
                while !container.isAtEnd, values.count < 1_000 {
                    values.append(try container.decode(Value.self))
                }
                self = .list(values)
            } else {
                let text = try? decoder.singleValueContainer().decode(String.self)
                self = text.map(Value.text) ?? .other
            }
        }

        var text: String? {
            if case .text(let text) = self, !text.isEmpty { text } else { nil }
        }

        var name: String? {
            switch self {
            case .object(let object): object["name"]?.text
            case .list(let values): values.first?.name
            case .text, .other: nil
            }
        }

        var id: String? {
            if case .object(let object) = self { object["@id"]?.text } else { text }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }

        static let known: Set<String> = [
            "@graph", "@id", "datePublished", "headline", "name", "publisher", "url",
            "mainEntityOfPage",
        ]
    }
}
