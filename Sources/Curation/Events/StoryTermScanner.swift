internal import Language
internal import StoryModel

/// Finds the terms of stories.
struct StoryTermScanner: Sendable {
    private let scanner = TermScanner()

    /// The terms of words, in order and with repetitions.
    ///
    /// Words joined by a hyphen are apart, and a version stands by itself and joined to its name, so
    /// that `Lumen-4.5`, `Lumen 4.5` and `Lumen‑4.5` give the same: `lumen`, `4.5` and `lumen4.5`.
    /// Whoever posts, and where, tells of many happenings: `@handle` and `r/forum` are no terms.
    func terms(of words: [Word], in text: String) -> [String] {
        var terms: [String] = []
        var before: Word?
        var handleEnd = -1
        let bytes = text.utf8Span.span
        func isAddress(_ word: Word) -> Bool {
            let start = word.range.start
            guard start > 0 else { return false }
            switch bytes[start - 1] {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "_"): return handleEnd == start - 1
            case UInt8(ascii: "/"): return start > 1 && bytes[start - 2] == UInt8(ascii: "r")
            default: return false
            }
        }
        func add(_ part: Word) {
            scanner.add(part, to: &terms)
            if let name = before, isVersion(part), isName(name), joins(name, part, in: text),
                let stem = scanner.termWords(of: CollectionOfOne(name)).first
            {
                terms.append(stem + part.folded)
            }
            before = part
        }
        for word in words {
            if isAddress(word) {
                handleEnd = word.range.end
                continue
            }
            if word.folded.utf8.contains(0x2d) { parts(of: word).forEach(add) } else { add(word) }
        }
        return terms
    }

    /// The parts of a word between hyphens; all have the capital of the whole.
    private func parts(of word: Word) -> [Word] {
        let parts = word.folded.split(separator: "-")
        guard parts.count > 1 else { return [word] }
        return parts.map { part in
            let start =
                word.range.start
                + part.utf8.distance(
                    from: word.folded.utf8.startIndex, to: part.startIndex)
            return Word(
                range: TextRange(start, start + part.utf8.count), folded: String(part),
                isCapitalized: word.isCapitalized)
        }
    }

    private func isVersion(_ word: Word) -> Bool {
        word.folded.utf8.count <= 5 && word.folded.utf8.contains { (0x30...0x39).contains($0) }
    }

    private func isName(_ word: Word) -> Bool {
        word.isCapitalized && word.folded.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
    }

    /// Whether nothing but one space or hyphen stands between two words.
    private func joins(_ left: Word, _ right: Word, in text: String) -> Bool {
        let bytes = text.utf8Span.span
        switch right.range.start - left.range.end {
        case 1: return [0x20, 0x2d].contains(bytes[left.range.end])
        case 3: return bytes[left.range.end] == 0xe2
        default: return false
        }
    }
}
