internal import StoryModel

/// The header fields of a message or of a part of one.
///
/// Source: RFC 5322, section 2.2.
struct MessageHeaders {
    struct Field {
        /// In lower case.
        let name: String
        /// Unfolded, as it is written otherwise.
        let value: [UInt8]
    }

    let fields: [Field]
    /// Where the body begins.
    let end: Int

    /// More fields are left out, and longer values cut.
    private static let limit = (fields: 1000, bytes: 100_000)

    /// Reads the fields from the beginning of a range up to the first line that is none.
    init(in bytes: [UInt8], range: TextRange) {
        let span = bytes.span
        var fields: [Field] = []
        var name: String?
        var value: [UInt8] = []
        var offset = range.start
        func close() {
            guard let name, fields.count < Self.limit.fields else { return }
            fields.append(Field(name: name, value: value))
        }
        scan: while offset < range.end {
            let line = MailLine(in: span, from: offset, limit: range.end)
            switch Self.kind(of: line, in: span) {
            case .continuation:
                if name != nil, value.count < Self.limit.bytes {
                    value += bytes[line.start..<line.end]
                }
            case .field(let colon):
                close()
                name = String(decoding: bytes[line.start..<colon], as: UTF8.self).lowercased()
                value = Array(bytes[(colon + 1)..<line.end].drop { $0 == 0x20 || $0 == 0x09 })
            case .envelope:
                close()
                name = nil
            case .end:
                offset = line.next
                break scan
            case .body: break scan
            }
            offset = line.next
        }
        close()
        self.fields = fields
        end = offset
    }

    /// The value of the first field of a name in lower case.
    func value(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The value as text, encoded words decoded; `nil` where there is none or it is blank.
    func text(_ name: String, _ rule: CharsetRule = .asUsed) -> String? {
        guard let value = value(name) else { return nil }
        let text = HeaderText(rule).text(of: value)
        return text.utf8.allSatisfy { $0 <= 0x20 } ? nil : text
    }

    /// What a line of a header is.
    enum LineKind: Hashable {
        case field(colon: Int)
        case continuation
        /// `From ` of a mailbox.
        case envelope
        /// The empty line behind the header.
        case end
        /// No line of a header.
        case body
    }

    static func kind(of line: MailLine, in bytes: Span<UInt8>) -> LineKind {
        guard !line.isEmpty else { return .end }
        if bytes[line.start] == 0x20 || bytes[line.start] == 0x09 { return .continuation }
        if bytes.has("From ", at: line.start) { return .envelope }
        var offset = line.start
        while offset < line.end, (0x21...0x7e).contains(bytes[offset]), bytes[offset] != 0x3a {
            offset += 1
        }
        guard offset < line.end, bytes[offset] == 0x3a else { return .body }
        return offset > line.start ? .field(colon: offset) : .envelope
    }
}
