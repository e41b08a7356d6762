internal import StoryModel

/// Knows brackets that were links before their text lost them: `(quiet_otter, ferro88)`, `(paper, code)`.
///
/// What turns a letter into plain text keeps the words of a link and drops its address. What is left in
/// brackets where a clause ends tells where something was found, and nothing of the matter: names that
/// people have only on a platform, and words for pages.
struct LooseNotes: Sendable {
    /// Longer brackets hold something else, in bytes.
    private static let longest = 200
    /// An item behind a name has at most so many words.
    private static let mostWords = 6
    /// So many items are a row of links where one of them is a name, and each is so short, in words.
    private static let many = 3
    private static let fewWords = 3
    /// A name of joined words has at least so many letters.
    private static let fewestJoined = 8

    private let words: SpeechWords
    private let statistics = TermStatistics.shipped()
    private let terms = TermScanner()
    private let stopWords = StopWords()

    init(words: SpeechWords) { self.words = words }

    /// The offset behind the note that opens at an offset; `nil` where none does.
    func end(in bytes: Span<UInt8>, at open: Int, to end: Int) -> Int? {
        let closing: UInt8 = bytes[open] == UInt8(ascii: "(") ? 0x29 : 0x5d
        let limit = min(end, open + Self.longest)
        var close = open + 1
        while close < limit, bytes[close] != closing {
            guard ![0x28, 0x5b, 0x5d, 0x29, 0x0a].contains(bytes[close]) else { return nil }
            close += 1
        }
        guard close < limit, close > open + 1,
            closing == 0x29 ? bytes.byte(at: open - 1) != 0x5d : !isLinked(bytes, behind: close)
        else { return nil }
        let inner = String(
            decoding: (open + 1..<close).map { bytes[$0] }, as: UTF8.self)
        let items = inner.split(whereSeparator: { $0 == "," || $0 == ";" }).map {
            $0.split(separator: " ").map(String.init)
        }
        if isPages(items, isAtEnd: endsClause(bytes, at: close + 1, to: end)) { return close + 1 }
        guard closing == 0x29, endsClause(bytes, at: close + 1, to: end),
            isAccounts(items) || areJoined(items) && endsSentence(bytes, at: close + 1, to: end)
        else { return nil }
        return close + 1
    }

    private func endsSentence(_ bytes: Span<UInt8>, at start: Int, to end: Int) -> Bool {
        var offset = start
        while offset < end, bytes[offset].isSpace { offset += 1 }
        return offset >= end || [0x21, 0x2e, 0x3b, 0x3f].contains(bytes[offset])
    }

    private func isLinked(_ bytes: Span<UInt8>, behind close: Int) -> Bool {
        [0x28, 0x5b, 0x3a].contains(bytes.byte(at: close + 1))
    }

    /// Whether a clause ends at an offset: a stop, another bracket, the end, or a word that joins.
    private func endsClause(_ bytes: Span<UInt8>, at start: Int, to end: Int) -> Bool {
        var offset = start
        while offset < end, bytes[offset].isSpace { offset += 1 }
        guard offset < end else { return true }
        if [0x21, 0x28, 0x29, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f].contains(bytes[offset]) { return true }
        guard offset > start, let next = bytes.folded(from: offset, to: min(end, offset + 6)) else {
            return false
        }
        return ["and ", "but ", "while "].contains(where: next.hasPrefix)
    }

    /// Whether all words say where to look: `see our coverage here`, `paper`, `blog, code`.
    private func isPages(_ items: [[String]], isAtEnd: Bool) -> Bool {
        let all = items.flatMap(\.self).map { $0.lowercased() }
        guard (1...Self.mostWords).contains(all.count) else { return false }
        let pages = all.filter { words.has(.page, $0) }
        let isPointed = all.contains("here") || all.contains("link") || all.contains("links")
        return (isAtEnd || isPointed) && !pages.isEmpty
            && all.allSatisfy { words.has(.page, $0) || Self.pointing.contains($0) }
    }

