internal import CLanguageData

/// A table of words or phrases and what each does, read from a file of `Data`.
///
/// A row is `words<TAB>role`; a row without a tab takes the role given. Rows that begin with `#` and
/// a space are remarks.
struct WordTable<Role: RawRepresentable<String> & Sendable>: Sendable {
    private let roles: [String: Role]
    /// The first words of phrases of several words.
    private let openings: Set<String>

    init(_ data: LanguageData, default role: Role? = nil) {
        var roles: [String: Role] = [:]
        var openings: Set<String> = []
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        roles.reserveCapacity(bytes.count / 8)
        for line in bytes.split(separator: .lineFeed) where !line.starts(with: [0x23, 0x20]) {
            let fields = line.split(separator: 0x09, maxSplits: 1)
            guard let word = fields.first else { continue }
            let name = fields.count > 1 ? String(decoding: fields[1], as: UTF8.self) : nil
            guard let role = name.flatMap(Role.init(rawValue:)) ?? role else { continue }
            roles[String(decoding: word, as: UTF8.self)] = role
            guard let space = word.firstIndex(of: .space) else { continue }
            openings.insert(String(decoding: word[..<space], as: UTF8.self))
        }
        self.roles = roles
        self.openings = openings
    }

    /// Whether a phrase of several words begins with a word.
    func hasPhrase(from word: String) -> Bool { openings.contains(word) }

    subscript(word: String) -> Role? { roles[word] }
}
