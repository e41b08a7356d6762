internal import Tagging

/// What stories are tagged with: the shipped data and the user's.
struct AnalysisData: Sendable {
    let gazetteer: Gazetteer
    let themes: ThemeSet
    let lexicon: SentimentLexicon
    let glossary: Glossary
    let overrides: OverrideFile

    /// - Throws: `SettingProblem` where a file of the user's cannot be used.
    init(settings: Settings) throws {
        gazetteer = try Self.gazetteer(settings.gazetteer.value)
        let shipped = try ThemeSet.shipped()
        themes =
            try settings.themes.value.map { path in
                try ThemeFile(text: try YAMLText.file(path, .themes), path: path).changed(shipped)
            } ?? shipped
        lexicon = try SentimentLexicon.shipped()
        glossary = Glossary(try Self.entries(of: settings.glossary.value))
        overrides = try OverrideFile(path: settings.overrides.value)
    }

    /// In the order in which digests show them.
    var themeNames: [String] { themes.themes.map(\.name) }

    /// Labels by theme name.
    var themeLabels: [String: String] {
        Dictionary(themes.themes.map { ($0.name, $0.label) }, uniquingKeysWith: { _, new in new })
    }

    private static func gazetteer(_ path: String?) throws -> Gazetteer {
        guard let path else { return try .shipped() }
        let text = try YAMLText.file(path, .gazetteer)
        do {
            return try .shipped(adding: text)
        } catch {
            throw SettingProblem.file(
                .gazetteer, path: path, line: error.line,
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
