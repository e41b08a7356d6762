internal import Foundation
internal import Ingestion

/// A feed's fields, under the names that feedparser gives to them.
struct FeedsTask: EvaluationTask {
    /// A file's bytes.
    struct Question: Decodable {
        let id: String
        let data_b64: Data
    }

    struct Answer: Encodable {
        let id: String
        let feed: Value
        let entries: [Value]
    }

    /// A value of JSON.
    indirect enum Value: Encodable {
        case text(String)
        case list([Value])
        case object([String: Value])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .list(let items): try container.encode(items)
            case .object(let fields): try container.encode(fields)
            }
        }
    }

    func answer(_ question: Question) -> Answer {
        let feed = FeedReader().feed(in: Array(question.data_b64))
        return Answer(
            id: question.id, feed: feed.map { .object(fields(of: $0.head)) } ?? .object([:]),
            entries: feed?.entries.map(entry) ?? [])
    }

    /// The names that other formats have for the same.
    private static let aliases = [
        "subtitle": ["tagline", "description"], "rights": ["copyright"], "id": ["guid"],
    ]

    private func fields(of head: FeedHead) -> [String: Value] {
        var fields: [String: Value] = [:]
        for (key, text) in head.texts.sorted(by: { $0.key < $1.key }) {
            let path = key.split(separator: ".").map(String.init)
            if path.count == 2 {
                var inner: [String: Value] = [:]
                if case .object(let known)? = fields[path[0]] { inner = known }
                inner[path[1]] = .text(text.value)
                fields[path[0]] = .object(inner)
                continue
            }
            for name in [key] + (Self.aliases[key] ?? []) {
                fields[name] = .text(FeedMarkup.ordered(text))
                fields[name + "_detail"] = detail(text)
            }
        }
        fields["links"] = .list(head.links.map(link))
        fields["enclosures"] = .list(head.links.filter { $0.relation == "enclosure" }.map(link))
        fields["link"] = head.link.map { .text($0) }
        fields["author"] = head.author.map { .text($0) }
        fields["language"] = head.language.map { .text($0) }
        return fields
    }

    private func entry(_ entry: FeedEntry) -> Value {
        var fields = fields(of: entry.head)
        if let summary = fields["summary"] { fields["description"] = summary }
        fields["content"] = .list((entry.content + entry.summaries).map(detail))
        fields["source"] = entry.source.map { .object(self.fields(of: $0)) }
        return .object(fields)
    }

    private func detail(_ text: FeedText) -> Value {
        let parts = [
            "value": FeedMarkup.ordered(text), "type": text.type, "language": text.language,
            "base": text.base,
        ]
        return .object(parts.compactMapValues { $0.map { .text($0) } })
    }

    private func link(_ link: FeedLink) -> Value {
        let parts = [
            "rel": link.relation, "href": link.address, "type": link.type, "title": link.title,
            "hreflang": link.language, "length": link.length,
        ]
        return .object(parts.compactMapValues { $0.map { .text($0) } })
    }
}
