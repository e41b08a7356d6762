/// How many letters two words differ in.
enum SpellingDistance {
    /// The least number of letters to be changed, added, removed or swapped with their neighbour
    /// (Damerau 1964, in the form that changes no letter twice).
    static func steps(_ from: [UInt8], _ to: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...to.count)
        for (line, letter) in from.enumerated() {
            var next = [line + 1]
            next.reserveCapacity(to.count + 1)
            for (column, other) in to.enumerated() {
                var steps = min(row[column] + (letter == other ? 0 : 1), row[column + 1] + 1)
                steps = min(steps, next[column] + 1)
                if line > 0, column > 0, letter == to[column - 1], from[line - 1] == other {
                    steps = min(steps, before[column - 1] + 1)
                }
                next.append(steps)
            }
            before = row
            row = next
        }
        return row[to.count]
    }

    /// From 0 to 1, where 1 says that the words are the same.
    static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let length = max(left.count, right.count)
        return length == 0 ? 1 : 1 - Double(steps(left, right)) / Double(length)
    }
}
