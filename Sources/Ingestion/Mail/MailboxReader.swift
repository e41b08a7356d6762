internal import StoryModel

/// Reads a mailbox in one file: each message is a document, called by its message id.
struct MailboxReader {
    let texts: TextReader

    /// What came of a mailbox; a message that cannot be read is named by its number.
    func read(_ file: InputFile) -> FileReading {
        var reading = FileReading(nil)
        var names = EntryNames()
        let messages = MessageReader(texts: texts)
        for (index, range) in MailboxSplitter().messages(in: file.bytes).enumerated() {
            let bytes = MailboxSplitter().unquoted(file.bytes[range.start..<range.end])
            let message = MessagePart(in: bytes, range: TextRange(0, bytes.count))
            let facts = MessageFacts(headers: message.headers)
            let name = names.name(facts.messageID, content: bytes)
            do {
                try messages.add(
                    message, in: bytes, as: DocumentOrigin(file, entry: name), &names, &reading)
            } catch {
                reading.failures.append(PartFailure("message \(index + 1)", error))
            }
        }
        return reading
    }
}
