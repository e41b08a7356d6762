internal import Tagging

/// What stories are tagged with: the shipped data and the user's.
struct AnalysisData: Sendable {
    let themes: ThemeSet
    let glossary: Glossary
    let overrides: OverrideFile
    /// The same for the same gazetteer, and for the same lexicon.
    let gazetteerFingerprint: String
    let lexiconFingerprint: String
    /// The user's table of companies, and where it is.
    private let companies: (table: String, path: String)?

    /// - Throws: `SettingProblem` where a file of the user's cannot be used.
    init(settings: Settings) throws {
        let shipped = try ThemeSet.shipped()
        themes =
            try settings.themes.value.map { path in
                try ThemeFile(text: try YAMLText.file(path, .themes), path: path).changed(shipped)
            } ?? shipped
        glossary = Glossary(try Self.entries(of: settings.glossary.value))
        overrides = try OverrideFile(
            path: settings.overrides.value, mayLack: settings.mayLackOverrides)
        companies = try settings.gazetteer.value.map { path in
            (try YAMLText.file(path, .gazetteer), path)
        }
        gazetteerFingerprint = Gazetteer.shippedFingerprint(adding: companies?.table ?? "")
        lexiconFingerprint = SentimentLexicon.shippedFingerprint
        // A mistake in the user's table is told by every command.
        if companies != nil { _ = try gazetteer() }
    }

    /// In the order in which digests show them.
    var themeNames: [String] { themes.themes.map(\.name) }

    /// Labels by theme name.
    var themeLabels: [String: String] {
        Dictionary(themes.themes.map { ($0.name, $0.label) }, uniquingKeysWith: { _, new in new })
    }

    /// The gazetteer, read anew: most commands need its fingerprint only.
    func gazetteer() throws -> Gazetteer {
        guard let companies else { return try .shipped() }
        do {
            return try .shipped(adding: companies.table)
        } catch {
            throw SettingProblem.file(
                .gazetteer, path: companies.path, line: error.line,
                words: ErrorText().words(for: error.problem))
        }
    }

    private static func entries(of source: GlossarySource) throws -> [Glossary.Entry] {
        switch source {
        case .entries(let entries): entries
        case .file(let path):
            try GlossaryFile.entries(of: try YAMLText.file(path, .glossary), path: path)
        }
    }
}
