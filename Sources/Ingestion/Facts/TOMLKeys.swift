internal import StoryModel

/// Reads the keys at the top of TOML: texts, dates, numbers and the first items of lists.
///
/// Front matter needs no more, so this is no reader of all TOML: keys of tables and inline tables are
/// gone over.
struct TOMLKeys {
    /// The values by key in lower case.
    private(set) var values: [String: String] = [:]

    /// The keys of a text, in time linear in its length; `nil` where a line is no TOML.
    init?(_ toml: String) {
        var scan = Scan(bytes: Array(toml.utf8))
        while let (key, value) = scan.next() {
            if values[key] == nil, let value, !value.isEmpty { values[key] = value }
        }
        guard !scan.isBroken else { return nil }
    }

    private struct Scan {
        let bytes: [UInt8]
        private var offset = 0
        private(set) var isBroken = false
        private var isInTable = false

        init(bytes: [UInt8]) { self.bytes = bytes }

        /// The next key and its value, `nil` where the value says nothing; `nil` at the end.
        mutating func next() -> (String, String?)? {
            while true {
                skipGaps()
                guard offset < bytes.count, !isBroken else { return nil }
                if bytes[offset] == UInt8(ascii: "[") {
                    isInTable = true
                    skipLine()
                    continue
                }
                guard let key = key() else {
                    isBroken = true
                    return nil
                }
                let value = value(depth: 0)
                skipLine()
                if !isInTable, !key.isEmpty { return (key, value) }
            }
        }

        /// Goes over white space, line ends and comments.
        private mutating func skipGaps() {
            while offset < bytes.count {
                if bytes[offset] == UInt8(ascii: "#") {
                    skipLine()
                } else if bytes[offset] <= 0x20 {
                    offset += 1
                } else {
                    return
                }
            }
        }

        private mutating func skipLine() {
            while offset < bytes.count, bytes[offset] != 0x0a { offset += 1 }
        }

        /// The key in front of `=`, in lower case; `nil` where there is none.
        private mutating func key() -> String? {
            let start = offset
            while offset < bytes.count, bytes[offset] != 0x3d {
                guard bytes[offset] != 0x0a, offset - start <= 200 else { return nil }
                offset += 1
            }
            guard offset < bytes.count else { return nil }
            let written = String(decoding: bytes[start..<offset], as: UTF8.self)
            offset += 1
            let key = written.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
            return key.isEmpty ? nil : key
        }

        /// A value; of a list the first one.
        private mutating func value(depth: Int) -> String? {
            while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 {
                offset += 1
            }
            guard offset < bytes.count else { return nil }
            switch bytes[offset] {
            case UInt8(ascii: "\""): return quoted(UInt8(ascii: "\""))
            case UInt8(ascii: "'"): return quoted(UInt8(ascii: "'"))
            case UInt8(ascii: "["): return list(depth: depth)
            case UInt8(ascii: "{"):
                skipBraces()
                return nil
            default: return plain()
            }
        }

        /// A number, a date, a truth value.
        private mutating func plain() -> String {
            let start = offset
            while offset < bytes.count, ![0x0a, 0x23, 0x2c, 0x5d, 0x7d].contains(bytes[offset]) {
                offset += 1
            }
            return String(decoding: bytes[start..<offset], as: UTF8.self).trimmingSpace
        }

        private mutating func list(depth: Int) -> String? {
            offset += 1
            var first: String?
            while offset < bytes.count {
                skipGaps()
                guard offset < bytes.count else { break }
                if bytes[offset] == UInt8(ascii: "]") {
                    offset += 1
                    return first
                }
                if bytes[offset] == UInt8(ascii: ",") {
                    offset += 1
                    continue
                }
                guard depth < 16 else { break }
                let start = offset
                let item = value(depth: depth + 1)
                guard offset > start else { break }
                if first == nil { first = item }
            }
            isBroken = true
            return nil
        }

        private mutating func skipBraces() {
            var depth = 0
            while offset < bytes.count, bytes[offset] != 0x0a {
                if bytes[offset] == 0x22 || bytes[offset] == 0x27 {
                    _ = quoted(bytes[offset])
                    continue
                }
                if bytes[offset] == 0x7b { depth += 1 }
                if bytes[offset] == 0x7d { depth -= 1 }
                offset += 1
                if depth == 0 { return }
            }
            isBroken = true
        }

        /// A text in one or three quotation marks; between double ones a backslash escapes.
        private mutating func quoted(_ mark: UInt8) -> String {
            let isLong = has(mark, count: 3, at: offset)
            offset += isLong ? 3 : 1
            var text: [UInt8] = []
            while offset < bytes.count {
                if isLong ? has(mark, count: 3, at: offset) : bytes[offset] == mark {
                    offset += isLong ? 3 : 1
                    return String(decoding: text, as: UTF8.self).trimmingSpace
                }
                if !isLong, bytes[offset] == 0x0a { break }
                if mark == UInt8(ascii: "\""), bytes[offset] == 0x5c {
                    text += escaped()
                } else {
                    text.append(bytes[offset])
                    offset += 1
                }
            }
            isBroken = true
            return ""
        }

        private func has(_ mark: UInt8, count: Int, at start: Int) -> Bool {
            start + count <= bytes.count
                && bytes[start..<(start + count)].allSatisfy { $0 == mark }
        }

        /// The character behind a backslash; goes over both.
        private mutating func escaped() -> [UInt8] {
            guard offset + 1 < bytes.count else {
                offset += 1
                return []
            }
            let letter = bytes[offset + 1]
            offset += 2
            switch letter {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return [0x20]
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                let count = letter == UInt8(ascii: "u") ? 4 : 8
                let digits = bytes[offset..<min(offset + count, bytes.count)]
                offset += digits.count
                let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
                return number.flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
            case 0x0a, 0x20: return [0x20]
            default: return [letter]
            }
        }
    }
}
