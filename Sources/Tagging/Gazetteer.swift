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
    /// In the order of the table, a user's after the shipped.
    package let organisations: [Organisation]
    /// The same for the same tables.
    package let fingerprint: String
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
        fingerprint = Fingerprint(of: table, extra).hex
    }

    /// The gazetteer that ships with the program, and a user's lines.
    ///
    /// - Throws: `TaggingDataError` with the line of the user's table.
    package static func shipped(adding extra: String = "") throws(TaggingDataError) -> Gazetteer {
        try Gazetteer(table: ShippedData.gazetteer.text, adding: extra)
    }

    /// The organisation of a canonical name; linear in the number of organisations.
    package func organisation(named name: String) -> Organisation? {
        organisations.first { $0.name == name }
    }

    /// How a form's name is written, without the marks of the table.
    func writing(of form: Int32) -> String {
        let form = forms.forms[Int(form)]
        let written = tables[Int(form.table)][form.writing]
        return String(written.reversed().drop { "?^~".contains($0) }.reversed())
    }
}
