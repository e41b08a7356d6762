internal import CLanguageData

/// Takes common English endings off words, so that `models`, `modeled` and `model` are one term.
///
/// Steps 1 and 5 of M. F. Porter, "An algorithm for suffix stripping" (1980), without the others:
/// plurals and `'s`; `-ed` and `-ing`; `y` after a consonant becomes `i`; a last `e` goes.
/// `Training/frequencies.py` holds the same rules, and both must give the same.
package struct Stemmer: Sendable {
    /// The stems of words that the rules do not find.
    private let forms: WordTable<String>

    /// Reads the list of forms, in some ten microseconds.
    package init() {
        let words = WordTable(language_data_stems()) { $0 }
        forms = WordTable(language_data_stems()) { word in
            words[word] == word ? word : Self.regularStem(word)
        }
    }

    /// The stem of a word in lower case; words with other signs than `a` to `z` lose only `'s`.
    package func stem(_ folded: String) -> String { forms[folded] ?? Self.regularStem(folded) }

    /// The stem of a word whose hash is at hand.
    func stem(_ folded: String, hash: UInt32) -> String {
        forms.entry(of: folded.utf8Span.span, hash: hash)?.role ?? Self.regularStem(folded)
    }

    /// Gives the bytes of the stem of a word in lower case, without a text for it.
    package func withStem<Result>(
        of folded: Span<UInt8>, _ body: (Span<UInt8>) -> Result
    ) -> Result {
        withStem(of: folded, hash: ByteIndex.hash(folded), body)
    }

    /// The same of a word whose hash is at hand.
    func withStem<Result>(
        of folded: Span<UInt8>, hash: UInt32, _ body: (Span<UInt8>) -> Result
    ) -> Result {
        if let stem = forms.entry(of: folded, hash: hash)?.role { return body(stem.utf8Span.span) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: folded.count) { buffer in
            let count = Self.regularStem(folded, in: buffer)
            return body(UnsafeBufferPointer(rebasing: buffer[..<count]).span)
        }
    }

    /// The stem by the rules, made in place in the bytes of the text returned.
    private static func regularStem(_ folded: String) -> String {
        let word = folded.utf8Span.span
        return String(unsafeUninitializedCapacity: word.count) { regularStem(word, in: $0) }
    }

    /// How many bytes the stem by the rules has that is made in a buffer as long as the word.
    private static func regularStem(
        _ word: Span<UInt8>, in buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        for offset in word.indices { buffer[offset] = word[offset] }
        var letters = Letters(buffer: buffer, count: word.count)
        letters.removePossessive()
        guard letters.count > 3, letters.areSmall else { return letters.count }
        letters.removePlural()
        letters.removeParticiple()
        letters.removeVowel()
        return letters.count
    }
}

/// The letters of a word while endings are taken off it.
private struct Letters {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count: Int

    var areSmall: Bool { buffer[..<count].allSatisfy(\.isLower) }

    mutating func removePossessive() {
        if count > 2, hasSuffix("'s") { count -= 2 }
    }

    mutating func removePlural() {
        guard count > 1, buffer[count - 1] == 0x73 else { return }
        let before = buffer[count - 2]
        if hasSuffix("sses") || hasSuffix("ies") {
            count -= 2
        } else if before != 0x73, before != 0x75, before != 0x69 {
            count -= 1
        }
    }

    mutating func removeParticiple() {
        let length = hasSuffix("ing") ? 3 : hasSuffix("ed") ? 2 : 0
        guard length > 0, !hasSuffix("eed"), count - length > 2,
            buffer[..<(count - length)].contains(where: Self.isVowel)
        else { return }
        count -= length
        guard count > 3 else { return }
        let last = buffer[count - 1]
        // "selling" and "passing" keep both letters.
        if buffer[count - 2] == last, !Self.isVowel(last), last != 0x6c, last != 0x73, last != 0x7a
        {
            count -= 1
        }
    }

    mutating func removeVowel() {
        guard count > 3 else { return }
        let (before, last) = (buffer[count - 2], buffer[count - 1])
        if last == 0x79, !Self.isVowel(before) {
            buffer[count - 1] = 0x69
        } else if last == 0x65, before != 0x65 {
            count -= 1
        }
    }

    private func hasSuffix(_ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard count >= length else { return false }
        return buffer[(count - length)..<count].elementsEqual(
            UnsafeBufferPointer(start: suffix.utf8Start, count: length))
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6f, 0x75, 0x79: true
        default: false
        }
    }
}
