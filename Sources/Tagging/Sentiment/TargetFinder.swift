internal import StoryModel

/// Finds where a text names a target that is given as words.
enum TargetFinder {
    /// The words of each naming; where the whole name is missing, of its first long word.
    static func ranges(of target: String, in text: WordPieceScanner) -> [Range<Int>] {
        let wanted = WordPieceScanner(target, ranges: [target.wholeRange]).words
        guard !wanted.isEmpty else { return [] }
        let whole = ranges(of: wanted.map(\.stem), in: text)
        if !whole.isEmpty { return whole }
        guard let word = wanted.first(where: { $0.end - $0.start > 2 }) else { return [] }
        return ranges(of: [word.stem], in: text)
    }

    private static func ranges(of stems: [UInt64], in text: WordPieceScanner) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        guard text.words.count >= stems.count else { return [] }
        for start in 0...(text.words.count - stems.count)
        where stems.indices.allSatisfy({ text.words[start + $0].stem == stems[$0] }) {
            ranges.append(start..<start + stems.count)
        }
        return ranges
    }

    /// Runs of capitals that are no beginning of a sentence, as names of others.
    ///
    /// None in a text that writes most words with a capital.
    static func otherNames(
        in text: WordPieceScanner, without targets: [Range<Int>]
    ) -> [Range<Int>] {
        let long = text.words.filter { $0.end - $0.start > 3 && !$0.isDigits }
        guard long.count(where: \.isCapitalized) * 10 < long.count * 6 else { return [] }
        var names: [Range<Int>] = []
        for place in text.words.indices {
            let word = text.words[place]
            guard word.isCapitalized, !word.gap.opens,
                !targets.contains(where: { $0.contains(place) })
            else { continue }
            if let last = names.last, last.upperBound == place, word.gap.joins {
                names[names.count - 1] = last.lowerBound..<place + 1
            } else {
                names.append(place..<place + 1)
            }
        }
        return names
    }
}
