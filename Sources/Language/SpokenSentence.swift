/// The words of a sentence while fillers are deleted from it.
struct SpokenSentence {
    private static let prepositions: Set = [
        "of", "for", "in", "to", "with", "from", "at", "by", "on",
    ]

    private(set) var tokens: [SpokenToken]
    private let words: SpeechWords

    init(_ tokens: [SpokenToken], words: SpeechWords) {
        self.tokens = tokens
        self.words = words
    }

    // MARK: Sounds

    /// Deletes `[music]`, `(laughs)`.
    mutating func deleteStages() {
        tokens.removeAll {
            guard let opening = $0.lead.last, "[(".contains(opening), !$0.isQuoted else {
                return false
            }
            return $0.lead.count == 1 && $0.tail.count == 1 && words.has(.stage, $0.folded)
        }
    }

    mutating func deleteHesitations() {
        delete { sentence, index in
            let tokens = sentence.tokens
            let token = tokens[index]
            let isSound =
                sentence.words.has(.hesitation, token.folded) && !token.isQuoted
                && token.lead.isEmpty
                && token.core.dropFirst().allSatisfy { !$0.isUppercase }
            return isSound ? 1 : 0
        }
    }

    // MARK: Markers

    /// Deletes markers of discourse at the start, also chained.
    mutating func deleteOpeners() {
        var start = 0
        while let length = openerLength(at: start) { start += length }
        tokens.removeFirst(start)
    }

    /// The number of tokens of a marker; chains of markers are looked at so far.
    private func openerLength(at start: Int, chain: Int = 3) -> Int? {
        if start < tokens.count, start > 0, tokens[start].isDash { return 1 }
        for length in [3, 2, 1] {
            guard let phrase = phrase(at: start, length: length) else { continue }
            let isOpener = words.has(.opener, phrase)
            let isRestarter = words.has(.restarter, phrase)
            guard isOpener || isRestarter || words.has(.pause, phrase) else { continue }
            let end = start + length
            if isOpener || isPaused(behind: end) { return length }
            if isRestarter, chain > 0, isRestart(at: end, behind: phrase, chain: chain) {
                return length
            }
        }
        return nil
    }

    private func isPaused(behind end: Int) -> Bool {
        guard end < tokens.count else { return true }
        return !tokens[end - 1].tail.isEmpty || tokens[end].isDash
    }

    /// Whether a clause of its own begins: `so the plan is`, not `so that` or `but for`.
    private func isRestart(at index: Int, behind phrase: String, chain: Int) -> Bool {
        guard index < tokens.count, tokens[index].lead.isEmpty, !tokens[index].isQuoted else {
            return false
        }
        let token = tokens[index]
        switch (phrase, token.folded) {
        case ("so", "that"), ("so", "many"), ("so", "on"), ("but", "for"), ("and", "for"):
            return false
        case ("actually", "in"), ("i mean", "the"), ("i mean", "that"), ("i mean", "this"):
            return false
        default: break
        }
        if words.hasShortened(.restart, token.folded) { return true }
        if words.has(.opener, token.folded) || words.has(.hesitation, token.folded) { return true }
        if openerLength(at: index, chain: chain - 1) != nil { return true }
        return token.isCapitalized && phrase != "actually"
    }

    /// Deletes `, you know,` and the like.
    mutating func deleteAsides() {
        delete { sentence, index in
            let tokens = sentence.tokens
            guard index > 0, tokens[index - 1].endsWithComma else { return 0 }
            for length in [2, 1] where index + length < tokens.count {
                guard tokens[index + length - 1].endsWithComma,
                    let phrase = sentence.phrase(at: index, length: length),
                    sentence.words.has(.aside, phrase)
                else { continue }
                return length
            }
            return 0
        }
    }

    /// Deletes `, right?` and `, you know.` at the end.
    mutating func deleteTags() {
        for length in [2, 1] where tokens.count > length {
            let start = tokens.count - length
            guard tokens[start - 1].endsWithComma, let last = tokens.last,
                ["", ".", "?", "!", ","].contains(last.tail),
                let phrase = phrase(at: start, length: length, mayStop: true),
                words.has(.tag, phrase)
            else { continue }
            tokens.removeLast(length)
            tokens[start - 1].tail = last.tail == "!" ? "!" : "."
        }
    }

