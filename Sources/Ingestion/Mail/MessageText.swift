internal import StoryModel

/// The text of a message that is there to be read.
struct MessageText {
    /// With line feeds only; empty where the message holds no text.
    private(set) var text = ""
    private(set) var findings: [Finding] = []

    init(of message: MessagePart, in bytes: [UInt8]) {
        let candidates = MessageBody(of: message).candidates
        var pieces: [String] = []
        var undecodable = 0
        var index = 0
        while index < candidates.count {
            let group = candidates[index...].prefix { $0.group == candidates[index].group }
            index = group.endIndex
            let forms = [false, true].map { isHTML in
                Form(group.filter { $0.isHTML == isHTML }.map(\.part), in: bytes)
            }
            let form = Self.fuller(plain: forms[0], html: forms[1])
            undecodable += form.undecodable
            if !form.text.isEmpty { pieces.append(form.text) }
        }
        text = pieces.joined(separator: "\n\n")
        if !text.isEmpty { text += "\n" }
        if undecodable > 0 {
            findings.append(Finding(.charactersUndecodable, value: String(undecodable)))
        }
        if message.isCut {
            findings.append(
                Finding(.partsLeftOut, value: String(MessagePart.limit.parts)))
        }
        let skipped = Self.skipped(in: message)
        if !skipped.isEmpty {
            findings.append(Finding(.attachmentsSkipped, value: skipped.joined(separator: ", ")))
        }
    }

    /// One way in which parts say the same.
    private struct Form {
        let text: String
        let undecodable: Int

        init(_ parts: [MessagePart], in bytes: [UInt8]) {
            var undecodable = 0
            text = parts.map { part in
                guard part.type != "text/html" else {
                    let html = part.content(in: bytes)
                    return String(
                        WebText().text(of: html, charset: part.charset).trimmedOfLines)
                }
                let read = part.text(in: bytes, .asUsed)
                undecodable += read.undecodable
                return PlainBody(part).text(of: read.text)
            }.filter { !$0.isEmpty }.joined(separator: "\n\n")
            self.undecodable = undecodable
        }

        /// How many words it holds, about.
        var words: Int {
            text.utf8.count { $0 == 0x20 || $0 == 0x0a } + (text.isEmpty ? 0 : 1)
        }
    }

    /// HTML has the headings and links that plain text has lost, so it is left only where it holds far
    /// less.
    private static func fuller(plain: Form, html: Form) -> Form {
        html.words * 3 >= plain.words * 2 && html.words > 0 ? html : plain
    }

    /// The names, or else the types, of the parts that are no text and no messages.
    private static func skipped(in part: MessagePart) -> [String] {
        if part.isPackedMessage || part.type.hasPrefix("message/") && !part.parts.isEmpty {
            return []
        }
        if part.isMultipart, !part.parts.isEmpty { return part.parts.flatMap(skipped) }
        let isText = part.type == "text/plain" || part.type == "text/html"
        return isText && !part.isAttachment ? [] : [part.fileName ?? part.type]
    }
}

extension String {
    /// The text without empty lines around it.
    fileprivate var trimmedOfLines: Substring {
        let start = firstIndex { !$0.isNewline } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return self[start..<max(start, end)]
    }
}

/// Undoes what mail programs do to plain text.
private struct PlainBody {
    private let isFlowed: Bool
    private let joinsWords: Bool

    init(_ part: MessagePart) {
        isFlowed = part.parameter("format")?.lowercased() == "flowed"
        joinsWords = part.parameter("delsp")?.lowercased() == "yes"
    }

    /// The text with line feeds only, without NUL, and with lines joined that were only folded.
    ///
    /// Source: RFC 3676.
    func text(of text: String) -> String {
        var lines: [Substring.UTF8View] = []
        for line in text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false) {
            lines.append(Substring(line.last == 0x0d ? line.dropLast() : line).utf8)
        }
        var bytes: [UInt8] = []
        for (index, line) in lines.enumerated() {
            let isQuote = line.first == 0x3e
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            let content = isFlowed && line.first == 0x20 ? line.dropFirst() : line
            bytes += content.map { $0 == 0 ? 0x20 : $0 }
            // A line of one space is an empty one, whose space only keeps it whole.
            let isSoft =
                isFlowed && content.last == 0x20 && !line.elementsEqual("-- ".utf8) && !isQuote
            if isSoft, let next, !next.isEmpty, next.first != 0x3e {
                if joinsWords { bytes.removeLast() }
            } else if next != nil {
                while bytes.last == 0x20 { bytes.removeLast() }
                bytes.append(0x0a)
            }
        }
        let start = bytes.firstIndex { $0 != 0x0a } ?? bytes.count
        let end = bytes.lastIndex { $0 > 0x20 } ?? start - 1
        return start <= end ? String(decoding: bytes[start...end], as: UTF8.self) : ""
    }
}
