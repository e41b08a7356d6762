/// Words that code must not hold, except in some targets.
struct WordRule {
    let words: [String]
    /// The targets that may hold them.
    var allowed: Set<String> = []
    /// Whether a method of this name, called on a value, is something else.
    var sparesMethods = false

    /// Where a file's code holds one of the words.
    func violations(in file: SourceFile) -> [Violation] {
        guard !allowed.contains(file.target) else { return [] }
        return file.code.lines.enumerated().flatMap { index, line in
            let line = Array(line.utf8)
            return words.filter { holds($0, in: line) }.map {
                Violation(path: file.path, line: index + 1, words: $0)
            }
        }
    }

    /// Whether a line holds a word that is not part of a longer one.
    private func holds(_ word: String, in line: [UInt8]) -> Bool {
        let word = Array(word.utf8)
        guard word.count <= line.count, let first = word.first, let last = word.last else {
            return false
        }
        return (0...(line.count - word.count)).contains { start in
            guard line[start] == first, line[start...].starts(with: word) else { return false }
            let before = start > 0 ? line[start - 1] : 0
            let after = start + word.count < line.count ? line[start + word.count] : 0
            if first.isWordByte && before.isWordByte || last.isWordByte && after.isWordByte {
                return false
            }
            return !(sparesMethods && before == UInt8(ascii: "."))
        }
    }
}

extension UInt8 {
    /// Whether the byte can stand in a name; all bytes beyond ASCII count.
    var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
