internal import StoryModel
internal import Yams

/// The YAML between two `---` lines at the top of a text, or the TOML between two `+++` lines.
struct FrontMatter {
    /// From the first mark through the second one's line feed; empty where there is none.
    let range: TextRange
    /// The scalar values by key in lower case.
    let values: [String: String]
    /// That it breaks its rules, and that only lines with a key and a value were read of it.
    let finding: Finding?

    /// Reads the front matter of a text, where there is some.
    init(of text: String) {
        let yaml = Self.find(in: text, mark: "---")
        guard let (range, content) = yaml ?? Self.find(in: text, mark: "+++") else {
            self.init(range: TextRange(0, 0), values: [:], finding: nil)
            return
        }
        let written = String(text[content])
        let isYAML = yaml != nil
        if let values = isYAML ? Self.values(yaml: written) : TOMLKeys(written)?.values {
            self.init(range: range, values: values, finding: nil)
            return
        }
        let finding = Finding(.frontMatterUnreadable, line: 1, value: String(written.prefix(80)))
        let mark: Character = isYAML ? ":" : "="
        guard Self.looksLikeKeys(written, mark: mark) else {
            self.init(range: TextRange(0, 0), values: [:], finding: nil)
            return
        }
        self.init(range: range, values: Self.values(of: written, mark: mark), finding: finding)
    }

    /// The values of lines that hold a key and a value each, whatever is wrong with the others: a title with
    /// a colon and without quotes, above all.
    private static func values(of written: String, mark: Character) -> [String: String] {
        var values: [String: String] = [:]
        for line in written.split(separator: "\n") where line.first?.isWhitespace == false {
            guard let place = line.firstIndex(of: mark) else { continue }
            let key = String(line[..<place]).trimmingSpace.lowercased()
            var value = String(line[line.index(after: place)...]).trimmingSpace
            if let quote = value.first, quote == "\"" || quote == "'", value.utf8.count > 1,
                value.last == quote
            {
                value = String(value.dropFirst().dropLast())
            }
            // Lists, tables and texts of several lines are none.
            guard !key.isEmpty, let first = value.first, !"[{|>&*\"'#".contains(first) else {
                continue
            }
            if values[key] == nil { values[key] = value }
        }
        return values
    }

    /// The scalars of YAML, and the first ones of lists; `nil` where it is none.
    private static func values(yaml: String) -> [String: String]? {
        guard yaml.utf8.count <= 16_384, !isDeep(yaml), !repeatsItself(yaml),
            let node = try? Yams.compose(yaml: yaml), let mapping = node.mapping
        else { return nil }
        var values: [String: String] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string.lowercased() else { continue }
            let scalar = value.scalar?.string ?? value.sequence?.first?.scalar?.string
            if let scalar, !scalar.isEmpty { values[name] = scalar }
        }
        return values
    }

    /// What a format says about a text outside of it, by key in lower case.
    init(values: [String: String]) {
        self.init(range: TextRange(0, 0), values: values, finding: nil)
    }

    private init(range: TextRange, values: [String: String], finding: Finding?) {
        self.range = range
        self.values = values
        self.finding = finding
    }

    /// The value of the first of several keys that has one.
    func value(_ keys: String...) -> String? {
        keys.lazy.compactMap { values[$0] }.first
    }

    private static func find(
        in text: String, mark: StaticString
    ) -> (TextRange, TextRange)? {
        let bytes = text.utf8Span.span
        guard bytes.has(mark, at: 0), let first = lineEnd(from: 0, in: bytes),
            bytes.trimmed(TextRange(0, first)).count == 3
        else { return nil }
        var start = first + 1
        while start < bytes.count, start < 65_536 {
            let end = lineEnd(from: start, in: bytes) ?? bytes.count
            let line = bytes.trimmed(TextRange(start, end))
            if line.count == 3, bytes.has(mark, at: line.start) || bytes.has("...", at: line.start)
            {
                let stop = min(end + 1, bytes.count)
                return (TextRange(0, stop), TextRange(first + 1, start))
            }
            start = end + 1
        }
        return nil
    }

    private static func lineEnd(from start: Int, in bytes: Span<UInt8>) -> Int? {
        var end = start
        while end < bytes.count, bytes[end] != 0x0a { end += 1 }
        return end < bytes.count ? end : nil
    }

    /// Whether nesting could go deeper than a parser should follow.
    private static func isDeep(_ yaml: String) -> Bool {
        var brackets = 0
        var marks = 0
        for byte in yaml.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
            case UInt8(ascii: "\n"): marks = 0
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): marks += 1
            default: break
            }
            if brackets > 64 || marks > 256 { return true }
        }
        return yaml.split(separator: "\n").contains { $0.prefix { $0 == " " }.count > 200 }
    }

    /// Whether a name is given to a value, as `&name`, and used, as `*name`.
    ///
    /// A few hundred bytes of lists that hold each other several times are as long, for the parser, as
    /// no memory holds.
    private static func repeatsItself(_ yaml: String) -> Bool {
        let bytes = yaml.utf8
        func names(behind mark: Character) -> Set<Substring> {
            let parts = bytes.split(
                separator: mark.asciiValue ?? 0, omittingEmptySubsequences: false)
            return Set(parts.dropFirst().map { Substring($0.prefix(while: isOfName)) })
        }
        let given = names(behind: "&").subtracting([""])
        return !given.isEmpty && !given.isDisjoint(with: names(behind: "*"))
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2d
            || byte == 0x5f
    }

    /// Whether most lines are `key: value`, so that a rule above plain text is no front matter.
    private static func looksLikeKeys(_ written: String, mark: Character) -> Bool {
        let lines = written.split(separator: "\n")
        let keys = lines.filter { line in
            guard let colon = line.firstIndex(of: mark) else { return false }
            let key = String(line[..<colon]).trimmingSpace
            return key.utf8.count < 24 && !key.contains(" ")
        }
        return !lines.isEmpty && keys.count * 2 >= lines.count
    }
}
