internal import StoryModel

/// Reads the company scores that somebody else states: lines of a name and of a score with its
/// reason, `Name: +2.0 - reason`, or the rows of a table.
struct ScoreTable {
    private let text: String
    private var name: TextRange?
    private(set) var statements: [Statement] = []
    private(set) var findings: [Finding] = []

    init(_ text: String) { self.text = text }

    private enum Line {
        case score(Double, reason: TextRange, name: TextRange?)
        case name
        case other
    }

    /// Adds a line of the section.
    mutating func add(_ block: Block) {
        guard !block.content.isEmpty, block.kind != .rule else { return }
        if block.kind == .tableRow { return addRow(block) }
        switch line(of: block) {
        case .score(let score, let reason, let found):
            add(score, reason: reason, of: block, name: found ?? name)
            name = nil
        case .name: name = block.content
        case .other: miss(block)
        }
    }

    private func line(of block: Block) -> Line {
        let bytes = text.utf8Span.span
        let (start, end) = (block.content.start, block.content.end)
        if let score = score(in: bytes, from: start, end: end) {
            return .score(score.value, reason: score.rest, name: nil)
        }
        if let border = colon(in: bytes, of: block.content),
            let score = score(in: bytes, from: border + 1, end: end)
        {
            return .score(score.value, reason: score.rest, name: TextRange(start, border))
        }
        return isName(block, in: bytes) ? .name : .other
    }

    private mutating func add(
        _ score: Double, reason: TextRange, of block: Block, name: TextRange?
    ) {
        guard let name, (-5...5).contains(score) else { return miss(block) }
        let company = Plain.text(text[name])
        guard !company.isEmpty else { return miss(block) }
        statements.append(
            Statement(
                .score(company: company, score: score, reason: reason),
                range: name.union(block.content)))
    }

    private mutating func miss(_ block: Block) {
        let words = String(text[block.content])
        findings.append(Finding(.companyWithoutName, line: block.line, value: words))
    }

    /// `| Name | 2.0 | ... | reason |`; the head and the line of dashes hold no score.
    private mutating func addRow(_ block: Block) {
        guard let row = row(of: block) else { return }
        add(row.score, reason: row.reason, of: block, name: row.name)
    }

    private func row(of block: Block) -> (score: Double, reason: TextRange, name: TextRange)? {
        let bytes = text.utf8Span.span
        let cells = cells(of: block.content, in: bytes)
        guard cells.count >= 2,
            let score = score(in: bytes, from: cells[1].start, end: cells[1].end)
        else { return nil }
        return (score.value, cells.count > 2 ? cells[cells.count - 1] : cells[1], cells[0])
    }

    private func cells(of row: TextRange, in bytes: Span<UInt8>) -> [TextRange] {
        var cells: [TextRange] = []
        var start = row.start + 1
        for index in (row.start + 1)..<max(row.start + 1, row.end) where bytes[index] == 0x7c {
            cells.append(bytes.trimmed(TextRange(start, index)))
            start = index + 1
        }
        return cells
    }

    /// A number with one decimal or a sign at an offset, and the text behind it.
    private func score(
        in bytes: Span<UInt8>, from start: Int, end: Int
    ) -> (value: Double, rest: TextRange)? {
        var offset = start
        while offset < end, [0x20, 0x2a, 0x28].contains(bytes[offset]) { offset += 1 }
        var sign = 1.0
        var isSigned = false
        if offset < end, bytes[offset] == 0x2d || bytes[offset] == 0x2b {
            sign = bytes[offset] == 0x2d ? -1 : 1
            isSigned = true
            offset += 1
        } else if bytes.has("\u{2212}", at: offset) {
            sign = -1
            isSigned = true
            offset += 3
        }
        guard offset < end, bytes.isDigit(at: offset) else { return nil }
        var value = Double(bytes[offset] - 0x30)
        offset += 1
        let isDecimal = offset + 1 < end && bytes[offset] == 0x2e && bytes.isDigit(at: offset + 1)
        if isDecimal {
            value += Double(bytes[offset + 1] - 0x30) / 10
            offset += 2
        }
        let isWhole = offset == end || bytes.isSpace(at: offset) || bytes[offset] == 0x7c
        guard isDecimal || (isSigned && !isDigitAt(offset, bytes, end)) || isWhole else {
            return nil
        }
        guard !isDigitAt(offset, bytes, end) else { return nil }
        while offset < end, [0x20, 0x2a, 0x29, 0x3a, 0x2d].contains(bytes[offset]) { offset += 1 }
        if bytes.has("–", at: offset) || bytes.has("—", at: offset) { offset += 3 }
        return (sign * value, bytes.trimmed(TextRange(offset, end)))
    }

    private func isDigitAt(_ offset: Int, _ bytes: Span<UInt8>, _ end: Int) -> Bool {
        offset < end && bytes.isDigit(at: offset)
    }

    private func colon(in bytes: Span<UInt8>, of range: TextRange) -> Int? {
        (range.start..<min(range.end, range.start + 50)).first { bytes[$0] == 0x3a }
    }

    /// A short line that is no sentence.
    private func isName(_ block: Block, in bytes: Span<UInt8>) -> Bool {
        block.content.count <= 60
            && ![0x2e, 0x21, 0x3f].contains(bytes[block.content.end - 1])
    }
}
