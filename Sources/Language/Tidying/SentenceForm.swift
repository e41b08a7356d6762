/// Gives a tidied sentence its capital and its stop.
struct SentenceForm {
    let text: SpokenText
    let words: SpeechWords

    /// The tokens as a sentence; empty where they hold no word.
    func shaped(_ tokens: [SpokenToken]) -> [UInt8] {
        guard tokens.contains(where: { !$0.core.isEmpty }) else { return [] }
        var tokens = tokens[...]
        while let last = tokens.last, last.core.isEmpty, !isCloser(last.lead) {
            tokens.removeLast()
        }
        while let first = tokens.first, first.core.isEmpty,
            text.isDash(first) || isPunctuation(first.lead)
        {
            tokens.removeFirst()
        }
        let isCapitalized = tokens.first.map(takesCapital) ?? false
        var shaped = joined(tokens)
        removeOpenEnd(of: &shaped)
        if !isStopped(shaped) { shaped.append(0x2e) }
        if isCapitalized, let first = tokens.first {
            for offset in 0..<capitals(of: first) where shaped[offset].isLower {
                shaped[offset] &= 0xdf
            }
        }
        return shaped
    }

    private func joined(_ tokens: ArraySlice<SpokenToken>) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(text.bytes.count)
        // Tokens that stand side by side in the source are copied at once.
        var run = 0..<0
        for token in tokens {
            let word = token.lead.lowerBound..<token.core.upperBound
            let isNext = run.upperBound + 1 == word.lowerBound && !run.isEmpty
            if !isNext {
                joined.append(contentsOf: text.bytes[run])
                if !joined.isEmpty { joined.append(.space) }
            }
            run = (isNext ? run.lowerBound : word.lowerBound)..<word.upperBound
            if token.tail.lowerBound == run.upperBound {
                run = run.lowerBound..<token.tail.upperBound
            } else {
                joined.append(contentsOf: text.bytes[run])
                joined.append(contentsOf: text.bytes[token.tail])
                run = run.upperBound..<run.upperBound
            }
        }
        joined.append(contentsOf: text.bytes[run])
        return joined
    }

    /// Whether what stands alone closes quotes or brackets, all of `"”’)` at most, in this order.
    private func isCloser(_ range: Range<Int>) -> Bool {
        let sign = String(decoding: text.bytes[range], as: UTF8.self)
        return "\"”’)".contains(sign)
    }

    private func isPunctuation(_ range: Range<Int>) -> Bool {
        range.allSatisfy { offset in
            switch text.bytes[offset] {
            case 0x21, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f: true
            case 0xe2: text.bytes.span.hasMark(0xa6, at: offset)
            case let byte: byte.isContinuation
            }
        }
    }

    /// Whether a first word is a common one in lower case: not `iPhone`, `o3` or `llama.cpp`.
    private func takesCapital(_ token: SpokenToken) -> Bool {
        token.isBareWord
            && text.folded[token.folded].allSatisfy { $0.isLower || $0 == 0x27 || $0 == 0x2d }
            && text.bytes[token.core].allSatisfy { !$0.isUpper }
    }

    /// How many letters of a first word are raised: all of an acronym, without the `s` of a plural.
    private func capitals(of token: SpokenToken) -> Int {
        if token.roles.contains(.acronym) { return token.core.count }
        let word = text.folded.span.extracting(token.folded)
        guard word.hasSuffix("s") else { return 1 }
        let singular = words.roles(of: word.extracting(0..<(word.count - 1)))
        return singular.contains(.acronym) ? token.core.count - 1 : 1
    }

    /// Takes commas, colons, dashes and spaces off the end.
    private func removeOpenEnd(of sentence: inout [UInt8]) {
        while let last = sentence.last {
            switch last {
            case 0x20, 0x2c, 0x2d, 0x3a, 0x3b: sentence.removeLast()
            case 0x93 where sentence.span.hasMark(0x93, at: sentence.count - 3),
                0x94 where sentence.span.hasMark(0x94, at: sentence.count - 3):
                sentence.removeLast(3)
            default: return
            }
        }
    }

    /// Whether a stop ends a sentence, behind which quotes and brackets may close.
    private func isStopped(_ sentence: [UInt8]) -> Bool {
        let bytes = sentence.span
        var end = bytes.count
        while end > 0 {
            switch bytes[end - 1] {
            case 0x22, 0x27, 0x29, 0x5d: end -= 1
            case 0x99 where bytes.hasMark(0x99, at: end - 3),
                0x9d where bytes.hasMark(0x9d, at: end - 3):
                end -= 3
            case 0xbb where bytes.byte(at: end - 2) == 0xc2: end -= 2
            case 0x21, 0x2e, 0x3f: return true
            default: return bytes.hasMark(0xa6, at: end - 3)
            }
        }
        return false
    }
}
