/// What a user can set, named as in the configuration file.
enum SettingKey: String, CaseIterable, Sendable {
    case archive
    case output
    case timezone
    case themes
    case gazetteer
    case glossary
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
        case .archive, .output, .themes, .gazetteer, .glossary, .template: true
        case .timezone, .length, .maxSize: false
        }
    }

    /// The key that a misspelt one most likely stands for.
    static func nearest(to name: String) -> SettingKey? {
        let wanted = Array(name.lowercased().replacing("_", with: "-"))
        let distances = allCases.map { (key: $0, steps: editDistance(wanted, Array($0.rawValue))) }
        return distances.min { ($0.steps, $0.key.rawValue) < ($1.steps, $1.key.rawValue) }?.key
    }

    /// How many letters must be changed, added or removed to come from one word to the other.
    private static func editDistance(_ from: [Character], _ to: [Character]) -> Int {
        var row = Array(0...to.count)
        for (line, letter) in from.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in to.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[to.count]
    }
}
