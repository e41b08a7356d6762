internal import StoryModel

/// What the headers of a message say about it.
struct MessageFacts {
    let headers: MessageHeaders

    /// Without angle brackets; `nil` where there is none.
    var messageID: String? {
        headers.text("message-id").map { text in
            text.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
        }
    }

    var stated: StatedFacts {
        StatedFacts(title: title, source: source, date: date.map { .instant($0) }, url: url)
    }

    private var title: String? {
        headers.text("subject").map { Self.folded($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// When it was sent, or else when the first server got it.
    private var date: Int? {
        if let date = headers.text("date").flatMap(MailDate.init) { return date.seconds }
        let received = headers.fields.last { $0.name == "received" }
        guard let received, let mark = received.value.lastIndex(of: 0x3b) else { return nil }
        return MailDate(String(decoding: received.value[(mark + 1)...], as: UTF8.self))?.seconds
    }

    /// The name of the list, of the sender, the list's id where everybody may write to it, or an address.
    private var source: String? {
        let sender = ["from", "sender", "reply-to"].lazy
            .compactMap { headers.value($0) }.flatMap { MailSender.senders(in: $0) }
            .first { !$0.name.isEmpty || !$0.address.isEmpty }
        let list = headers.value("list-id").flatMap { MailSender.senders(in: $0).first }
        if let name = list?.name, !name.isEmpty { return name }
        let label = list.flatMap { $0.address.split(separator: ".").first.map(String.init) }
        let isDiscussion = headers.value("list-post").map { $0.contains(0x40) } ?? false
        if isDiscussion, let label { return label }
        let names = [sender?.name, label, sender?.address].compactMap(\.self)
        return names.map { Self.folded($0) }.first { !$0.isEmpty }
    }

    /// Where it can be read on the web.
    ///
    /// Source: RFC 5064.
    private var url: String? {
        guard let value = headers.text("archived-at") else { return nil }
        return LinkFinder().links(in: value, range: value.wholeRange).first?.url
    }

    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
