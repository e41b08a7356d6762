/// The words of a sentence while fillers are deleted from it.
struct SpokenSentence {
    let text: SpokenText
    private(set) var tokens: [SpokenToken]
    private let words: SpeechWords

    init(_ plain: [UInt8], words: SpeechWords) {
        text = SpokenText(plain, words: words)
        tokens = text.tokens
        self.words = words
    }

    /// Deletes all that says nothing.
    mutating func tidy(isSpeech: Bool) {
        deleteStages()
        deleteHesitations()
        if isSpeech { deleteEmptyLikes() }
        deleteOpeners()
        deleteAsides()
        deleteTags()
        deleteSofteners()
        if isSpeech {
            deleteCutWords()
            deleteRepetitions()
        }
    }

    // MARK: Sounds

    /// Deletes `[music]`, `(laughs)`.
    private mutating func deleteStages() {
        let text = text
        tokens.removeAll { token in
            guard token.roles.contains(.stage), !token.isQuoted else { return false }
            return text.isOneOf("[(", token.lead) && text.isOneSign(token.tail)
        }
    }

    private mutating func deleteHesitations() {
        delete { sentence, index in
            let token = sentence.tokens[index]
            guard token.roles.contains(.hesitation), token.isBareWord else { return 0 }
            let letters = sentence.text.bytes[token.core].dropFirst()
            return letters.allSatisfy { !$0.isUpper } ? 1 : 0
        }
    }

    // MARK: Markers

    /// Deletes markers of discourse at the start, also chained.
    private mutating func deleteOpeners() {
        var start = 0
        while let length = openerLength(at: start) { start += length }
        tokens.removeFirst(start)
    }

    /// Deletes a `like` that compares nothing: `so like renting halls is`, at a start or behind a comma.
    private mutating func deleteEmptyLikes() {
        delete { sentence, index in
            let (tokens, text) = (sentence.tokens, sentence.text)
            guard index > 0, index + 1 < tokens.count, text.isWord("like", tokens[index]),
                text.isWord("so", tokens[index - 1]), tokens[index - 1].tail.isEmpty,
                index == 1 || sentence.endsWithComma(index - 2),
                tokens[index].tail.isEmpty, tokens[index + 1].tail.isEmpty
            else { return 0 }
            let next = text.folded.span.extracting(tokens[index + 1].folded)
            return next.hasSuffix("ing") ? 1 : 0
        }
    }

    /// The number of tokens of a marker; chains of markers are looked at so far.
    private func openerLength(at start: Int, chain: Int = 3) -> Int? {
        guard start < tokens.count else { return nil }
        if start > 0, text.isDash(tokens[start]) { return 1 }
        guard tokens[start].mayHaveRole else { return nil }
        for length in [3, 2, 1] {
            guard let roles = roles(at: start, length: length) else { continue }
            if roles.contains(.opener) { return length }
            if roles.contains(.leader), !isWhole(at: start, length: length) { return length }
            let isRestarter = roles.contains(.restarter)
            guard isRestarter || roles.contains(.pause) else { continue }
            if isPaused(behind: start + length) { return length }
            if isRestarter, chain > 0, isRestart(behind: start, length: length, chain: chain) {
                return length
            }
        }
        return nil
    }

    private func isPaused(behind end: Int) -> Bool {
        end == tokens.count || !tokens[end - 1].tail.isEmpty || text.isDash(tokens[end])
    }

    /// Whether a clause of its own begins: `so the plan is`, not `so that` or `but for`.
    private func isRestart(behind start: Int, length: Int, chain: Int) -> Bool {
        let index = start + length
        guard index < tokens.count, tokens[index].lead.isEmpty, !tokens[index].isQuoted,
            !isWhole(at: start, length: length)
        else { return false }
        let token = tokens[index]
        if hasShortened(.restart, token) || token.roles.contains(.opener)
            || token.roles.contains(.hesitation)
            || openerLength(at: index, chain: chain - 1) != nil
        {
            return true
        }
        return token.isCapitalized && !text.isWord("actually", tokens[start])
    }

