/// A stretch of words on one line with one look.
struct Phrase: Hashable, Sendable {
    enum Look: Hashable, Sendable {
        case plain
        case strong
        /// Said beside the text: citations and facts about them.
        case note
        /// A signed number that reads well or badly.
        case score
    }

    let text: String
    let look: Look
    let address: WebAddress?

    /// The same words, as a text that already looks as it should goes on with them.
    var asPlain: Phrase { Phrase(text, address: address) }

    init(_ text: String, _ look: Look = .plain, address: WebAddress? = nil) {
        self.text = text.foldedText
        self.look = look
        self.address = address
    }
}

extension [Phrase] {
    /// The words alone.
    var words: String { map(\.text).joined() }

    /// The phrases of several lists with a phrase between them; empty lists are left out.
    init(joining lists: [[Phrase]], with separator: Phrase) {
        self = []
        for list in lists where !list.isEmpty {
            if !isEmpty { append(separator) }
            append(contentsOf: list)
        }
    }
}
