internal import Language
internal import StoryModel

/// Tells whether some utterances of a talk could be news: amounts and what companies do are no chat.
struct NewsFinder {
    private let utterances: [Utterance]
    private let text: String
    private let amounts = AmountFinder()

    /// Looks at nothing before it is asked.
    init(_ utterances: [Utterance], of text: String) {
        self.utterances = utterances
        self.text = text
    }

    /// Whether so many of some utterances tell something.
    func isTold(in indices: Range<Int>, by count: Int) -> Bool {
        indices.lazy.filter(tells).prefix(count).count == count
    }

    private func tells(_ index: Int) -> Bool {
        let utterance = utterances[index]
        return utterance.classes.contains(.deed)
            || !amounts.amounts(in: text, range: utterance.range).isEmpty
    }
}
