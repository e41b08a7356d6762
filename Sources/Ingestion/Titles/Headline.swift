internal import Language
internal import StoryModel

/// Makes titles out of lines and sentences: tidied, and cut at a clause border.
struct Headline {
    let grammar: Grammar

    /// Longer titles are cut, in UTF-8 bytes.
    static let limit = 90
    /// A note behind more bytes belongs to no title.
    private static let longestPost = 400

    /// The title that a line is, without marks at its ends.
    func title(line range: TextRange, in text: String) -> CitedWords {
        written(unmarked(range, in: text), in: text)
    }

    /// The title that a clause of speech is, without what a stop adds to it.
    func title(spoken words: String) -> String {
        var title = Plain.text(grammar.tidier.tidied(words, range: words.wholeRange).text[...])
        if title.hasSuffix("."), !words.hasSuffix(".") { title.removeLast() }
        return title
    }

    /// The title of a bullet or a paragraph: its bold lead-in, the words before a colon, or its
    /// first sentence.
    func title(item range: TextRange, in text: String) -> CitedWords {
        if let leadIn = leadIn(of: range, in: text) { return written(leadIn, in: text) }
        return tidied(clause(of: withoutColon(range, in: text), in: text), in: text)
    }

    /// What stands before a colon at the end, which leads to the lines below.
    private func withoutColon(_ range: TextRange, in text: String) -> TextRange {
        let bytes = text.utf8Span.span
        guard range.count > 1, bytes[range.end - 1] == UInt8(ascii: ":") else { return range }
        return TextRange(range.start, range.end - 1)
    }

    /// The bold, linked or colon-ended words that an item begins with; `nil` where there are none.
    func leadIn(of range: TextRange, in text: String) -> TextRange? {
        let bytes = text.utf8Span.span
        if let post = beforeEngagement(range, in: text) { return post }
        if bytes.has("**", at: range.start) {
            var end = range.start + 2
            while end < range.end, !bytes.has("**", at: end) { end += 1 }
            let inner = trimmedColon(TextRange(range.start + 2, end), in: bytes)
            if end < range.end, (4...160).contains(inner.count) { return unmarked(inner, in: text) }
        }
        if bytes.has("[", at: range.start) {
            var end = range.start + 1
            while end < range.end, !bytes.has("](", at: end) { end += 1 }
            let inner = TextRange(range.start + 1, end)
            if end < range.end, (12...160).contains(inner.count) { return inner }
        }
        return beforeColon(range, in: bytes)
    }

    /// The title of a post, which stands before the count of those who reacted to it.
    private func beforeEngagement(_ range: TextRange, in text: String) -> TextRange? {
        let near = TextRange(range.start, min(range.end, range.start + Self.longestPost))
        guard let note = EngagementNote.first(in: text, range: near) else { return nil }
        let start = ForumTag.end(in: text.utf8Span.span, at: range.start) ?? range.start
        let title = unmarked(
            text.utf8Span.span.trimmed(TextRange(min(start, note.start), note.start)), in: text)
        return title.count >= 3 ? cut(naming(title, in: text), in: text) : nil
    }

    /// A post's title from the sentence on that first names something, without "I ran the numbers".
    private func naming(_ title: TextRange, in text: String) -> TextRange {
        let sentences = grammar.splitter.sentences(in: text, range: title)
        guard sentences.count > 1, let first = sentences.first(where: { names($0, in: text) })
        else {
            return title
        }
        return TextRange(first.start, title.end)
    }

    /// Whether a capital or a digit stands behind the first word.
    private func names(_ sentence: TextRange, in text: String) -> Bool {
        let words = text[sentence].split(separator: " ")
        return words.first.map { $0.dropFirst().contains { $0.isUppercase || $0.isNumber } } == true
            || words.dropFirst().contains { word in
                word != "I" && !word.hasPrefix("I'")
                    && word.unicodeScalars.contains {
                        $0.properties.isUppercase || $0.value < 58 && $0.value > 47
                    }
            }
    }

    /// The words before the first `: `, when they are a phrase of some length.
    private func beforeColon(_ range: TextRange, in bytes: Span<UInt8>) -> TextRange? {
        var end = range.start
        var depth = 0
        while end + 1 < range.end, end - range.start <= 130 {
            depth += bytes[end] == 0x28 ? 1 : bytes[end] == 0x29 ? -1 : 0
            if bytes[end] == 0x3a, bytes[end + 1] == 0x20, depth <= 0 {
                let found = TextRange(range.start, end)
                return found.count >= 12 ? found : nil
            }
            if [0x2e, 0x3f, 0x21].contains(bytes[end]), bytes[end + 1] == 0x20 { return nil }
            end += 1
        }
        return nil
    }

    private func trimmedColon(_ range: TextRange, in bytes: Span<UInt8>) -> TextRange {
        let inner = bytes.trimmed(range)
        let endsInMark = inner.count > 1 && [0x3a, 0x2e].contains(bytes[inner.end - 1])
        return endsInMark ? TextRange(inner.start, inner.end - 1) : inner
    }

    /// The first sentence of a range, cut at a clause border where it is long.
    func clause(of range: TextRange, in text: String) -> TextRange {
        let bytes = text.utf8Span.span
        let near = TextRange(
            range.start, bytes.border(atOrBefore: min(range.end, range.start + 600)))
        let sentence = grammar.splitter.sentences(in: text, range: near).first ?? near
        return cut(behindOpening(sentence, in: text), in: text)
    }

