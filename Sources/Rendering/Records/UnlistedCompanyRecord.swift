internal import Language
package import StoryModel

/// A company that no list has, with where it is told of, in machine output.
package struct UnlistedCompanyRecord: Encodable, Hashable, Sendable {
    package let name: String
    package let mentions: Int
    package let stories: Int
    package let documents: Int
    /// The first sentence of each story that names it, at most three.
    package let evidence: [Evidence]
    /// A line for a gazetteer file of one's own.
    package let entry: String

    /// A sentence that names the company.
    package struct Evidence: Encodable, Hashable, Sendable {
        /// The document's path.
        package let document: String
        /// Counted from 1, in the stored text.
        package let line: Int
        /// Of the name: `[start, end)` in UTF-8 bytes of the stored text.
        package let range: TextRange
        package let sentence: String
    }

    private static let most = 3

    /// The records of documents, those that most stories name first.
    package static func records(of documents: [TaggedDocument]) -> [UnlistedCompanyRecord] {
        var tallies: [String: Tally] = [:]
        let splitter = SentenceSplitter()
        for tagged in documents {
            var lines: LineTable?
            for story in tagged.stories {
                let unlisted = story.tags.mentions.filter { $0.resolution == .unlisted }
                guard !unlisted.isEmpty else { continue }
                let table = lines ?? LineTable(tagged.document.text)
                lines = table
                for (name, mentions) in Dictionary(grouping: unlisted, by: \.company) {
                    tallies[name, default: Tally()].add(
                        mentions, of: story.story, in: tagged.document, lines: table,
                        splitter: splitter)
                }
            }
        }
        return tallies.map { UnlistedCompanyRecord($0, $1) }.sorted {
            ($1.stories, $1.mentions, $0.name) < ($0.stories, $0.mentions, $1.name)
        }
    }

    private init(_ name: String, _ tally: Tally) {
        self.name = name
        mentions = tally.mentions
        stories = tally.stories
        documents = tally.documents.count
        evidence = tally.evidence
        entry = "\(name)\tcompany\t\t\t\t\t"
    }

    /// What stories say of one name.
    private struct Tally {
        var mentions = 0
        var stories = 0
        var documents: Set<String> = []
        var evidence: [Evidence] = []

        mutating func add(
            _ mentions: [Mention], of story: Story, in document: Document, lines: LineTable,
            splitter: SentenceSplitter
        ) {
            self.mentions += mentions.count
            stories += 1
            documents.insert(document.path)
            guard evidence.count < most, let range = mentions.first?.range else { return }
            let stretch = ([story.title.range] + story.body).first { $0.contains(range) } ?? range
            let sentence =
                splitter.sentences(in: document.text, range: stretch)
                .first { $0.contains(range) } ?? range
            evidence.append(
                Evidence(
                    document: document.path, line: lines.line(at: range.start), range: range,
                    sentence: document.text[sentence].split(whereSeparator: \.isWhitespace)
                        .joined(separator: " ")))
        }
    }
}
