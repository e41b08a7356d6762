/// A table whose fields are separated by commas, semicolons or tabs, and quoted where they hold any.
///
/// Source: RFC 4180; a quotation mark inside a field that is not quoted is taken as it stands, and a
/// quoted field without an end reaches to the end of the text.
struct CommaTable {
    /// The fields of each line, the first line's included.
    let rows: [[String]]

    /// More fields of a line are left out.
    static let mostFields = 512

    /// Reads a table; linear in the text's length.
    init(_ text: String, separator: UInt8) {
        var reader = RowReader(separator: separator)
        reader.read(text.utf8Span.span)
        rows = reader.rows
    }

    /// The separator of a header line: the one that stands in it most often; `nil` where none does.
    static func separator(of header: some StringProtocol) -> UInt8? {
        let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        let counts = candidates.map { mark in (mark, header.utf8.count { $0 == mark }) }
        var best: (mark: UInt8, count: Int)?
        for (mark, count) in counts where count > best?.count ?? 0 { best = (mark, count) }
        return best?.mark
    }

    private struct RowReader {
        let separator: UInt8
        private(set) var rows: [[String]] = []
        private var row: [String] = []
        private var field: [UInt8] = []

        init(separator: UInt8) { self.separator = separator }

        mutating func read(_ bytes: Span<UInt8>) {
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == UInt8(ascii: "\""), field.isEmpty {
                    offset = readQuoted(bytes, from: offset + 1)
                    continue
                }
                if byte == separator {
                    endField()
                } else if byte == 0x0a {
                    endRow()
                } else {
                    field.append(byte)
                }
                offset += 1
            }
            if !row.isEmpty || !field.isEmpty { endRow() }
        }

        /// The offset behind the mark that ends a quoted field.
        private mutating func readQuoted(_ bytes: Span<UInt8>, from start: Int) -> Int {
            var offset = start
            while offset < bytes.count {
                if bytes[offset] == UInt8(ascii: "\"") {
                    guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else {
                        return offset + 1
                    }
                    offset += 1
                }
                field.append(bytes[offset])
                offset += 1
            }
            return offset
        }

        private mutating func endField() {
            if row.count < CommaTable.mostFields {
                row.append(String(decoding: field, as: UTF8.self))
            }
            field = []
        }

        private mutating func endRow() {
            endField()
            rows.append(row)
            row = []
        }
    }
}
