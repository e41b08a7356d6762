/// A title that numbers or dates an issue: `The Loom #12: Threads`, `Cold Start, Issue 7 - Fuel`,
/// `ORBIT | week 3`, `Paper Trail, 3 May 2026`.
struct IssueTitle: Hashable {
    /// The publication, from in front of the number.
    let name: String

    /// Reads a title; `nil` where it numbers no issue or nothing stands in front of the number.
    init?(_ title: String) {
        let words = title.split(whereSeparator: \.isWhitespace)
        let number =
            words.indices.dropFirst().first { Self.isNumber(words, at: $0) }
            ?? Self.dateStart(in: words)
        guard let number else { return nil }
        let name = Self.withoutMarks(words[..<number].joined(separator: " "))
        guard name.contains(where: \.isLetter), name.utf8.count <= 60 else { return nil }
        self.name = name
    }

    /// Whether an issue's number begins at a word: `#12`, `Issue 12`, or `week 3` behind a mark.
    private static func isNumber(_ words: [Substring], at index: Int) -> Bool {
        let word = words[index]
        if word.hasPrefix("#"), startsWithDigit(word.dropFirst()) { return true }
        guard index + 1 < words.count, startsWithDigit(words[index + 1].drop { $0 == "#" }) else {
            return false
        }
        let kind = word.lowercased()
        if numbered.contains(kind) { return true }
        return dated.contains(kind) && words[index - 1].last.map(marks.contains) == true
    }

    /// Where a date begins that ends the title, behind a mark.
    private static func dateStart(in words: [Substring]) -> Int? {
        [1, 3, 4].lazy.map { words.count - $0 }.first { start in
            start > 0 && words[start - 1].last.map(marks.contains) == true
                && DateParser().moment(of: words[start...].joined(separator: " ")) != nil
        }
    }

    private static func startsWithDigit(_ word: Substring) -> Bool {
        word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }

    private static func withoutMarks(_ name: String) -> String {
        var end = name.endIndex
        while end > name.startIndex {
            let before = name.index(before: end)
            guard marks.contains(name[before]) || name[before].isWhitespace else { break }
            end = before
        }
        return String(name[..<end])
    }

    private static let numbered: Set = ["issue", "no.", "no", "nr.", "vol.", "volume", "№"]
    /// Words that number an issue only when a mark parts them from the name.
    private static let dated: Set = ["week", "edition", "number", "episode", "part"]
    private static let marks: Set<Character> = [
        ",", ":", ";", "|", "-", "–", "—", "·", "•", "/", "(", "[",
    ]
}
