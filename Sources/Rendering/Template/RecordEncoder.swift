/// Turns a record into values by the very encoding that makes JSON of it.
///
/// Going by way of JSON text would cost three times as much.
struct RecordEncoder {
    /// - Throws: What the record throws; those of this target throw nothing.
    func value(of record: some Encodable) throws -> RecordValue {
        let node = RecordNode()
        try node.encode(record)
        return node.value
    }
}

/// A place in the tree that is being built.
///
/// A class, since an encoder's containers write into one place while others do the same.
private final class RecordNode {
    private enum Content {
        case value(RecordValue)
        case list([RecordNode])
        case object([(key: String, node: RecordNode)])
    }

    private var content = Content.value(.object([]))

    var value: RecordValue {
        switch content {
        case .value(let value): value
        case .list(let nodes): .list(nodes.map(\.value))
        case .object(let fields):
            .object(fields.map { RecordValue.Field(key: $0.key, value: $0.node.value) })
        }
    }

    func set(_ value: RecordValue) { content = .value(value) }

    func encode(_ value: some Encodable) throws {
        switch value {
        case let text as String: set(.text(text))
        case let integer as Int: set(.integer(integer))
        case let number as Double: set(.number(number))
        case let flag as Bool: set(.flag(flag))
        default: try value.encode(to: NodeEncoder(node: self))
        }
    }

    /// A new place under a key; one place may be written to as an object more than once.
    func child(_ key: String) -> RecordNode {
        var fields: [(key: String, node: RecordNode)] = []
        if case .object(let known) = content { fields = known }
        // Given up here, so that the list grows in its place.
        content = .value(.null)
        let node = RecordNode()
        fields.append((key, node))
        content = .object(fields)
        return node
    }

    func beginObject() {
        if case .object = content { return }
        content = .object([])
    }

    func beginList() { content = .list([]) }

    var count: Int {
        guard case .list(let nodes) = content else { return 0 }
        return nodes.count
    }

    func next() -> RecordNode {
        var nodes: [RecordNode] = []
        if case .list(let known) = content { nodes = known }
        content = .value(.null)
        let node = RecordNode()
        nodes.append(node)
        content = .list(nodes)
        return node
    }
}

private struct NodeEncoder: Encoder {
    let node: RecordNode
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.beginObject()
        return KeyedEncodingContainer(ObjectContainer<Key>(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.beginList()
        return ListContainer(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { ValueContainer(node: node) }
}

private struct ObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: RecordNode
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { node.child(key.stringValue).set(.null) }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        try node.child(key.stringValue).encode(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        NodeEncoder(node: node.child(key.stringValue)).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        NodeEncoder(node: node.child(key.stringValue)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { NodeEncoder(node: node) }
    mutating func superEncoder(forKey key: Key) -> any Encoder {
        NodeEncoder(node: node.child(key.stringValue))
    }
}

private struct ListContainer: UnkeyedEncodingContainer {
    let node: RecordNode
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    mutating func encodeNil() { node.next().set(.null) }
    mutating func encode(_ value: some Encodable) throws { try node.next().encode(value) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        NodeEncoder(node: node.next()).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        NodeEncoder(node: node.next()).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { NodeEncoder(node: node.next()) }
}

private struct ValueContainer: SingleValueEncodingContainer {
    let node: RecordNode
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { node.set(.null) }
    mutating func encode(_ value: some Encodable) throws { try node.encode(value) }
}
