internal import StoryModel

/// What the form of a letter's line tells of it: a row of buttons, a title with what it costs to read.
struct LetterLine {
    /// The words in front of a remark in brackets at the line's end, `(3 minute read)` or `(Sponsor)`;
    /// `nil` where there is none.
    let title: TextRange?
    /// Whether the remark says that somebody pays for what stands below.
    let isSponsored: Bool
    /// Whether nothing stands here but what a reader may click on or tap.
    let isControl: Bool

    init(_ block: Block, of text: String) {
        let remark = block.content.count <= 200 ? Self.remark(block.content, of: text) : nil
        title = remark?.title
        isSponsored = remark?.isSponsored ?? false
        isControl = block.content.count <= 2_000 && Self.isControl(text[block.content])
    }

    // MARK: Remarks behind titles

    private static func remark(
        _ line: TextRange, of text: String
    ) -> (title: TextRange, isSponsored: Bool)? {
        let bytes = text.utf8Span.span
        var end = line.end
        // The number of the link's address below.
        if end > line.start, bytes[end - 1] == 0x5d {
            end -= 1
            while end > line.start, bytes.isDigit(at: end - 1) { end -= 1 }
            guard end > line.start, bytes[end - 1] == 0x5b else { return nil }
            end = bytes.trimmed(TextRange(line.start, end - 1)).end
        }
        guard end - line.start > 12, bytes[end - 1] == 0x29 else { return nil }
        var open = end - 1
        while open > line.start, bytes[open] != 0x28 { open -= 1 }
        let title = bytes.trimmed(TextRange(line.start, open))
        let words = text[TextRange(open + 1, end - 1)].lowercased()
            .split { $0 == " " || $0 == "-" }.map(String.init)
        let isSponsored = words == ["sponsor"] || words == ["sponsored"] || words == ["ad"]
        let isTimed =
            words.count == 3 && Int(words[0]) != nil && words[1].hasPrefix("min")
            && words[2] == "read"
        guard title.count >= 8, isSponsored || isTimed || others.contains(words) else { return nil }
        return (title, isSponsored)
    }

    private static let others: Set<[String]> = [["github", "repo"], ["website"], ["video"]]

    // MARK: Buttons

    /// Whether all words are those of buttons; links between them count for their words.
    private static func isControl(_ line: Substring) -> Bool {
        let words = Plain.text(line).lowercased()
        // Most lines are one piece, which their bytes tell.
        let mayPart = words.utf8.contains { $0 >= 0x80 || $0 == 0x7c || $0 == 0x2f }
        let pieces = mayPart ? words.split { dots.contains($0) || $0 == "/" } : [words[...]]
        let parts = pieces.map { $0.trimmingSpace }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { return false }
        let areControls = parts.allSatisfy(isButton)
        return areControls || parts.count == 1 && isRow(of: parts[0])
    }

    /// What stands between the pieces of a row.
    static let dots: Set<Character> = ["|", "·", "•", "∙", "⋅"]

    /// Whether words in small letters are those of one button, with or without a number.
    static func isButton(_ words: String) -> Bool {
        controls.contains(withoutNumber(words)) || isCounter(words)
    }

    /// `41 likes`.
    private static func isCounter(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        return parts.count == 2 && Int(parts[0]) != nil && counted.contains(String(parts[1]))
    }

    private static let counted: Set = [
        "like", "likes", "comment", "comments", "restack", "restacks", "share", "shares", "reply",
        "replies", "reaction", "reactions",
    ]

    /// Whether a line is a row of such words with nothing but blanks between them.
    private static func isRow(of line: String) -> Bool {
        var rest = line.split(separator: " ").map(String.init)
        guard rest.count <= 12 else { return false }
        while !rest.isEmpty {
            let length = (1...min(4, rest.count)).last {
                controls.contains(rest[..<$0].joined(separator: " "))
            }
            guard let length else { return false }
            rest.removeFirst(length)
        }
        return true
    }

    /// `Sign up` for `Sign up [1]`, whose brackets are gone here.
    private static func withoutNumber(_ words: String) -> String {
        let number = words.lastIndex(of: " ").map { words[$0...].dropFirst() }
        guard let number, Int(number) != nil else { return words }
        return String(words.dropLast(number.utf8.count + 1))
    }

    private static let controls: Set<String> = [
        "like", "comment", "comments", "restack", "share", "share this", "tweet", "post",
        "forward", "reply", "save", "listen", "listen now", "subscribe", "subscribe now",
        "upgrade", "upgrade now", "sign up", "sign in", "log in", "advertise", "unsubscribe",
        "read in app", "read online", "view online", "view in browser", "view in your browser",
        "open in browser", "open in app", "read in browser", "web version", "view web version",
        "leave a comment", "more like this", "less like this", "manage preferences", "preferences",
        "facebook", "twitter", "linkedin", "instagram", "threads", "bluesky", "mastodon", "youtube",
        "reddit", "whatsapp", "telegram", "rss", "x", "email", "start writing", "get the app",
        "privacy", "terms", "contact", "contact us", "about", "archive", "refer a friend",
    ]
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmingSpace: String {
        var inner = drop(while: \.isWhitespace)
        while inner.last?.isWhitespace == true { inner.removeLast() }
        return String(inner)
    }
}
