internal import CLanguageData

/// A table of words or phrases and what each does, read from a file of `Data`.
///
/// A row is `words<TAB>role`; a row without a tab has an empty role. Looking a word up takes some
/// ten nanoseconds; copies share their storage.
struct WordTable<Role: Sendable>: Sendable {
    /// What the table tells of a word.
    struct Entry: Sendable {
        /// `nil` for a word that only begins phrases.
        var role: Role?
        /// Whether phrases of several words begin with it.
        var opensPhrase = false
    }

    /// A class, so that a copy of a table counts one reference and not one an array.
    private final class Storage: Sendable {
        let index: ByteIndex
        let entries: [Entry]

        init(index: consuming ByteIndex, entries: [Entry]) {
            self.index = index
            self.entries = entries
        }

        func entry(of word: Span<UInt8>, hash: UInt32) -> Entry? {
            index.number(of: word, hash: hash).map { entries[$0] }
        }
    }

    private let storage: Storage

    /// - Parameters:
    ///   - data: The file.
    ///   - role: What a role means by its name, asked once a name; `nil` leaves the row out.
    init(_ data: LanguageData, role: (String) -> Role?) {
        var rows = DataRows(data)
        let bytes = rows.bytes
        var index = ByteIndex(bytes, capacity: bytes.count / 12)
        var entries: [Entry] = []
        var names = ByteIndex(bytes, capacity: 32)
        var roles: [Role?] = []
        while let (key, value) = rows.next() {
            let name = names.add(value)
            if name == roles.count {
                roles.append(role(String(decoding: bytes[value], as: UTF8.self)))
            }
            guard let role = roles[name] else { continue }
            entries[Self.add(key, to: &index, &entries)].role = role
            if let space = bytes[key].firstIndex(of: .space) {
                entries[Self.add(key.lowerBound..<space, to: &index, &entries)].opensPhrase = true
            }
        }
        storage = Storage(index: index, entries: entries)
    }

    private static func add(
        _ key: Range<Int>, to index: inout ByteIndex, _ entries: inout [Entry]
    ) -> Int {
        let number = index.add(key)
        if number == entries.count { entries.append(Entry()) }
        return number
    }

    /// What is told of a word or phrase in lower case; `nil` where nothing is.
    func entry(of word: Span<UInt8>) -> Entry? { entry(of: word, hash: ByteIndex.hash(word)) }

    /// What is told of a word whose hash is at hand.
    func entry(of word: Span<UInt8>, hash: UInt32) -> Entry? {
        storage.entry(of: word, hash: hash)
    }

    subscript(word: Span<UInt8>) -> Role? { entry(of: word)?.role }

    subscript(word: String) -> Role? { self[word.utf8Span.span] }
}

extension WordTable where Role: RawRepresentable<String> {
    init(_ data: LanguageData) { self.init(data, role: Role.init(rawValue:)) }
}