    /// Whether a marker and the word behind it belong together: `so that`, `but for`.
    private func isWhole(at start: Int, length: Int) -> Bool {
        roles(at: start, length: length + 1)?.contains(.whole) == true
    }

    /// Deletes `, you know,` and the like.
    private mutating func deleteAsides() {
        delete { sentence, index in
            guard index > 0, sentence.tokens[index].mayHaveRole, sentence.endsWithComma(index - 1)
            else { return 0 }
            for length in [2, 1] where index + length < sentence.tokens.count {
                guard sentence.endsWithComma(index + length - 1),
                    sentence.roles(at: index, length: length)?.contains(.aside) == true
                else { continue }
                return length
            }
            return 0
        }
    }

    /// Deletes `, right?` and `, you know.` at the end.
    private mutating func deleteTags() {
        for length in [2, 1] where tokens.count > length {
            let start = tokens.count - length
            let tail = tokens[tokens.count - 1].tail
            guard endsWithComma(start - 1), tail.isEmpty || text.isOneOf(".?!,", tail),
                roles(at: start, length: length)?.contains(.tag) == true
            else { continue }
            tokens.removeLast(length)
            tokens[start - 1].tail = text.isOneOf("!", tail) ? tail : text.fullStop
        }
    }

    /// Deletes `kind of` in `it's kind of slow`, not in `the kind of model`.
    private mutating func deleteSofteners() {
        delete { sentence, index in sentence.softenerLength(at: index) }
    }

    // MARK: False starts

    /// Deletes `th-` before `the`: words that the next one begins again.
    private mutating func deleteCutWords() {
        delete { sentence, index in
            let token = sentence.tokens[index]
            guard sentence.text.isOneOf("-", token.tail), index + 1 < sentence.tokens.count,
                token.isBareWord, !sentence.isFact(token)
            else { return 0 }
            let (text, next) = (sentence.text, sentence.tokens[index + 1])
            guard text.bytes[token.core].allSatisfy(\.isLetter) else { return 0 }
            let start = text.folded[token.folded].prefix(2)
            return text.folded[next.folded].starts(with: start) && !text.isWord("and", next)
                && !text.isWord("or", next) ? 1 : 0
        }
    }

    /// Deletes the first of two copies of one to three words.
    private mutating func deleteRepetitions() {
        guard mayRepeat else { return }
        for length in [3, 2, 1] {
            var count = 0
            for index in tokens.indices {
                tokens[count] = tokens[index]
                count += 1
                let first = count - 2 * length
                guard first >= 0, repeats(at: first, length: length) else { continue }
                for kept in first..<(first + length) { tokens[kept] = tokens[kept + length] }
                count -= length
            }
            tokens.removeLast(tokens.count - count)
        }
    }

    /// Whether a word stands again up to three words behind, as far as hashes tell.
    private var mayRepeat: Bool {
        for index in tokens.indices.dropFirst() {
            let hash = tokens[index].hash
            if tokens[index - 1].hash == hash || index > 1 && tokens[index - 2].hash == hash
                || index > 2 && tokens[index - 3].hash == hash
            {
                return true
            }
        }
        return false
    }

    /// Whether the words at a place stand behind themselves again, and the first may go.
    private func repeats(at start: Int, length: Int) -> Bool {
        let middle = start + length
        for offset in (0..<length).reversed() {
            guard isSameWord(tokens[start + offset], tokens[middle + offset]) else { return false }
        }
        let (left, right) = (tokens[start..<middle], tokens[middle..<(middle + length)])
        let last = tokens[middle - 1]
        guard left.allSatisfy({ $0.isBareWord && !isFact($0) }),
            right.allSatisfy({ $0.lead.isEmpty && !$0.isQuoted }),
            left.dropLast().allSatisfy({ $0.tail.isEmpty }),
            last.tail.isEmpty || endsWithComma(middle - 1)
        else { return false }
        if length == 1 {
            // "cheap, cheap" is said on purpose, "the, the" is not.
            let isOpen =
                last.roles.contains(.open)
                || text.folded[last.folded].contains(0x27) && hasShortened(.subject, last)
            return !last.roles.contains(.emphatic) && (last.tail.isEmpty || isOpen)
        }
        if left.dropFirst().allSatisfy({ isSameWord($0, tokens[start]) }) { return false }
        return last.tail.isEmpty || !left.allSatisfy(\.isCapitalized)
    }