    /// A sentence without what stands before its main clause: "Meanwhile,", "Two days after it sold its
    /// fab,".
    private func behindOpening(_ sentence: TextRange, in text: String) -> TextRange {
        let first = text[sentence].prefix { $0.isLetter }.lowercased()
        let bytes = text.utf8Span.span
        guard Self.openings.contains(first),
            let comma = (sentence.start..<min(sentence.end, sentence.start + Self.limit)).first(
                where: { bytes.has(", ", at: $0) && isOutside($0, of: sentence, in: bytes) })
        else { return sentence }
        let rest = bytes.trimmed(TextRange(comma + 1, sentence.end))
        let isList = text[rest].prefix { $0 != "." }.hasPrefix("and ")
        let next = text[rest].prefix { $0 != " " }
        let isSubject =
            next.first?.isUppercase == true || Self.articles.contains(next.lowercased())
        return rest.count >= 30 && isSubject && !isList ? rest : sentence
    }

    /// Whether no bracket is open at an offset.
    private func isOutside(
        _ offset: Int, of sentence: TextRange, in bytes: Span<UInt8>
    ) -> Bool {
        var depth = 0
        for index in sentence.start..<offset {
            depth += bytes[index] == 0x28 ? 1 : bytes[index] == 0x29 ? -1 : 0
        }
        return depth <= 0
    }

    /// What opens a clause or a phrase before the main clause.
    private static let openings: Set<String> = [
        "additionally", "after", "also", "although", "as", "at", "because", "despite", "during",
        "elsewhere", "ever", "finally", "following", "given", "however", "just", "meanwhile",
        "notably",
        "separately", "since", "though", "when", "while",
    ]
    private static let articles: Set<String> = ["a", "an", "many", "several", "some", "the"]

    /// The range without marks, its sentence's full stop, and what goes beyond the limit.
    func cut(_ range: TextRange, in text: String) -> TextRange {
        let bytes = text.utf8Span.span
        let inner = bytes.trimmed(range)
        guard inner.count > Self.limit else { return withoutStop(inner, in: bytes) }
        var stop = border(in: inner, of: text)
        while stop > inner.start, [0x20, 0x2c, 0x3b, 0x3a, 0x2d].contains(bytes[stop - 1]) {
            stop -= 1
        }
        if bytes.has("—", at: stop - 3) || bytes.has("–", at: stop - 3) { stop -= 3 }
        return bytes.trimmed(TextRange(inner.start, stop))
    }

    /// Where a long range is cut: behind a clause, before a joining word, or between words.
    private func border(in inner: TextRange, of text: String) -> Int {
        let bytes = text.utf8Span.span
        let limit = bytes.border(atOrBefore: inner.start + Self.limit)
        var clause: Int?
        var joint: Int?
        var space: Int?
        for index in (inner.start + 1)..<limit where bytes[index] == 0x20 {
            space = index
            guard index - inner.start >= 40 else { continue }
            let isClause =
                [0x2c, 0x3b, 0x3a].contains(bytes[index - 1]) || isDash(before: index, bytes)
            if isClause { clause = index }
            if isJoint(at: index + 1, in: bytes) { joint = index }
        }
        return clause ?? joint ?? space ?? limit
    }

    private func isJoint(at index: Int, in bytes: Span<UInt8>) -> Bool {
        let joints: [StaticString] = [
            "that ", "which ", "who ", "and ", "but ", "while ", "as ", "with ", "after ",
            "because ",
            "when ", "so ", "despite ", "amid ", "where ", "for ", "to ",
        ]
        return joints.contains { bytes.has($0, at: index) }
    }

    private func isDash(before index: Int, _ bytes: Span<UInt8>) -> Bool {
        bytes.has("—", at: index - 3) || bytes.has("–", at: index - 3)
            || bytes.has(" -", at: index - 2)
    }

    private func withoutStop(_ range: TextRange, in bytes: Span<UInt8>) -> TextRange {
        guard range.count > 1, bytes[range.end - 1] == 0x2e, bytes[range.end - 2] != 0x2e,
            !bytes.isInitial(before: range.end - 1)
        else { return range }
        return TextRange(range.start, range.end - 1)
    }

    /// A line without emphasis and link marks at its ends.
    private func unmarked(_ range: TextRange, in text: String) -> TextRange {
        let bytes = text.utf8Span.span
        var inner = bytes.trimmed(range)
        while inner.count > 4, bytes.has("**", at: inner.start), bytes.has("**", at: inner.end - 2)
        {
            inner = TextRange(inner.start + 2, inner.end - 2)
        }
        if bytes.has("[", at: inner.start) {
            var end = inner.start + 1
            while end < inner.end, !bytes.has("](", at: end) { end += 1 }
            if end < inner.end { inner = TextRange(inner.start + 1, end) }
        }
        return inner
    }

    /// The words of a title as somebody wrote it.
    private func written(_ range: TextRange, in text: String) -> CitedWords {
        let cited = text.wholeCharacters(in: withoutStop(range, in: text.utf8Span.span))
        return CitedWords(Plain.text(text[cited]), range: cited)
    }

    /// The tidied words without the full stop that makes a sentence of them.
    private func tidied(_ range: TextRange, in text: String) -> CitedWords {
        let bytes = text.utf8Span.span
        let cited = text.wholeCharacters(in: withoutStop(range, in: bytes))
        var words = Plain.text(
            grammar.tidier.tidied(text, range: cited, isSpeech: false).text[...])
        let isOwnStop = !cited.isEmpty && bytes[cited.end - 1] == UInt8(ascii: ".")
        if words.hasSuffix("."), !isOwnStop { words.removeLast() }
        return CitedWords(words, range: cited)
    }
}
