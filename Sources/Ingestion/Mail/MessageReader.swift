internal import StoryModel

/// Reads a message, with the messages inside of it, each of which is a document of its own.
struct MessageReader {
    let texts: TextReader

    /// What came of a file that is one message.
    func read(_ file: InputFile) throws(ReadingError) -> FileReading {
        var reading = FileReading(nil)
        var names = EntryNames()
        let message = MessagePart(in: file.bytes, range: TextRange(0, file.bytes.count))
        try add(message, in: file.bytes, as: DocumentOrigin(file), &names, &reading)
        return reading
    }

    /// Messages in messages, each packed into a text of the next, are read so deep.
    private static let mostPacked = 8

    /// Adds the document of a message, and those of the messages inside.
    func add(
        _ message: MessagePart, in bytes: [UInt8], as origin: DocumentOrigin, packed: Int = 0,
        _ names: inout EntryNames, _ reading: inout FileReading
    ) throws(ReadingError) {
        let inner = Self.messages(in: message)
        let body = MessageText(of: message, in: bytes)
        if !body.text.isEmpty {
            var stated = MessageFacts(headers: message.headers).stated
            if let forwarded = ForwardedMail(body.text) {
                stated = forwarded.stated.completed(by: stated)
            }
            stated.findings = body.findings
            if let document = try texts.document(of: body.text, from: origin, stated: stated) {
                reading.documents.append(document)
            }
        } else if inner.isEmpty {
            throw message.isCut ? .nestedTooDeep : .messageWithoutText
        }
        for (index, attached) in inner.enumerated() {
            let isPacked = attached.isPackedMessage
            guard !isPacked || packed < Self.mostPacked else {
                reading.failures.append(
                    PartFailure("attached message \(index + 1)", .nestedTooDeep))
                continue
            }
            let bytes = isPacked ? attached.content(in: bytes) : bytes
            let part =
                isPacked
                ? MessagePart(in: bytes, range: TextRange(0, bytes.count)) : attached
            let own = MessageFacts(headers: part.headers).messageID
            let name = names.name(own, content: bytes[part.body.start..<part.body.end])
            do {
                try add(
                    part, in: bytes, as: DocumentOrigin(origin.file, entry: name),
                    packed: packed + (isPacked ? 1 : 0), &names, &reading)
            } catch {
                reading.failures.append(PartFailure("attached message \(index + 1)", error))
            }
        }
    }

    /// The messages that are attached, without those inside of them; one that is packed is the part that
    /// holds it.
    private static func messages(in part: MessagePart) -> [MessagePart] {
        if part.isPackedMessage { return [part] }
        if part.type == "message/rfc822" || part.type == "message/global" { return part.parts }
        return part.isMultipart ? part.parts.flatMap(messages) : []
    }
}
