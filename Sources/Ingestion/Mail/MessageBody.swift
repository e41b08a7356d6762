/// What of a message is there to be read, and what is attached.
struct MessageBody {
    /// A part that is text.
    struct Candidate {
        let part: MessagePart
        /// Parts that say the same in several forms have the same number.
        let group: Int

        var isHTML: Bool { part.type == "text/html" }
    }

    /// In the order of the message, plain text and HTML.
    private(set) var candidates: [Candidate] = []
    private var groups = 0

    init(of message: MessagePart) { find(in: message, group: nil) }

    /// Goes on from parts to the parts inside; of related parts only the first, or the one named so, is
    /// text.
    private mutating func find(in part: MessagePart, group: Int?) {
        guard !part.isAttachment else { return }
        if part.type == "text/plain" || part.type == "text/html" {
            groups += 1
            candidates.append(Candidate(part: part, group: group ?? groups))
            return
        }
        guard part.isMultipart else { return }
        if part.type == "multipart/related" {
            if let root = Self.root(of: part) { find(in: root, group: group) }
            return
        }
        var own = group
        if own == nil, part.type == "multipart/alternative" {
            groups += 1
            own = groups
        }
        for inner in part.parts { find(in: inner, group: own) }
    }

    /// The part that the others of `multipart/related` belong to.
    private static func root(of part: MessagePart) -> MessagePart? {
        let named = part.parameter("start").flatMap { start in
            part.parts.first { $0.headers.text("content-id") == start }
        }
        return named ?? part.parts.first
    }

    /// The parts that are no text to be read, as mail programs list them: those next to the body, not
    /// those inside of others.
    static func attachments(of message: MessagePart) -> [MessagePart] {
        guard message.isMultipart, message.type != "multipart/alternative" else { return [] }
        if message.type == "multipart/related" {
            if let start = message.parameter("start"),
                let root = message.parts.firstIndex(where: {
                    $0.headers.text("content-id") == start
                })
            {
                return message.parts.enumerated().filter { $0.offset != root }.map(\.element)
            }
            return Array(message.parts.dropFirst())
        }
        var seen: Set<String> = []
        return message.parts.filter { part in
            bodyTypes.contains(part.type) && !part.isAttachment
                ? !seen.insert(part.type).inserted : true
        }
    }

    private static let bodyTypes: Set<String> = [
        "text/plain", "text/html", "multipart/related", "multipart/alternative",
    ]
}
