internal import Language

/// How much words and the place among texts speak for each theme, as fitted.
///
/// Lines `theme, name, numbers`, tab-separated: `bias`, `words`, `share` and `vector`, whose numbers
/// are parted by spaces. The theme `*` stands for those that are not fitted, a user's, with
/// `likeness` in place of `vector`.
struct ThemeWeights: Sendable {
    /// The weights of one theme.
    struct Row: Sendable {
        var bias = 0.0
        /// Of what the theme's words sum up to, on a scale from 0 to 1.
        var words = 0.0
        /// Of this sum's share of the greatest sum of any theme.
        var share = 0.0
        /// Of the cosine between the story and what the theme is told by.
        var likeness = 0.0
        /// Of the story's place, dimension by dimension; empty for themes that are not fitted.
        var vector: [Double] = []
    }

    private var rows: [Substring: Row] = [:]

    /// The weights that ship with the program.
    static func shipped() throws(TaggingDataError) -> ThemeWeights {
        try ThemeWeights(ShippedData.themeWeights.text)
    }

    init(_ text: String) throws(TaggingDataError) {
        for (index, line) in text.split(separator: "\n").enumerated() where line.first != "#" {
            let fields = line.split(separator: "\t")
            guard fields.count == 3 else {
                throw TaggingDataError(
                    line: index + 1, problem: .fields(found: fields.count, wanted: 3))
            }
            let numbers = fields[2].split(separator: " ").compactMap { Double($0) }
            guard let first = numbers.first else {
                throw TaggingDataError(line: index + 1, problem: .number(String(fields[2])))
            }
            var row = rows[fields[0]] ?? Row()
            switch fields[1] {
            case "bias": row.bias = first
            case "words": row.words = first
            case "share": row.share = first
            case "likeness": row.likeness = first
            case "vector": row.vector = numbers
            default:
                throw TaggingDataError(
                    line: index + 1, problem: .unknownHeading(String(fields[1])))
            }
            rows[fields[0]] = row
        }
    }

    /// The weights of a theme of this name; those of a user's where it is not fitted.
    func row(for theme: String) -> Row { rows[Substring(theme)] ?? rows["*"] ?? Row() }
}
