internal import Language
internal import StoryModel

/// Chooses among the titles of a happening's stories the one that says most.
struct HeadlineChooser: Sendable {
    private let shortener = HeadlineShortener()
    private let termScanner = TermScanner()
    private let shapes = SentenceShapeReader()
    private let worths = HeadlineWorth()
    /// What a sentence has to be better by than a title that the source gave, in the worth's tenths.
    private let foreign = 3
    /// What a title of writing is ahead of words that were heard, the same.
    private let written = 8

    /// A headline of at most eighty characters.
    ///
    /// - Parameters:
    ///   - members: The stories of the happening, the lead first.
    ///   - telling: How it is told: its story's title wins among equals, and a title of another
    ///     story that shares less than two words with it may be of another happening.
    /// - Returns: The title that says most, or the beginning of the telling where no title says as
    ///   much; and the story that it is of.
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
        let title = shortener.short(withoutReporter(material.title))
        guard let said = said(opening, of: telling), says(said, more: title, of: telling) else {
            return material.story.id == telling.story.id
                ? (closed(title, told: opening), material) : (title, material)
        }
        return (said, telling)
    }

    /// Whether the beginning of a telling says so much more than a title that it heads it better; of talk
    /// only what says all of a title that only names ("Petrel 3").
    private func says(_ said: String, more title: String, of material: StoryMaterial) -> Bool {
        guard material.document.document.kind == .transcript else {
            return worths.worth(of: said) >= worths.worth(of: title) + foreign
        }
        let shape = shapes.shape(in: title, range: title.wholeRange)
        let words = Set(termScanner.termWords(in: said, range: said.wholeRange))
        return shape.isFragment && shape.wordCount < 5
            && words.isSuperset(of: termScanner.termWords(in: title, range: title.wholeRange))
    }

    /// The beginning of a telling, where that is a sentence by itself.
    private func said(_ opening: String, of material: StoryMaterial) -> String? {
        guard !material.isDiscussion else { return nil }
        let short = shortener.short(withoutReporter(opening))
        let shape = shapes.shape(in: short, range: short.wholeRange)
        guard !short.hasSuffix("…"), !shape.isFragment, worths.tells(short) else { return nil }
        return short
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

    /// What a post tells without who posts it: "@handle reported that Corvane has closed its lab".
    private func withoutReporter(_ sentence: String) -> String {
        guard sentence.first == "@", let joint = sentence.firstRange(of: " that "),
            let told = sentence[joint.upperBound...].first
        else { return sentence }
        let frame = sentence[..<joint.lowerBound].split(separator: " ")
        let isFrame = frame.dropLast().allSatisfy { $0.first == "@" || ["and", "&"].contains($0) }
        guard isFrame, frame.last?.first?.isLowercase ?? false else { return sentence }
        return told.uppercased() + sentence[joint.upperBound...].dropFirst()
    }

    /// How much a title says, and how it came about.
    private func worth(_ material: StoryMaterial) -> Int {
        worths.worth(of: shortener.short(material.title))
            + (material.document.document.kind == .transcript ? 0 : written)
            - (material.story.role == .outlook ? 4 : 0)
    }
}
