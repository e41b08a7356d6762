/// What a story does with its subject.
package enum StoryRole: String, CaseIterable, Sendable, Codable {
    /// Tells what happened.
    case report
    /// Says what it means, or talks about a subject that is no news.
    case analysis
    /// Says what to expect.
    case outlook
}

/// A link in a story.
package struct Link: Hashable, Sendable, Codable {
    package let url: String
    /// Where the link stands; outside its story when a list of sources holds it.
    package let range: TextRange

    package init(url: String, range: TextRange) {
        self.url = url
        self.range = range
    }
}

/// Words that are shown, and the range that they come from.
package struct CitedWords: Hashable, Sendable, Codable {
    package let text: String
    package let range: TextRange

    package init(_ text: String, range: TextRange) {
        self.text = text
        self.range = range
    }
}

/// The stable id of a story: its document's id and its number in it.
package struct StoryID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    package let document: DocumentID
    /// Counted from 1 in the order of the text.
    package let number: Int

    package init(document: DocumentID, number: Int) {
        self.document = document
        self.number = number
    }

    /// An id from `0123456789abcdef-4`; `nil` for another form.
    package init?(_ text: String) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 2, let number = Int(fields[1]), number > 0 else { return nil }
        self.init(document: DocumentID(String(fields[0])), number: number)
    }

    package var description: String { "\(document)-\(number)" }

    package static func < (left: StoryID, right: StoryID) -> Bool {
        (left.document, left.number) < (right.document, right.number)
    }
}

/// One piece of news or comment inside a document.
package struct Story: Hashable, Sendable, Codable {
    package let id: StoryID
    package let title: CitedWords
    /// From its title to its last sentence; stories of a document do not overlap.
    package let range: TextRange
    /// The stretches of `range` that tell it, in order: without title, sponsors and small talk.
    package let body: [TextRange]
    package let role: StoryRole
    package let links: [Link]

    package init(
        id: StoryID, title: CitedWords, range: TextRange, body: [TextRange],
        role: StoryRole = .report, links: [Link] = []
    ) {
        self.id = id
        self.title = title
        self.range = range
        self.body = body
        self.role = role
        self.links = links
    }
}
