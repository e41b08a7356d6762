internal import Language
internal import StoryModel

/// Chooses among the titles of a happening's stories the one that says most.
struct HeadlineChooser: Sendable {
    private let shortener = HeadlineShortener()
    private let scanner = WordScanner()
    private let termScanner = TermScanner()
    private let shapes = SentenceShapeReader()

    /// A headline of at most eighty characters.
    ///
    /// - Parameters:
    ///   - members: The stories of the happening, the lead first.
    ///   - telling: How it is told: its story's title wins among equals, and a title of another
    ///     story that shares less than two words with it may be of another happening.
    /// - Returns: The title that names most, shortened, and the story that it is of.
    func headline(
        of members: [StoryMaterial], telling: InsightWriter.Telling
    ) -> (text: String, material: StoryMaterial) {
        let told = Set(termScanner.termWords(in: telling.text, range: telling.text.wholeRange))
        let opening = telling.opening
        let telling = telling.material
        // Another story of the same document may be told for another reason.
        let others = members.filter {
            $0.document.document.id != telling.document.document.id
                && (telling.isSecondary || !$0.isSecondary)
                && told.intersection(
                    termScanner.termWords(
                        in: $0.story.title.text, range: $0.story.title.text.wholeRange)
                ).count > 1
        }
        let material = best(of: [telling] + others) ?? telling
        let title = shortener.short(material.title)
        guard material.story.id == telling.story.id else { return (title, material) }
        return (saying(closed(title, told: opening), told: opening, of: material), material)
    }

    /// The story whose title says most, the first of equals.
    func best(of stories: [StoryMaterial]) -> StoryMaterial? {
        stories.enumerated().max { left, right in
            let (mine, theirs) = (worth(left.element), worth(right.element))
            return mine != theirs ? mine < theirs : left.offset > right.offset
        }?.element
    }

    /// A title without the last thing that it names, where what follows tells which: "raised $2 billion"
    /// of "raised $2 billion to build a model that learns alone".
    private func closed(_ title: String, told: String) -> String {
        guard told.hasPrefix(title),
            Self.limiting.contains(where: told.dropFirst(title.count).hasPrefix),
            let cut = title.ranges(of: " to ").last?.lowerBound
        else { return title }
        let head = String(title[..<cut])
        return shapes.shape(in: head, range: head.wholeRange).isFragment ? title : head
    }

    private static let limiting = [" that ", " which ", " who ", " whose "]

    /// A title; in place of one that only names ("Petrel 3"), the sentence that tells it, where
    /// that has the name and is short enough.
    private func saying(_ title: String, told: String, of material: StoryMaterial) -> String {
        let shape = shapes.shape(in: title, range: title.wholeRange)
        guard !material.isDiscussion, shape.isFragment, shape.wordCount < 5
        else { return title }
        let short = shortener.short(told)
        let said = Set(termScanner.termWords(in: short, range: short.wholeRange))
        let names = termScanner.termWords(in: title, range: title.wholeRange)
        return said.isSuperset(of: names) && !short.hasSuffix("…") ? short : title
    }

    /// How much a title says: whom it names, how long it is, and how it came about.
    private func worth(_ material: StoryMaterial) -> Int {
        let title = material.story.title
        let words = scanner.words(in: title.text, range: title.text.wholeRange)
        let named = Set(
            material.tagged.tags.mentions.filter { title.range.contains($0.range) }.map(\.company))
        var worth = 3 * min(2, named.count)
        worth += min(3, words.dropFirst().count(where: \.isCapitalized))
        worth += words.contains { $0.folded.utf8.contains { (0x30...0x39).contains($0) } } ? 1 : 0
        worth += (5...14).contains(words.count) ? 4 : words.count < 5 ? 0 : 1
        worth += material.document.document.kind == .transcript ? 0 : 7
        worth -= material.story.role == .outlook ? 4 : 0
        return worth
    }
}
