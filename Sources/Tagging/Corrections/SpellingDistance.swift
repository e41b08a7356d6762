/// How many letters two words differ in.
enum SpellingDistance {
    /// The least number of letters to be changed, added, removed or swapped with their neighbour
    /// (Damerau 1964, in the form that changes no letter twice).
    ///
    /// Letters from a to z. A column of the table of steps is one number, a bit a letter: Heikki Hyyrö, "A
    /// bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003). Words of
    /// more than 64 letters have nothing in common.
    static func steps(_ from: Span<UInt8>, _ to: Span<UInt8>) -> Int {
        from.count < to.count ? steps(short: from, to) : steps(short: to, from)
    }

    private static func steps(short: Span<UInt8>, _ long: Span<UInt8>) -> Int {
        guard !short.isEmpty, short.count <= UInt64.bitWidth else { return long.count }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 32) { places in
            places.initialize(repeating: 0)
            for place in short.indices {
                places[Int(short[place] & 31)] |= 1 << UInt64(place)
            }
            return steps(places, count: short.count, long)
        }
    }

    /// The steps from a word of which the places of each letter are given.
    private static func steps(
        _ places: UnsafeMutableBufferPointer<UInt64>, count: Int, _ word: Span<UInt8>
    ) -> Int {
        let last = UInt64(1) << UInt64(count - 1)
        // Where the table grows and shrinks by one downwards, and where it stays the same aslant.
        var (more, less, same) = (UInt64.max, UInt64(0), UInt64(0))
        var before: UInt64 = 0
        var steps = count
        for place in word.indices {
            let equal = places[Int(word[place] & 31)]
            let swapped = ((~same & equal) << 1) & before
            same = (((equal & more) &+ more) ^ more) | equal | less | swapped
            var moreAcross = less | ~(same | more)
            var lessAcross = same & more
            if moreAcross & last > 0 { steps += 1 }
            if lessAcross & last > 0 { steps -= 1 }
            moreAcross = moreAcross << 1 | 1
            lessAcross <<= 1
            more = lessAcross | ~(same | moreAcross)
            less = moreAcross & same
            before = equal
        }
        return steps
    }

    /// A likeness that words with these letters do not exceed: what only one of them has takes a step.
    static func mostLikeness(_ left: LetterSet, _ right: LetterSet, length: Int) -> Double {
        1 - Double(left.apart(from: right)) / Double(length)
    }

    /// From 0 to 1, where 1 says that the words are the same.
    static func likeness(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Double {
        let length = max(left.count, right.count)
        return length == 0 ? 1 : 1 - Double(steps(left, right)) / Double(length)
    }
}

/// Which of the letters from a to z a word has.
struct LetterSet: Hashable, Sendable {
    private var bits: UInt32 = 0

    init(_ letters: Span<UInt8>) {
        for place in letters.indices { bits |= 1 << UInt32(letters[place] & 31) }
    }

    /// How many letters one of two words has that the other lacks; of the two numbers the greater.
    func apart(from other: LetterSet) -> Int {
        max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
    }
}
