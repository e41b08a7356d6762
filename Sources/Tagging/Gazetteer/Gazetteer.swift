internal import StoryModel

/// The organisations that stories are searched for, and their names.
///
/// A table of lines `name, kind, parent, tickers, aliases, products, people`, tab-separated, values
/// of a field separated by `|`. A form that ends in `?` is also an ordinary word and needs support
/// around it, one that ends in `^` needs a capital only; `Kwen~Qwen` is a spelling that speech
/// recognition makes and what it stands for; the name is a form too, and an alias of the same letters
/// may mark it.
/// Lines that begin with `#` are notes.
package struct Gazetteer: Sendable {
    /// In the order of the tables, a user's before the shipped one.
    package let organisations: [Organisation]
    let forms: SurfaceIndex
    /// The tables read, to which the writings of forms belong.
    private let tables: [String]

    /// Reads a table, and a user's: its lines replace those of the same name.
    ///
    /// - Throws: `TaggingDataError` with the line of the user's table, or of the first where there
    ///   is none.
    package init(table: String, adding extra: String = "") throws(TaggingDataError) {
        var reader = GazetteerReader()
        try reader.read(extra)
        try reader.read(table)
        organisations = reader.organisations
        forms = reader.forms
        tables = [extra, table]
    }

    /// The gazetteer that ships with the program, and a user's lines.
    ///
    /// - Throws: `TaggingDataError` with the line of the user's table.
    package static func shipped(adding extra: String = "") throws(TaggingDataError) -> Gazetteer {
        try Gazetteer(table: ShippedData.gazetteer.text, adding: extra)
    }

    /// What tells a shipped gazetteer with a user's lines from others; reads neither.
    package static func shippedFingerprint(adding extra: String) -> String {
        Fingerprint(of: ShippedData.gazetteer.text, extra).hex
    }

    /// The gazetteer without organisations, for measuring what is found where no list helps.
    ///
    /// - Throws: `TaggingDataError`, which the tables of a gazetteer do not give.
    package func leavingOut(_ names: Set<String>) throws(TaggingDataError) -> Gazetteer {
        let kept = tables.map { table in
            table.split(separator: "\n").filter { line in
                !names.contains(String(line.prefix { $0 != "\t" }))
            }.joined(separator: "\n")
        }
        return try Gazetteer(table: kept[1], adding: kept[0])
    }

    /// The organisation of a canonical name; linear in the number of organisations.
    package func organisation(named name: String) -> Organisation? {
        organisations.first { $0.name == name }
    }

    /// The organisation that a user means by a name, a symbol, an alias or a product, in any case.
    ///
    /// A name or a symbol wins over an alias of another. Linear in the number of organisations.
    package func organisation(called given: String) -> Organisation? {
        let wanted = given.lowercased()
        let named = organisations.first { organisation in
            organisation.name.lowercased() == wanted
                || organisation.tickers.contains { $0.lowercased() == wanted }
        }
        if let named { return named }
        var scanner = WordPieceScanner()
        guard let key = FormKey(given.utf8Span.span, given.wholeRange, scanner: &scanner) else {
            return nil
        }
        var number = forms.form(key.hash) ?? -1
        var best: SurfaceForm?
        while number >= 0 {
            let form = forms.forms[Int(number)]
            // The chain gives the last of the table first.
            if form.isProduct == false || best == nil || best?.isProduct == true { best = form }
            number = form.next
        }
        return best.map { organisations[Int($0.organisation)] }
    }

    /// What the table writes behind a name: `?`, `^`, `~`.
    private static let marks: [UInt8] = [0x3f, 0x5e, 0x7e]

    /// How a form's name is written, without the marks of the table.
    func writing(of form: Int32) -> String {
        let form = forms.forms[Int(form)]
        let table = tables[Int(form.table)]
        let (start, bytes) = (form.writing.start, table.utf8Span.span)
        var end = form.writing.end
        while end > start, Self.marks.contains(bytes[end - 1]) { end -= 1 }
        return String(table[TextRange(start, end)])
    }
}
