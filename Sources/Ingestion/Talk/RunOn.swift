internal import StoryModel

/// Cuts sentences that run on where a host moves on to a new subject inside of them.
struct RunOn {
    let written: WrittenText
    /// Shorter sentences are left whole, in words.
    static let longest = 30

    /// The sentence, or its clauses.
    func clauses(of sentence: TextRange, words indices: Range<Int>) -> [TextRange] {
        guard indices.count > Self.longest else { return [sentence] }
        let openers = written.phrases(in: indices) {
            $0.set == .opener && $0.isAnchored && $0.weight >= 2
        }
        var clauses: [TextRange] = []
        var start = sentence.start
        for opener in openers where opener.words.lowerBound >= indices.lowerBound + 8 {
            guard let first = joint(before: opener.words.lowerBound) else { continue }
            let border = Int(written.words.entries[first].start)
            guard border > start, indices.upperBound - first >= 8 else { continue }
            clauses.append(TextRange(start, border))
            start = border
        }
        clauses.append(TextRange(start, sentence.end))
        let bytes = written.text.utf8Span.span
        return clauses.map { bytes.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The word at which the clause begins: "and" or "so" in front of the opener, or the opener
    /// behind a comma; `nil` where the opener stands inside of a clause.
    private func joint(before opener: Int) -> Int? {
        let words = written.words.entries
        if Self.joints.contains(words[opener - 1].hash) { return opener - 1 }
        let bytes = written.text.utf8Span.span
        let gap = words[opener - 1].range.end..<words[opener].range.start
        return gap.contains { [0x2c, 0x3b, 0x3a].contains(bytes[$0]) } ? opener : nil
    }

    private static let joints = Set(
        ["and", "so", "okay", "alright", "now"].map { WordTable.hash($0) })
}
