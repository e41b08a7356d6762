/// Writes records as comma-separated values (RFC 4180, with a line feed at the end of a line).
///
/// Text that a spreadsheet would take for a formula has an apostrophe before it; lists and objects
/// are JSON in one field.
package struct CSVRenderer: Sendable {
    package init() {}

    /// A line with the names of the columns, and a line for each record.
    ///
    /// - Parameters:
    ///   - records: Records of one kind.
    ///   - columns: The keys of such a record, in the order in which they stand.
    /// - Returns: The text, which ends in a line feed.
    /// - Throws: `EncodingError` as `JSONRenderer`.
    package func text(
        of records: some Sequence<some Encodable>, columns: [String]
    ) throws -> String {
        let encoder = RecordEncoder()
        var text = columns.map(field).joined(separator: ",") + "\n"
        for record in records {
            let value = try encoder.value(of: record)
            let fields = columns.map { value[$0].map(field) ?? "" }
            text += fields.joined(separator: ",")
            text += "\n"
        }
        return text
    }

    private func field(_ value: RecordValue) -> String {
        switch value {
        case .null: ""
        case .text(let text): field(text)
        case .flag, .integer, .number: value.json
        case .list, .object: quoted(value.json)
        }
    }

    private func field(_ text: String) -> String {
        let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isHidden }))
        return quoted(isFormula(shown) ? "'" + shown : shown)
    }

    /// What programs for spreadsheets would run (OWASP, "CSV Injection").
    private func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n".unicodeScalars.contains(first)
            // The wide forms, which some programs read alike.
            || "\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    }

    private func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains {
            [0x22, 0x2c, 0x0a, 0x0d].contains($0)
        }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}

extension RecordValue {
    /// The value as JSON, keys sorted.
    var json: String {
        switch self {
        case .null: return "null"
        case .flag(let flag): return flag ? "true" : "false"
        case .integer(let integer): return "\(integer)"
        case .number(let number): return Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .text(let text): return Self.quoted(text)
        case .list(let elements): return "[\(elements.map(\.json).joined(separator: ","))]"
        case .object(let fields):
            let pairs = fields.sorted { $0.key < $1.key }.map {
                "\(Self.quoted($0.key)):\($0.value.json)"
            }
            return "{\(pairs.joined(separator: ","))}"
        }
    }

    /// A string of JSON; what a terminal would obey is escaped.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || scalar.isHidden:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
