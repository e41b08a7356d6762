/// Swift source with comments, string literals and quoted names blanked out; offsets stay.
///
/// Rules about words look here, so that a word in a message or a comment breaks none.
struct SwiftCode {
    /// As many bytes as the source, with the same line feeds.
    let bytes: [UInt8]

    init(_ source: String) {
        var scanner = Scanner(bytes: Array(source.utf8))
        scanner.blank()
        bytes = scanner.bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The offset behind the brace that closes the one opened at an offset.
    func end(ofBlockAt start: Int) -> Int {
        var depth = 0
        for offset in start..<bytes.count {
            if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
            if bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return offset + 1 }
        }
        return bytes.count
    }

    private struct Scanner {
        var bytes: [UInt8]
        var offset = 0

        mutating func blank() {
            while offset < bytes.count {
                switch bytes[offset] {
                case UInt8(ascii: "/") where starts("//"): blank(until: "\n", keepsEnd: true)
                case UInt8(ascii: "/") where starts("/*"): blankComment()
                case UInt8(ascii: "`"):
                    erase(1)
                    blank(until: "`", keepsEnd: false)
                case UInt8(ascii: "\""), UInt8(ascii: "#"): blankLiteral()
                default: offset += 1
                }
            }
        }

        private func starts(_ word: String) -> Bool {
            bytes[offset] == word.utf8.first && bytes[offset...].starts(with: word.utf8)
        }

        /// Turns the next bytes into blanks, except line feeds.
        private mutating func erase(_ count: Int) {
            let end = min(bytes.count, offset + count)
            while offset < end {
                if bytes[offset] != UInt8(ascii: "\n") { bytes[offset] = UInt8(ascii: " ") }
                offset += 1
            }
        }

        private mutating func blank(until end: String, keepsEnd: Bool) {
            while offset < bytes.count, !starts(end) { erase(1) }
            if !keepsEnd { erase(end.utf8.count) }
        }

        private mutating func blankComment() {
            var depth = 0
            repeat {
                let (opens, closes) = (starts("/*"), starts("*/"))
                if opens { depth += 1 } else if closes { depth -= 1 }
                erase(opens || closes ? 2 : 1)
            } while depth > 0 && offset < bytes.count
        }

        /// Blanks a string or a `#/.../#` expression; a `#` that opens none is code.
        private mutating func blankLiteral() {
            let hashes = bytes[offset...].prefix { $0 == UInt8(ascii: "#") }.count
            let rest = bytes[(offset + hashes)...]
            let fence = String(repeating: "#", count: hashes)
            if rest.starts(with: "\"\"\"".utf8) {
                blankText(open: hashes + 3, close: "\"\"\"" + fence, hashes: hashes, lines: true)
            } else if rest.first == UInt8(ascii: "\"") {
                blankText(open: hashes + 1, close: "\"" + fence, hashes: hashes, lines: false)
            } else if hashes > 0, rest.first == UInt8(ascii: "/") {
                blankText(open: hashes + 1, close: "/" + fence, hashes: hashes, lines: true)
            } else {
                offset += hashes
            }
        }

        private mutating func blankText(open: Int, close: String, hashes: Int, lines: Bool) {
            erase(open)
            while offset < bytes.count, !starts(close) {
                if !lines, bytes[offset] == UInt8(ascii: "\n") { return }
                erase(hashes == 0 && bytes[offset] == UInt8(ascii: "\\") ? 2 : 1)
            }
            erase(close.utf8.count)
        }
    }
}
