internal import StoryModel

/// A message, or a part of one, with the parts inside of it.
///
/// Source: RFC 2046.
struct MessagePart {
    let headers: MessageHeaders
    /// `text/plain` and the like, in lower case.
    let type: String
    private let parameters: HeaderParameters?
    private let disposition: HeaderParameters?
    /// What stands behind the headers, as bytes of the file.
    let body: TextRange
    /// What a `multipart/...` is made of, or the one message inside a `message/...`.
    let parts: [MessagePart]
    /// Whether more is inside than is read.
    let isCut: Bool

    /// Deeper parts are taken as bytes; more parts of one are left out.
    static let limit = (depth: 12, parts: 500)

    /// Reads the part that a range of bytes is; linear in its length, for each level of parts.
    init(in bytes: [UInt8], range: TextRange, rule: CharsetRule = .asUsed) {
        var room = Self.limit.parts
        self.init(
            in: bytes, range: range, rule: rule, usual: "text/plain", depth: 0, room: &room)
    }

    private init(
        in bytes: [UInt8], range: TextRange, rule: CharsetRule, usual: String, depth: Int,
        room: inout Int
    ) {
        let headers = MessageHeaders(in: bytes, range: range)
        let parameters = headers.value("content-type").map { HeaderParameters($0, rule) }
        let type = Self.type(parameters?.value, usual: usual)
        self.headers = headers
        self.parameters = parameters
        self.type = type
        disposition = headers.value("content-disposition").map { HeaderParameters($0, rule) }
        body = TextRange(headers.end, range.end)
        let encoding = headers.value("content-transfer-encoding").map { HeaderParameters($0).value }
        isPackedMessage =
            ["message/rfc822", "message/global"].contains(type)
            && ["base64", "quoted-printable"].contains(encoding)
        guard depth < Self.limit.depth else {
            parts = []
            isCut = type.hasPrefix("multipart/") || type.hasPrefix("message/")
            return
        }
        var ranges: [TextRange] = []
        var inside = "text/plain"
        if type.hasPrefix("multipart/"), let boundary = parameters?.parameters["boundary"] {
            ranges = Self.ranges(in: bytes, body, boundary: boundary)
            if type == "multipart/digest" { inside = "message/rfc822" }
        } else if type.hasPrefix("message/"), type != "message/delivery-status", !isPackedMessage {
            ranges = [body]
        }
        var parts: [MessagePart] = []
        for range in ranges where room > 0 {
            room -= 1
            parts.append(
                MessagePart(
                    in: bytes, range: range, rule: rule, usual: inside, depth: depth + 1,
                    room: &room))
        }
        self.parts = parts
        isCut = parts.count < ranges.count || parts.contains(where: \.isCut)
    }

    /// Whether it is a message in a transfer encoding, against the rules, so that it is read only when
    /// that is undone.
    let isPackedMessage: Bool
    var isAttachment: Bool { disposition?.value == "attachment" }
    var isMultipart: Bool { type.hasPrefix("multipart/") }
    var charset: String? { parameter("charset") }

    /// A parameter of the content type, its name in lower case.
    func parameter(_ name: String) -> String? { parameters?.parameters[name] }

    /// The name of the file that the part is.
    var fileName: String? {
        [disposition?.parameters["filename"], parameters?.parameters["name"]]
            .compactMap(\.self).first { !$0.isEmpty }
            .map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    }

    /// The bytes of the body, its transfer encoding undone.
    func content(in bytes: [UInt8]) -> [UInt8] {
        let encoding =
            headers.value("content-transfer-encoding")
            .map { HeaderParameters($0).value } ?? ""
        return TransferEncoding.decoded(bytes[body.start..<body.end], encoding: encoding)
    }

    /// The body as text.
    func text(in bytes: [UInt8], _ rule: CharsetRule) -> (text: String, undecodable: Int) {
        rule.text(of: content(in: bytes), declared: charset)
    }

    private static func type(_ value: String?, usual: String) -> String {
        guard let value else { return usual }
        let pieces = value.split(separator: "/", omittingEmptySubsequences: false)
        return pieces.count == 2 ? value : "text/plain"
    }

    /// The ranges between the lines of a boundary; empty where none is there.
    private static func ranges(
        in bytes: [UInt8], _ body: TextRange, boundary: String
    ) -> [TextRange] {
        let mark = Array("--\(boundary)".utf8)
        let span = bytes.span
        var ranges: [TextRange] = []
        var start: Int?
        var previousEnd = body.start
        var offset = body.start
        while offset < body.end {
            let line = MailLine(in: span, from: offset, limit: body.end)
            if let isLast = isBoundary(line, mark, in: span) {
                // The line end before a boundary belongs to it. Nothing between two is no part.
                if let start, offset > start {
                    ranges.append(TextRange(start, max(start, previousEnd)))
                }
                if isLast { return ranges }
                start = line.next
            }
            previousEnd = line.end
            offset = line.next
        }
        if let start, start < body.end { ranges.append(TextRange(start, body.end)) }
        return ranges
    }

    /// Whether a boundary's line is the last one; `nil` for other lines.
    private static func isBoundary(
        _ line: MailLine, _ mark: [UInt8], in bytes: Span<UInt8>
    ) -> Bool? {
        guard line.end - line.start >= mark.count, bytes[line.start] == 0x2d else { return nil }
        for index in mark.indices where bytes[line.start + index] != mark[index] { return nil }
        var offset = line.start + mark.count
        let isLast = bytes.has("--", at: offset) && offset + 2 <= line.end
        if isLast { offset += 2 }
        while offset < line.end, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
        return offset == line.end ? isLast : nil
    }
}
