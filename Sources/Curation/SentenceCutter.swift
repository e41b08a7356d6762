internal import Language
internal import StoryModel

/// Cuts a story into the stretches that can be shown: sentences, or clauses of what runs on.
struct SentenceCutter: Sendable {
    /// A sentence of more words is cut into clauses.
    private let most = 45
    /// Clauses of a long sentence are joined up to this many words.
    private let piece = 34
    private let splitter = SentenceSplitter()
    private let scanner = WordScanner()

    /// A stretch of a story that can be shown.
    struct Cut {
        let range: TextRange
        /// Whether recognition tore it from its other half.
        let isBroken: Bool
    }

    /// The stretches, in the order of the text.
    func sentences(of story: Story, in text: String) -> [Cut] {
        let sentences = story.body.flatMap { splitter.sentences(in: text, range: $0) }
        let broken = broken(sentences, in: text)
        return sentences.enumerated().flatMap { place, sentence in
            // Only the first piece of what runs on is sure to have its subject.
            pieces(of: behindLeadIn(sentence, title: story.title.range, in: text), in: text)
                .enumerated()
                .map { Cut(range: $1, isBroken: $0 > 0 || broken.contains(place)) }
        }
    }

    /// The places of sentences that are halves of others.
    ///
    /// Recognition cuts in two: one half begins in lower case among others that do not, the other
    /// stands before it. What runs on begins so without being cut. What follows a sentence that
    /// breaks off goes on with it.
    private func broken(_ sentences: [TextRange], in text: String) -> Set<Int> {
        let bytes = text.utf8Span.span
        let followers = sentences.indices.dropFirst().filter {
            breaksOff(text[sentences[$0 - 1]])
        }
        let lower = sentences.indices.dropFirst().filter {
            (0x61...0x7a).contains(bytes[sentences[$0].start])
                && count(sentences[$0], in: text) <= most
        }
        guard lower.count * 3 < sentences.count else { return Set(followers) }
        return Set(followers + lower.flatMap { [$0, $0 - 1] })
    }

    private func breaksOff(_ sentence: Substring) -> Bool {
        ["...", "…", ",", " -", "—"].contains { sentence.hasSuffix($0) }
    }

    /// A sentence without what leads into it: before its title ("Next up, the court rules ..."), or
    /// the title itself where it is a label ("Late again: the model slips to June").
    private func behindLeadIn(_ sentence: TextRange, title: TextRange, in text: String) -> TextRange
    {
        guard sentence.contains(title), sentence != title, !title.isEmpty else { return sentence }
        if title.start - sentence.start > 4 { return TextRange(title.start, sentence.end) }
        let bytes = text.utf8Span.span
        var start = title.end
        var isLabel = false
        while start < sentence.end, [0x2a, 0x3a, 0x2e, 0x20].contains(bytes[start]) {
            isLabel = isLabel || bytes[start] == UInt8(ascii: ":") || bytes[start] == 0x2e
            start += 1
        }
        return isLabel && start < sentence.end ? TextRange(start, sentence.end) : sentence
    }

    /// The clauses of a run-on sentence, joined while they stay short.
    private func pieces(of sentence: TextRange, in text: String) -> [TextRange] {
        guard count(sentence, in: text) > most else { return [sentence] }
        var pieces: [TextRange] = []
        for clause in splitter.clauses(in: text, range: sentence) {
            let joined = pieces.last.map { TextRange($0.start, clause.end) }
            if let joined, count(joined, in: text) <= piece {
                pieces[pieces.count - 1] = joined
            } else {
                pieces.append(clause)
            }
        }
        return pieces
    }

    private func count(_ range: TextRange, in text: String) -> Int {
        scanner.words(in: text, range: range).count
    }
}