    private static let pointing: Set<String> = [
        "also", "and", "full", "in", "more", "on", "our", "read", "see", "the", "this",
    ]

    /// Whether some item is an account, and nothing beside is told that must not be lost.
    private func isAccounts(_ items: [[String]]) -> Bool {
        guard items.allSatisfy({ $0.count <= Self.mostWords && !states($0) }) else { return false }
        if items.contains(where: isAccount), items.count > 1 || !isIdentifier(items[0]) {
            return true
        }
        let isTwice = items.count > 1 && Set(items).count == 1 && items[0].count == 1
        return isTwice
            || items.contains { $0.count == 1 && isSmall($0[0]) } && !items.contains(where: isWord)
    }

    private func isAccount(_ item: [String]) -> Bool {
        item.first.map(isSure) ?? false || item.last.map(isSure) ?? false
    }

    /// Whether an item alone may be a name in code: "max_tokens".
    private func isIdentifier(_ item: [String]) -> Bool {
        item.count == 1 && item[0].utf8.allSatisfy { $0.isLower || $0 == 0x5f }
    }

    /// Whether a number, a negation or a hedge stands in an item.
    private func states(_ item: [String]) -> Bool {
        item.contains { !isSure($0) && words.isFact($0.lowercased().utf8Span.span) }
    }

    /// Whether an item is a word in small letters that is used.
    private func isWord(_ item: [String]) -> Bool {
        item.count == 1 && item[0].utf8.allSatisfy(\.isLower) && !isSmall(item[0])
    }

    /// Whether the form of a word is that of nothing but an account: `quiet_otter`, `ferro088`.
    private func isSure(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        guard bytes.count >= 4, bytes.contains(where: \.isLetter),
            bytes.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x5f })
        else { return false }
        let digits = bytes.reversed().prefix(while: \.isDigit)
        let isNumbered = digits.count >= 3 || digits.last == 0x30
        return bytes.contains(0x5f)
            || isNumbered && bytes.count - digits.count >= 4
                && bytes.dropLast(digits.count).allSatisfy(\.isLower)
    }

    /// Whether all items are names of joined words, as products and companies have them, too, or one of
    /// many is.
    private func areJoined(_ items: [[String]]) -> Bool {
        let joined = items.count { $0.count == 1 && (isJoined($0[0]) || isSure($0[0])) }
        guard joined > 0, items.count > 1 || !isIdentifier(items[0]) else { return false }
        return joined == items.count
            || items.count >= Self.many && !items.contains(where: isWord)
                && items.allSatisfy { $0.count <= Self.fewWords && !states($0) }
    }

    /// Whether a word in small letters is one that nobody uses: `ferrotto`.
    private func isSmall(_ word: String) -> Bool {
        word.utf8.count >= 3 && word.utf8.allSatisfy(\.isLower)
            && !Self.endings.contains(where: word.hasSuffix) && isUnknown(word)
    }

    /// Whether a word that nobody uses has capitals inside: `FerroOtto`, `FerroOtto2`.
    private func isJoined(_ word: String) -> Bool {
        let letters = Array(word.utf8).reversed().drop(while: \.isDigit)
        let capitals = letters.count(where: \.isUpper)
        return letters.count >= Self.fewestJoined && letters.allSatisfy(\.isLetter)
            && letters.last?.isUpper == true && capitals > 1 && capitals * 2 < letters.count
            && isUnknown(word.lowercased())
    }

    private func isUnknown(_ folded: String) -> Bool {
        guard !stopWords.contains(folded), !words.has(.stage, folded) else { return false }
        let unknown = statistics.inverseFrequency(of: "\0")
        return terms.termWords(in: folded, range: folded.wholeRange)
            .allSatisfy { statistics.inverseFrequency(of: $0) >= unknown }
    }

    /// How words end that a list of common ones may lack, and names seldom: `unconfirmed`, `optional`.
    private static let endings = [
        "able", "al", "ed", "ent", "ful", "ible", "ing", "ion", "ions", "ish", "ism", "ity",
        "ive", "less", "ly", "ment", "ness", "s",
    ]
}
