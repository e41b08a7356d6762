internal import StoryModel

/// A row of `story`: a story without its body and its links.
struct StoryRecord: StoredRecord {
    static let table = "story"
    static let columns = [
        "document", "number", "title", "titleStart", "titleEnd", "rangeStart", "rangeEnd", "role",
    ]

    let id: StoryID
    let title: CitedWords
    let range: TextRange
    let role: StoryRole

    func write(by insert: Insertion) throws {
        try insert(
            id.document.description, id.number, title.text, title.range.start, title.range.end,
            range.start, range.end, role.rawValue)
    }
}

extension StoryRecord {
    init(_ story: Story) {
        self.init(id: story.id, title: story.title, range: story.range, role: story.role)
    }

    init(_ row: inout ColumnReader) throws {
        id = try row.story()
        title = CitedWords(try row.text(), range: try row.range())
        range = try row.range()
        role = try row.named()
    }
}

/// A row of `storyBody`: a stretch that tells a story.
struct StoryBodyRecord: StoredRecord {
    static let table = "storyBody"
    static let columns = ["document", "story", "number", "rangeStart", "rangeEnd"]

    let story: StoryID
    let number: Int
    let range: TextRange

    func write(by insert: Insertion) throws {
        try insert(
            story.document.description, story.number, number, range.start, range.end)
    }
}

extension StoryBodyRecord {
    init(_ row: inout ColumnReader) throws {
        story = try row.story()
        number = try row.integer()
        range = try row.range()
    }
}

/// A row of `storyLink`.
struct StoryLinkRecord: StoredRecord {
    static let table = "storyLink"
    static let columns = ["document", "story", "number", "url", "rangeStart", "rangeEnd"]

    let story: StoryID
    let number: Int
    let link: Link

    func write(by insert: Insertion) throws {
        try insert(
            story.document.description, story.number, number, link.url, link.range.start,
            link.range.end)
    }
}

extension StoryLinkRecord {
    init(_ row: inout ColumnReader) throws {
        story = try row.story()
        number = try row.integer()
        link = Link(url: try row.text(), range: try row.range())
    }
}
