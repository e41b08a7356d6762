internal import StoryModel

/// How a document writes its words where no sentence begins: `GPT`, `xAI`, `chip`.
///
/// Transcripts are often written half in small letters; what the other half says tells names.
struct WordCasing {
    private struct Use {
        var small: Int32 = 0
        var large: Int32 = 0
        /// The form with capitals that most places have, by majority vote.
        var form = TextRange(0, 0)
        var votes: Int32 = 0
    }

    /// By the forms of the words; `nil` for those that only begin sentences.
    private let uses: [Use?]

    /// Counts once over the words of some utterances.
    init(_ utterances: [Utterance], in written: WrittenText) {
        let bytes = written.text.utf8Span.span
        var uses: [Use?] = Array(repeating: nil, count: written.words.forms.count)
        for utterance in utterances {
            for index in utterance.words.dropFirst() {
                let entry = written.words.entries[index]
                var use = uses[Int(entry.form)] ?? Use()
                if entry.hasCapital {
                    use.large += 1
                    Self.vote(entry.range, for: &use, in: bytes)
                } else {
                    use.small += 1
                }
                uses[Int(entry.form)] = use
            }
        }
        self.uses = uses
    }

    /// Counts a form for or against the one that leads; so the most frequent one wins (Boyer and Moore).
    private static func vote(_ form: TextRange, for use: inout Use, in bytes: Span<UInt8>) {
        if use.votes == 0 {
            use.form = form
            use.votes = 1
        } else {
            use.votes += bytes.isSame(form, use.form) ? 1 : -1
        }
    }

    /// Whether a word is mostly written with a capital; `nil` where it is at hand at starts only.
    func isName(_ entry: WordTable.Entry) -> Bool? {
        uses[Int(entry.form)].map { $0.large > $0.small }
    }

    /// The form with capitals that prevails: seen twice or more, and twice as often as small letters.
    func capitals(of entry: WordTable.Entry) -> TextRange? {
        guard let use = uses[Int(entry.form)], use.large >= 2, use.large >= 2 * use.small else {
            return nil
        }
        return use.form
    }
}

extension Span where Element == UInt8 {
    fileprivate func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
        guard left.count == right.count else { return false }
        return (0..<left.count).allSatisfy { self[left.start + $0] == self[right.start + $0] }
    }
}
