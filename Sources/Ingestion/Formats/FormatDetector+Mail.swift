internal import StoryModel

extension FormatDetector {
    /// The formats that are told before their bytes are text: mails hold many charsets at once.
    func mail(_ bytes: [UInt8], name: Substring) -> DetectedFormat? {
        let head = Array(bytes.prefix(1 << 16))
        let span = head.span
        let first = MailLine(in: span, from: 0, limit: head.count)
        let isEnvelope = MailboxSplitter.isEnvelope(first, in: span)
        let start = isEnvelope ? first.next : 0
        guard let names = headerNames(in: head, from: start) else { return nil }
        if isEnvelope, !names.isEmpty {
            return DetectedFormat(.mailbox, "it begins with 'From ' and the headers of a mail")
        }
        let technical = names.filter(Self.technicalHeaders.contains)
        let written = names.filter(Self.writtenHeaders.contains)
        let isNamedSo = name.lowercased().hasSuffix(".eml") || name.lowercased().hasSuffix(".msg")
        if !technical.isEmpty, technical.count + written.count >= 2 {
            let shown = (written + technical).prefix(3).joined(separator: ", ")
            return DetectedFormat(.message, "it begins with the headers of a mail: \(shown)")
        }
        guard isNamedSo, !(technical + written).isEmpty else { return nil }
        return DetectedFormat(.message, "it is named so and begins with headers")
    }

    /// The names of the header fields at the top, in their order, each once; `nil` where anything else
    /// stands there.
    private func headerNames(in head: [UInt8], from start: Int) -> [String]? {
        let span = head.span
        var names: [String] = []
        var offset = start
        while offset < head.count {
            let line = MailLine(in: span, from: offset, limit: head.count)
            offset = line.next
            switch MessageHeaders.kind(of: line, in: span) {
            case .field(let colon):
                let name = String(decoding: head[line.start..<colon], as: UTF8.self).lowercased()
                if names.count < 100, !names.contains(name) { names.append(name) }
            case .continuation where !names.isEmpty: continue
            case .end where !names.isEmpty: return names
            // Some servers put a line between the headers that is none.
            case .envelope where !names.isEmpty || offset < 200: continue
            case .body where names.count >= 3: return names
            default: return line.next == head.count && names.count >= 3 ? names : nil
            }
        }
        return names.isEmpty ? nil : names
    }

    /// Fields that programs write.
    private static let technicalHeaders: Set = [
        "message-id", "received", "return-path", "mime-version", "content-type", "delivered-to",
        "dkim-signature", "list-id", "list-unsubscribe", "x-mailer", "content-transfer-encoding",
        "in-reply-to", "references", "envelope-to", "authentication-results",
    ]

    /// Fields that people write as well, at the top of notes.
    private static let writtenHeaders: Set = [
        "from", "to", "subject", "date", "cc", "reply-to", "sender",
    ]
}
