/// A header value with parameters, such as `text/plain; charset=utf-8`.
///
/// Source: RFC 2045, section 5.1; RFC 2231 for values in pieces and in other charsets.
struct HeaderParameters {
    /// What stands before the parameters, in lower case.
    let value: String
    /// By name in lower case.
    private(set) var parameters: [String: String] = [:]

    /// A piece of a value: `filename*1*=`.
    private struct Piece {
        let number: Int
        let isEncoded: Bool
        let value: [UInt8]
    }

    private static let limit = 100

    init(_ header: [UInt8], _ rule: CharsetRule = .asUsed) {
        let start = header.prefix { $0 != 0x3b }
        let words = String(decoding: start.prefix { $0 != 0x28 }, as: UTF8.self)
        value = words.lowercased().filter { !$0.isWhitespace }
        var names: [String] = []
        var pieces: [String: [Piece]] = [:]
        var scan = Scan(header, from: start.endIndex, rule)
        while names.count < Self.limit, let (name, value) = scan.next() {
            let (plain, piece) = Self.piece(name, value)
            if pieces[plain] == nil { names.append(plain) }
            pieces[plain, default: []].append(piece)
        }
        for name in names {
            parameters[name] = Self.joined(pieces[name] ?? [], rule)
        }
    }

    private static func piece(_ name: [UInt8], _ value: [UInt8]) -> (String, Piece) {
        var text = String(decoding: name, as: UTF8.self).lowercased()
        let isEncoded = text.hasSuffix("*")
        if isEncoded { text.removeLast() }
        var number = 0
        if let star = text.lastIndex(of: "*"), let section = Int(text[text.index(after: star)...]),
            section >= 0
        {
            number = section
            text = String(text[..<star])
        }
        return (text, Piece(number: number, isEncoded: isEncoded, value: value))
    }

    /// The value that pieces make up; of two with the same number the first counts.
    private static func joined(_ pieces: [Piece], _ rule: CharsetRule) -> String {
        let ordered = pieces.enumerated().sorted {
            ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
        }
        .map(\.element)
        guard let first = ordered.first else { return "" }
        guard first.isEncoded || ordered.contains(where: { $0.number > 0 }) else {
            return HeaderText(rule).text(of: first.value)
        }
        var charset: String?
        var bytes: [UInt8] = []
        var last = -1
        for piece in ordered where piece.number > last {
            last = piece.number
            var value = piece.value[...]
            if piece.isEncoded, bytes.isEmpty, charset == nil {
                let marks = value.indices.filter { value[$0] == 0x27 }.prefix(2)
                if marks.count == 2 {
                    charset = String(decoding: value[..<marks[0]], as: UTF8.self)
                    value = value[(marks[1] + 1)...]
                }
            }
            bytes += piece.isEncoded ? percentDecoded(value) : Array(value)
        }
        return rule.text(of: bytes, declared: charset ?? "utf-8").text
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == 0x25, index + 2 < text.endIndex,
                let high = TransferEncoding.hexadecimal(text[index + 1]),
                let low = TransferEncoding.hexadecimal(text[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return bytes
    }

    /// Goes through `; name=value`.
    private struct Scan {
        private let bytes: [UInt8]
        private let rule: CharsetRule
        private var offset: Int

        init(_ bytes: [UInt8], from offset: Int, _ rule: CharsetRule) {
            self.bytes = bytes
            self.rule = rule
            self.offset = offset
        }

        mutating func next() -> (name: [UInt8], value: [UInt8])? {
            while offset < bytes.count {
                // Behind junk, at a semicolon.
                guard bytes[offset] == 0x3b else {
                    offset += 1
                    continue
                }
                offset += 1
                skipSpace()
                let start = offset
                while offset < bytes.count, bytes[offset] != 0x3d, bytes[offset] != 0x3b {
                    offset += 1
                }
                guard offset < bytes.count, bytes[offset] == 0x3d, offset > start else { continue }
                let name = bytes[start..<offset].filter { $0 > 0x20 }
                offset += 1
                skipSpace()
                return (name, offset < bytes.count && bytes[offset] == 0x22 ? quoted() : token())
            }
            return nil
        }

        private mutating func skipSpace() {
            while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
        }

        private mutating func quoted() -> [UInt8] {
            var value: [UInt8] = []
            offset += 1
            while offset < bytes.count, bytes[offset] != 0x22 {
                if bytes[offset] == 0x5c, offset + 1 < bytes.count { offset += 1 }
                value.append(bytes[offset])
                offset += 1
            }
            offset = min(offset + 1, bytes.count)
            return value
        }

        private mutating func token() -> [UInt8] {
            let start = offset
            while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != 0x3b {
                // Programs forget the quotation marks that these want.
                if rule == .asDeclared, "()<>@,:\\\"/[]?=".utf8.contains(bytes[offset]) { break }
                offset += 1
            }
            return Array(bytes[start..<offset])
        }
    }
}