    // MARK: Words

    private func isSameWord(_ left: SpokenToken, _ right: SpokenToken) -> Bool {
        left.hash == right.hash && left.folded.count == right.folded.count && !left.core.isEmpty
            && text.folded[left.folded].elementsEqual(text.folded[right.folded])
    }

    private func isFact(_ token: SpokenToken) -> Bool {
        words.isFact(text.folded.span.extracting(token.folded), roles: token.roles)
    }

    /// Whether a word has a role, or `it` in `it's` or `did` in `didn't`.
    func hasShortened(_ role: SpeechWords.Role, _ token: SpokenToken) -> Bool {
        if token.roles.contains(role) { return true }
        let word = text.folded.span.extracting(token.folded)
        guard let apostrophe = word.firstOffset(of: 0x27) else { return false }
        return words.roles(of: word.extracting(0..<apostrophe)).contains(role)
    }

    private func endsWithComma(_ index: Int) -> Bool { text.isOneOf(",", tokens[index].tail) }

    /// The roles of a phrase; `nil` where it has none, or more than spaces stand between its words.
    func roles(at start: Int, length: Int) -> RoleSet<SpeechWords.Role>? {
        let end = start + length
        guard end <= tokens.count, tokens[start].isBareWord else { return nil }
        if length == 1 { return tokens[start].roles }
        guard tokens[start].opensPhrase else { return nil }
        var phrase = Array(text.folded[tokens[start].folded])
        for index in (start + 1)..<end {
            guard tokens[index].isBareWord, tokens[index - 1].tail.isEmpty else { return nil }
            phrase.append(.space)
            phrase.append(contentsOf: text.folded[tokens[index].folded])
        }
        return words.roles(of: phrase.span)
    }

    // MARK: Deleting

    /// Deletes as many tokens at each place as `length` says there.
    private mutating func delete(_ length: (borrowing SpokenSentence, Int) -> Int) {
        var kept = 0
        var index = 0
        while index < tokens.count {
            let count = length(self, index)
            if count > 0 {
                let tail = tokens[index + count - 1].tail
                index += count
                if kept > 0 { join(kept - 1, over: tail, to: index) }
            } else {
                if kept < index { tokens[kept] = tokens[index] }
                kept += 1
                index += 1
            }
        }
        tokens.removeLast(tokens.count - kept)
    }

    /// Whether all before a verb is its subject, so that no comma stands between: "The plant, um, is".
    private func isSubject(_ last: Int, of verb: Int) -> Bool {
        let roles = tokens[verb].roles
        return (roles.contains(.copula) || roles.contains(.tense))
            && tokens[..<last].allSatisfy { $0.tail.isEmpty }
    }

    /// Puts right what stands behind a token kept, where others behind it are deleted.
    private mutating func join(_ kept: Int, over tail: Range<Int>, to next: Int) {
        let last = tokens[kept]
        let isComma = endsWithComma(kept)
        if text.hasStop(tail) {
            if isComma || last.tail.isEmpty { tokens[kept].tail = tail }
        } else if isComma, next < tokens.count {
            let isShortened = text.folded[last.folded].contains(0x27)
            let isClause = tokens[next].roles.contains(.subject)
            let mayPause =
                !last.roles.contains(.open) && (!isShortened || isClause)
                && !tokens[next].roles.contains(.preposition) && !isSubject(kept, of: next)
            if !mayPause { tokens[kept].tail = last.tail.lowerBound..<last.tail.lowerBound }
        }
    }
}
