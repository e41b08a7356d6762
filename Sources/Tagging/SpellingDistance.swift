/// How many letters two words differ in.
enum SpellingDistance {
    /// The least number of letters to be changed, added, removed or swapped with their neighbour
    /// (Damerau 1964, in the form that changes no letter twice).
    static func steps(_ from: [UInt8], _ to: [UInt8]) -> Int {
        let width = to.count + 1
        // The last three rows, which take turns.
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
            for column in 0..<width { rows.initializeElement(at: column, to: column) }
            var (before, row, next) = (2 * width, 0, width)
            for (line, letter) in from.enumerated() {
                rows.initializeElement(at: next, to: line + 1)
                for (column, other) in to.enumerated() {
                    var steps = min(
                        rows[row + column] + (letter == other ? 0 : 1), rows[row + column + 1] + 1)
                    steps = min(steps, rows[next + column] + 1)
                    if line > 0, column > 0, letter == to[column - 1], from[line - 1] == other {
                        steps = min(steps, rows[before + column - 1] + 1)
                    }
                    rows.initializeElement(at: next + column + 1, to: steps)
                }
                (before, row, next) = (row, next, before)
            }
            return rows[row + to.count]
        }
    }

    /// A likeness that words with these letters do not exceed: what only one of them has takes a step.
    static func mostLikeness(_ left: LetterSet, _ right: LetterSet, length: Int) -> Double {
        1 - Double(left.apart(from: right)) / Double(length)
    }

    /// From 0 to 1, where 1 says that the words are the same.
    static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let length = max(left.count, right.count)
        return length == 0 ? 1 : 1 - Double(steps(left, right)) / Double(length)
    }
}

/// Which of the letters from a to z a word has.
struct LetterSet: Hashable, Sendable {
    private var bits: UInt32 = 0

    init(_ letters: [UInt8]) {
        for letter in letters { bits |= 1 << UInt32(letter & 31) }
    }

    /// How many letters one of two words has that the other lacks; of the two numbers the greater.
    func apart(from other: LetterSet) -> Int {
        max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
    }
}
