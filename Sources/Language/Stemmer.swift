internal import CLanguageData

/// Takes common English endings off words, so that `models`, `modeled` and `model` are one term.
///
/// Steps 1 and 5 of M. F. Porter, "An algorithm for suffix stripping" (1980), without the others:
/// plurals and `'s`; `-ed` and `-ing`; `y` after a consonant becomes `i`; a last `e` goes.
/// `Training/frequencies.py` holds the same rules, and both must give the same.
package struct Stemmer: Sendable {
    private struct Base: RawRepresentable, Sendable {
        let rawValue: String
    }

    private let forms = WordTable<Base>(language_data_stems())

    package init() {}

    /// The stem of a word in lower case; words with other signs than `a` to `z` lose only `'s`.
    package func stem(_ folded: String) -> String {
        guard let word = forms[folded]?.rawValue else { return regularStem(folded) }
        return word == folded || forms[word]?.rawValue == word ? word : regularStem(word)
    }

    private func regularStem(_ folded: String) -> String {
        var letters = Array(folded.utf8)
        if letters.count > 2, letters.hasSuffix("'s") { letters.removeLast(2) }
        guard letters.count > 3, letters.allSatisfy(\.isLower) else {
            return letters.count == folded.utf8.count ? folded : text(letters)
        }
        removePlural(&letters)
        removeParticiple(&letters)
        guard let last = letters.last, letters.count > 3 else { return text(letters) }
        let before = letters[letters.count - 2]
        if last == 0x79, !Self.isVowel(before) {
            letters[letters.count - 1] = 0x69
        } else if last == 0x65, before != 0x65 {
            letters.removeLast()
        }
        return text(letters)
    }

    private func text(_ letters: [UInt8]) -> String { String(decoding: letters, as: UTF8.self) }

    private func removePlural(_ letters: inout [UInt8]) {
        guard letters.last == 0x73, let before = letters.dropLast().last else { return }
        if letters.hasSuffix("sses") || letters.hasSuffix("ies") {
            letters.removeLast(2)
        } else if before != 0x73, before != 0x75, before != 0x69 {
            letters.removeLast()
        }
    }

    private func removeParticiple(_ letters: inout [UInt8]) {
        let length = letters.hasSuffix("ing") ? 3 : letters.hasSuffix("ed") ? 2 : 0
        let stem = letters.dropLast(length)
        guard length > 0, !letters.hasSuffix("eed"), stem.count > 2,
            stem.contains(where: Self.isVowel)
        else { return }
        letters.removeLast(length)
        guard let last = letters.last, letters.count > 3 else { return }
        let isDoubled = letters[letters.count - 2] == last
        // "selling" and "passing" keep both letters.
        if isDoubled, !Self.isVowel(last), ![0x6c, 0x73, 0x7a].contains(last) {
            letters.removeLast()
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        [0x61, 0x65, 0x69, 0x6f, 0x75, 0x79].contains(letter)
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard count >= length else { return false }
        return self[(count - length)...].elementsEqual(
            UnsafeBufferPointer(start: suffix.utf8Start, count: length))
    }
}
