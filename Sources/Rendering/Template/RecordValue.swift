/// A record as the tree of values that its machine output is.
indirect enum RecordValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([RecordValue])
    /// In the order in which the record names its keys, each once.
    case object([Field])

    struct Field: Hashable, Sendable {
        let key: String
        let value: RecordValue
    }

    /// The value of a key; `nil` where there is no such key or no object.
    subscript(key: String) -> RecordValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.key == key }?.value
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var integer: Int? {
        guard case .integer(let integer) = self else { return nil }
        return integer
    }

    var elements: [RecordValue] {
        guard case .list(let elements) = self else { return [] }
        return elements
    }
}
