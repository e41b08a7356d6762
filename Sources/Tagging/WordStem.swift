/// Cuts the inflection from folded words of ASCII letters: plural, -ed, -ing, final e.
///
/// Weaker than Porter's stemmer on purpose: `regulator` and `regulation` stay two words.
struct WordStem {
    /// The hash of a word's stem, which is that of the word where it has no inflection.
    static func hash(_ word: [UInt8], whole: WordHash? = nil) -> UInt64 {
        var count = word.count
        var ending: UInt8?
        func ends(_ suffix: StaticString) -> Bool {
            let length = suffix.utf8CodeUnitCount
            guard count > length else { return false }
            return suffix.withUTF8Buffer { buffer in
                for index in 0..<length where buffer[index] != word[count - length + index] {
                    return false
                }
                return true
            }
        }
        if count > 4, ends("ies") {
            count -= 3
            ending = UInt8(ascii: "y")
        } else if count > 3, ends("s"), !ends("ss"), !ends("us"), !ends("is") {
            count -= 1
        }
        if ending == nil {
            let whole = count
            if count > 5, ends("ing") {
                count -= 3
            } else if count > 4, ends("ied") {
                count -= 3
                ending = UInt8(ascii: "y")
            } else if count > 4, ends("ed"), !ends("eed") {
                count -= 2
            }
            if count < whole, count > 3, ending == nil, word[count - 1] == word[count - 2],
                !ends("ll"), !ends("ss"), !ends("ee")
            {
                count -= 1
            }
            if ending == nil, count > 3, ends("e") { count -= 1 }
        }
        if let whole, count == word.count { return whole.value }
        var hash = WordHash()
        for index in 0..<count { hash.add(word[index]) }
        if let ending { hash.add(ending) }
        return hash.value
    }
}
