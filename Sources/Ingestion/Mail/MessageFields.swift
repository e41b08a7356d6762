internal import StoryModel

/// The fields of a message as Python's `email` tells them, for comparing with it.
package struct MessageFields {
    package let subject: String?
    /// The addresses of its senders.
    package let from: [String]
    /// Seconds since 1 January 1970, UTC, and whether the zone is told.
    package let date: (seconds: Int, hasZone: Bool)?
    /// The first plain text, or else the first HTML with its markup; `nil` where that part has no header
    /// of its own, since it counts for nothing there.
    package let body: String?
    /// The names of what is attached; `nil` for parts without one.
    package let attachments: [String?]

    /// Reads a message, charsets by the letter.
    package init(of bytes: [UInt8]) {
        let rule = CharsetRule.asDeclared
        let message = MessagePart(
            in: bytes, range: TextRange(0, bytes.count), rule: rule)
        subject = message.headers.text("subject", rule)
        from = MailSender.senders(in: message.headers.value("from") ?? [], rule).map(\.address)
        date = message.headers.text("date").flatMap(MailDate.init)
            .map { ($0.seconds, $0.hasZone) }
        let candidates = MessageBody(of: message).candidates
        let body = candidates.first { !$0.isHTML } ?? candidates.first
        let counts = body.map { !$0.part.headers.fields.isEmpty } ?? false
        self.body = !counts ? nil : body?.part.text(in: bytes, rule).text
        attachments = MessageBody.attachments(of: message).map(\.fileName)
    }
}
