/// What a document's text is made of: its parts, its stories and what it states.
package struct DocumentStructure: Hashable, Sendable {
    /// In the order of the text, covering each byte once.
    package let passages: [Passage]
    /// In the order of the text.
    package let stories: [Story]
    package let statements: [Statement]
    package let findings: [Finding]

    package init(
        passages: [Passage], stories: [Story], statements: [Statement] = [],
        findings: [Finding] = []
    ) {
        self.passages = passages
        self.stories = stories
        self.statements = statements
        self.findings = findings
    }

    /// The passage that holds an offset; logarithmic in the number of passages.
    package func passage(at offset: Int) -> Passage? {
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].range.end <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < passages.count, passages[low].range.contains(offset) else { return nil }
        return passages[low]
    }
}
