/// Finds the word that a misspelt one most likely stands for.
enum SpellingSteps {
    /// The candidate with the fewest steps from the word given, the first by name of equals.
    static func nearest<Value>(
        to name: String, among values: [Value], by text: (Value) -> String
    ) -> Value? {
        let wanted = Array(name.lowercased().replacing("_", with: "-").prefix(80))
        let distances = values.map { (value: $0, steps: count(wanted, Array(text($0)))) }
        return distances.min { ($0.steps, text($0.value)) < ($1.steps, text($1.value)) }?.value
    }

    /// How many letters must be changed, added or removed to come from one word to the other.
    private static func count(_ from: [Character], _ to: [Character]) -> Int {
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
