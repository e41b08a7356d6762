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
        gazetteer = try Self.read(settings.gazetteer.value, .gazetteer, otherwise: "") {
            text throws(TaggingDataError) in try Gazetteer.shipped(adding: text)
        }
        let shipped = try ThemeSet.shipped()
        themes = try Self.read(settings.themes.value, .themes, otherwise: "") {
            text throws(TaggingDataError) in
            let given = try ThemeSet(text: text).themes
            return shipped.adding(given)
                .removing(Set(given.filter { $0.phrases.isEmpty }.map(\.name)))
        }
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

    private static func read<Value>(
        _ path: String?, _ key: SettingKey, otherwise: String,
        _ make: (String) throws(TaggingDataError) -> Value
    ) throws -> Value {
        guard let path else { return try make(otherwise) }
        let text = try YAMLText.file(path, key)
        do {
            return try make(text)
        } catch {
            throw SettingProblem.file(
                key, path: path, line: error.line, words: ErrorText().words(for: error.problem))
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
