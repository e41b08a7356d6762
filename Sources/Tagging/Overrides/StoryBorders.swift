internal import Language
internal import StoryModel

/// Joins and divides the stories of a document as the user wants them.
struct StoryBorders {
    private let document: Document
    private let splitter = SentenceSplitter()
    /// In bytes.
    private static let longestTitle = 120

    init(_ document: Document) { self.document = document }

    /// Stories with one of them divided in front of a sentence; the same where it begins there already,
    /// or the offset is in no story's text.
    func divided(_ stories: [Story], at offset: Int) -> [Story] {
        guard let index = stories.firstIndex(where: { $0.range.contains(offset) }),
            let stretch = stories[index].body.first(where: { $0.contains(offset) }),
            let sentence = splitter.sentences(in: document.text, range: stretch)
                .first(where: { $0.contains(offset) }),
            sentence.start > stories[index].title.range.end || stories[index].title.range.isEmpty,
            stories[index].body.contains(where: { $0.start < sentence.start })
        else { return stories }
        var divided = stories
        divided.replaceSubrange(
            index...index, with: halves(of: stories[index], before: sentence))
        return divided
    }

    private func halves(of story: Story, before sentence: TextRange) -> [Story] {
        let border = sentence.start
        func part(_ range: TextRange, _ isKept: (Int) -> Bool) -> [TextRange] {
            story.body.map {
                TextRange(max($0.start, range.start), min($0.end, range.end))
            }.filter { !$0.isEmpty && isKept($0.start) }
        }
        let (first, second) = (
            TextRange(story.range.start, border), TextRange(border, story.range.end)
        )
        let links = story.links.filter { second.contains($0.range) }
        return [
            Story(
                id: story.id, title: story.title, range: first,
                body: part(first) { $0 < border }, role: story.role,
                links: story.links.filter { !second.contains($0.range) }),
            Story(
                id: story.id, title: title(in: sentence), range: second,
                body: part(second) { $0 >= border }, role: story.role, links: links),
        ]
    }

    /// A sentence as a title, cut between words where it is long.
    private func title(in sentence: TextRange) -> CitedWords {
        let words = document.text[sentence].split(whereSeparator: \.isWhitespace)
        var text = ""
        var end = sentence.start
        for word in words {
            guard text.utf8.count + word.utf8.count < Self.longestTitle else { break }
            text += (text.isEmpty ? "" : " ") + word
            end = document.text.utf8.distance(
                from: document.text.utf8.startIndex, to: word.utf8.endIndex)
        }
        return CitedWords(text, range: TextRange(sentence.start, end))
    }

    /// Stories with a run of them made one, titled by the first.
    func joined(_ stories: [Story], _ run: ClosedRange<Int>) -> [Story] {
        guard run.count > 1, let first = stories[run].first, let last = stories[run].last else {
            return stories
        }
        let parts = stories[run].flatMap { [$0.title.range] + $0.body }
            .filter { !$0.isEmpty && !first.title.range.contains($0) }.sorted()
        var body: [TextRange] = []
        for part in parts {
            if let before = body.last, before.end >= part.start {
                body[body.count - 1] = before.union(part)
            } else {
                body.append(part)
            }
        }
        var joined = stories
        joined.replaceSubrange(
            run,
            with: [
                Story(
                    id: first.id, title: first.title, range: first.range.union(last.range),
                    body: body, role: first.role,
                    links: stories[run].flatMap(\.links))
            ])
        return joined
    }

    /// Stories numbered in their order.
    func numbered(_ stories: [Story]) -> [Story] {
        stories.enumerated().map { place, story in
            Story(
                id: StoryID(document: document.id, number: place + 1), title: story.title,
                range: story.range, body: story.body, role: story.role, links: story.links)
        }
    }
}
