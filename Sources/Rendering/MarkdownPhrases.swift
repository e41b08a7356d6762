/// Phrases as Markdown on one line.
struct MarkdownPhrases {
    /// The phrases one behind the other; neighbouring notes share one pair of asterisks.
    func line(_ phrases: [Phrase]) -> String {
        var text = ""
        var look = Phrase.Look.plain
        for phrase in phrases {
            let isNote = phrase.look == .note
            if isNote != (look == .note) { text += "*" }
            look = phrase.look
            text += markdown(phrase)
        }
        return look == .note ? text + "*" : text
    }

    /// The words, escaped as in a table: they may stand in one.
    private func markdown(_ phrase: Phrase) -> String {
        guard let address = phrase.address else {
            return MarkdownText(phrase.text, isCell: true).markdown
        }
        return MarkdownText(phrase.text, linkedTo: address, isCell: true).markdown
    }
}
