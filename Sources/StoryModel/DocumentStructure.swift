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
}
