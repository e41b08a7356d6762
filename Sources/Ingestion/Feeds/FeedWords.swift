internal import StoryModel

/// The words of an entry as Markdown.
struct FeedWords {
    /// On one line, without markup; empty where the entry has none.
    let title: String
    /// A heading and what stands below it; empty where the entry says nothing.
    let text: String

    init(_ entry: FeedEntry) {
        title = entry.head.texts["title"].map(Self.line) ?? ""
        let body = Self.body(of: entry)
        let heading = title.isEmpty ? "" : "# \(title)\n"
        if body.isEmpty {
            text = heading
        } else if title.isEmpty || Self.begins(body, with: title) {
            text = body
        } else {
            text = heading + "\n" + body
        }
    }

    /// A text of a feed on one line, without markup.
    static func line(_ text: FeedText) -> String {
        let isMarked = text.value.utf8.contains { $0 == 0x3c || $0 == 0x26 }
        guard isMarked, text.type != "text/plain" else { return text.value.foldingSpace }
        let shown = WebText().text(of: Array(text.value.utf8), charset: "utf-8")
        // A less-than sign alone is no markup.
        return shown.isEmpty ? text.value.foldingSpace : Plain.text(shown[...]).foldingSpace
    }

    /// The longest that the entry has: its content, else its summary.
    private static func body(of entry: FeedEntry) -> String {
        let base = entry.head.link
        let whole = entry.content.map { markdown($0, base: base) }
        if let longest = longest(whole) { return longest }
        let short = ["summary", "subtitle"].compactMap { entry.head.texts[$0] } + entry.summaries
        return longest(short.map { markdown($0, base: base) }) ?? ""
    }

    private static func longest(_ texts: [String]) -> String? {
        let filled = texts.filter { !$0.isEmpty }
        return filled.max { $0.utf8.count < $1.utf8.count }
    }

    private static func markdown(_ text: FeedText, base: String?) -> String {
        switch text.type {
        case "text/html", "application/xhtml+xml":
            return WebText().text(
                of: Array(text.value.utf8), charset: "utf-8", base: text.base ?? base)
        case let type where type.hasPrefix("text/"):
            return text.value.isEmpty ? "" : text.value + "\n"
        default:
            // Pictures and the like hold no words.
            return ""
        }
    }

    /// Whether the first line of a text says what the title does.
    private static func begins(_ body: String, with title: String) -> Bool {
        let first = body.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }
        return Plain.text(first) == title
    }
}