    /// Deletes `kind of` in `it's kind of slow`, not in `the kind of model`.
    mutating func deleteSofteners() {
        delete { sentence, index in
            let tokens = sentence.tokens
            guard index > 0, tokens[index - 1].tail.isEmpty,
                sentence.words.mayHaveRole(tokens[index].folded),
                sentence.words.hasShortened(.softened, tokens[index - 1].folded)
            else { return 0 }
            for length in [2, 1] where index + length < tokens.count {
                let next = tokens[index + length]
                guard let phrase = sentence.phrase(at: index, length: length),
                    sentence.words.has(.softener, phrase),
                    tokens[index + length - 1].tail.isEmpty, next.isLowercaseWord, !next.isQuoted,
                    !sentence.words.has(.firm, next.folded)
                else { continue }
                return length
            }
            return 0
        }
    }

    // MARK: False starts

    /// Deletes `th-` before `the`: words that the next one begins again.
    mutating func deleteCutWords() {
        delete { sentence, index in
            let tokens = sentence.tokens
            let token = tokens[index]
            guard index + 1 < tokens.count, token.tail == "-", token.lead.isEmpty, !token.isQuoted,
                !sentence.words.isFact(token.folded), token.core.utf8.allSatisfy(\.isLetter)
            else { return 0 }
            let next = tokens[index + 1].folded
            return next.hasPrefix(token.folded.prefix(2)) && next != "and" && next != "or" ? 1 : 0
        }
    }

    /// Deletes the first of two copies of one to three words.
    mutating func deleteRepetitions() {
        for length in [3, 2, 1] {
            var kept: [SpokenToken] = []
            for token in tokens {
                kept.append(token)
                let first = kept.count - 2 * length
                if first >= 0, repeats(kept[first...], length: length) {
                    kept.removeSubrange(first..<(first + length))
                }
            }
            tokens = kept
        }
    }

    private func repeats(_ pair: ArraySlice<SpokenToken>, length: Int) -> Bool {
        guard pair.last?.folded == pair[pair.startIndex + length - 1].folded else { return false }
        let (left, right) = (pair.prefix(length), pair.suffix(length))
        guard zip(left, right).allSatisfy({ !$0.core.isEmpty && $0.folded == $1.folded }),
            left.allSatisfy({ $0.isPlain && !words.isFact($0.folded) && !$0.isQuoted }),
            right.allSatisfy({ $0.lead.isEmpty && !$0.isQuoted }), let last = left.last,
            left.dropLast().allSatisfy({ $0.tail.isEmpty }) || length == 1
        else { return false }
        if length == 1 {
            // "cheap, cheap" is said on purpose, "the, the" is not.
            return !words.has(.emphatic, last.folded)
                && (last.tail.isEmpty || words.has(.open, last.folded))
        }
        if Set(left.map(\.folded)).count == 1 { return false }
        return !(last.endsWithComma && left.allSatisfy(\.isCapitalized))
    }

    // MARK: Deleting

    /// The words of a phrase in lower case, where only spaces stand between them.
    private func phrase(at start: Int, length: Int, mayStop: Bool = false) -> String? {
        guard start >= 0, start + length <= tokens.count else { return nil }
        let part = tokens[start..<(start + length)]
        guard part.allSatisfy({ $0.lead.isEmpty && !$0.core.isEmpty && !$0.isQuoted }),
            part.dropLast().allSatisfy({ $0.tail.isEmpty })
        else { return nil }
        return part.map(\.folded).joined(separator: " ")
    }

    /// Deletes as many tokens at each place as `length` says there.
    private mutating func delete(_ length: (SpokenSentence, Int) -> Int) {
        let sentence = self
        guard var index = tokens.indices.first(where: { length(sentence, $0) > 0 }) else { return }
        var kept = Array(tokens[..<index])
        while index < tokens.count {
            let count = length(sentence, index)
            if count > 0 {
                let tail = tokens[index + count - 1].tail
                let next = index + count < tokens.count ? tokens[index + count] : nil
                join(&kept, over: tail, to: next)
                index += count
            } else {
                kept.append(tokens[index])
                index += 1
            }
        }
        tokens = kept
    }

    /// Puts right what stands behind the last token kept, where others behind it are deleted.
    private func join(_ kept: inout [SpokenToken], over tail: String, to next: SpokenToken?) {
        guard let last = kept.last else { return }
        if tail.contains(where: { ".!?…".contains($0) }) {
            if last.endsWithComma || last.tail.isEmpty { kept[kept.count - 1].tail = tail }
        } else if last.endsWithComma, let next {
            let mayPause =
                !words.has(.open, last.folded) && !last.folded.contains("'")
                && !Self.prepositions.contains(next.folded)
            if !mayPause { kept[kept.count - 1].tail = "" }
        }
    }
}

extension SpokenToken {
    fileprivate var isLowercaseWord: Bool {
        lead.isEmpty && !core.isEmpty && core.utf8.allSatisfy { $0.isLower || $0 == 0x2d }
    }
}
