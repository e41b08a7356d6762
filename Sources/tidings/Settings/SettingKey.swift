/// What a user can set, named as in the configuration file.
enum SettingKey: String, CaseIterable, Sendable {
    case archive
    case output
    case timezone
    case themes
    case gazetteer
    case glossary
    case overrides
    case length
    case template
    case maxSize = "max-size"

    /// The environment variable that sets it.
    var variable: String {
        "TIDINGS_" + rawValue.uppercased().replacing("-", with: "_")
    }

    /// The option that sets it.
    var flag: String { "--" + rawValue }

    /// Whether its value is a path; a file's are taken from the folder of the file.
    var isPath: Bool {
        switch self {
        case .archive, .output, .themes, .gazetteer, .glossary, .overrides, .template: true
        case .timezone, .length, .maxSize: false
        }
    }

    /// What a file of it is called that holds without being named: it lies beside the configuration.
    var usualName: String? {
        switch self {
        case .themes: "themes.yaml"
        case .gazetteer: "companies.tsv"
        case .glossary: "glossary.yaml"
        case .overrides: "overrides.yaml"
        case .archive, .output, .timezone, .length, .template, .maxSize: nil
        }
    }

    /// The key that a misspelt one most likely stands for.
    static func nearest(to name: String) -> SettingKey? {
        SpellingSteps.nearest(to: name, among: allCases) { $0.rawValue }
    }
}
