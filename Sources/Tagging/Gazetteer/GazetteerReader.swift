internal import StoryModel

/// Reads gazetteer tables in one pass over their bytes.
struct GazetteerReader {
    private(set) var organisations: [Organisation] = []
    private(set) var forms = SurfaceIndex()
    private var scanner = WordPieceScanner()
    private var known = HashIndex(minimumCapacity: 2048)
    /// The number of organisations that earlier tables gave: they win.
    private var earlier = 0
    /// The number of the table that is read.
    private var table: UInt8 = 0

    private static let fieldCount = 7

    mutating func read(_ table: String) throws(TaggingDataError) {
        defer { self.table += 1 }
        earlier = organisations.count
        let bytes = table.utf8Span.span
        var start = 0
        var line = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            line += 1
            if end > start, bytes[start] != UInt8(ascii: "#") {
                try readLine(line, table: table, bytes: bytes, range: TextRange(start, end))
            }
            start = end + 1
        }
    }

    private mutating func readLine(
        _ line: Int, table: String, bytes: Span<UInt8>, range: TextRange
    ) throws(TaggingDataError) {
        let fields = split(bytes, range, at: UInt8(ascii: "\t"))
        guard fields.count == Self.fieldCount else {
            throw TaggingDataError(
                line: line, problem: .fields(found: fields.count, wanted: Self.fieldCount))
        }
        let name = String(table[fields[0]])
        if line == 1, name == "name" { return }
        guard !name.isEmpty else { throw TaggingDataError(line: line, problem: .nameless) }
        guard let kind = OrganisationKind(rawValue: String(table[fields[1]])) else {
            throw TaggingDataError(
                line: line, problem: .unknownKind(String(table[fields[1]])))
        }
        let number = Int32(organisations.count)
        if let old = known[nameHash(name)], old < earlier { return }
        known.update(nameHash(name), to: number)
        let symbols = split(bytes, fields[3], at: UInt8(ascii: "|"))
        organisations.append(
            Organisation(
                name: name, kind: kind, parent: fields[2].isEmpty ? nil : String(table[fields[2]]),
                tickers: symbols.map { String(table[$0]) }))
        for symbol in symbols {
            if let key = FormKey(bytes, symbol, scanner: &scanner) {
                forms.addTicker(of: number, hash: key.hash)
            }
        }
        for form in formsOfLine(bytes, fields) { add(form, to: number) }
    }

    /// The forms of a line; those of the same letters are one, ambiguous where one of them is.
    private mutating func formsOfLine(_ bytes: Span<UInt8>, _ fields: [TextRange]) -> [LineForm] {
        var forms: [LineForm] = []
        func add(_ range: TextRange, _ resolution: Mention.Resolution) {
            let (heard, meant) = parted(bytes, range, otherwise: fields[0])
            guard let key = FormKey(bytes, heard, scanner: &scanner) else { return }
            self.forms.addOpenings(of: key)
            if let old = forms.firstIndex(where: { $0.key.hash == key.hash }) {
                forms[old].key = forms[old].key.merged(with: key)
            } else {
                forms.append(LineForm(key: key, resolution: resolution, writing: meant))
            }
        }
        add(fields[0], .name)
        let name = forms.first?.key.hash
        for (field, resolution) in [
            (4, Mention.Resolution.alias), (5, .product), (6, .person),
        ] {
            for value in split(bytes, fields[field], at: UInt8(ascii: "|")) {
                add(value, resolution)
                if resolution == .product, let name, forms.last?.key.begins(with: name) == true {
                    forms[forms.count - 1].namesOwner = true  // "Google Maps" names Google
                }
            }
        }
        return forms
    }

    private mutating func add(_ form: LineForm, to organisation: Int32) {
        let key = form.key
        if form.resolution == .person {
            forms.addSurname(key.lastPiece)
            if let first = key.firstPiece { forms.addGivenName(first) }
        }
        forms.add(
            SurfaceForm(
                organisation: organisation,
                resolution: key.isMisheard
                    ? .misheard : form.namesOwner ? .name : form.resolution,
                isAmbiguous: key.isAmbiguous, needsCapital: key.needsCapital, joints: key.joints,
                softJoints: key.softJoints,
                isProduct: form.resolution == .product, writing: form.writing, table: table),
            hash: key.hash)
    }

    /// A misheard form, with its mark, and what is meant: the parts of `Kwen~Qwen`.
    ///
    /// Where nothing follows, its owner is meant. Of other forms both are the form.
    private func parted(
        _ bytes: Span<UInt8>, _ range: TextRange, otherwise owner: TextRange
    ) -> (heard: TextRange, meant: TextRange) {
        for offset in range.start..<range.end where bytes[offset] == UInt8(ascii: "~") {
            let meant = TextRange(offset + 1, range.end)
            return (TextRange(range.start, offset + 1), meant.isEmpty ? owner : meant)
        }
        return (range, range)
    }

    private struct LineForm {
        var key: FormKey
        let resolution: Mention.Resolution
        /// Where what is meant is written.
        let writing: TextRange
        /// Whether a product's name begins with its owner's.
        var namesOwner = false
    }

    private func nameHash(_ name: String) -> UInt64 { WordHash(name).value }

    /// The parts between separators, without white space around them; none for an empty range.
    private func split(_ bytes: Span<UInt8>, _ range: TextRange, at separator: UInt8)
        -> [TextRange]
    {
        guard !range.isEmpty else { return [] }
        var parts: [TextRange] = []
        var start = range.start
        for offset in range.start...range.end
        where offset == range.end || bytes[offset] == separator {
            var first = start
            var last = offset
            while first < last, bytes[first] == 0x20 { first += 1 }
            while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x0d { last -= 1 }
            parts.append(TextRange(first, last))
            start = offset + 1
        }
        return parts
    }
}
