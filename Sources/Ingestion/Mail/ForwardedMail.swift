internal import StoryModel

/// A mail that somebody sent on, by the lines that programs put above it.
///
/// Known are `---------- Forwarded message`, `Begin forwarded message:` and `-----Original Message-----`,
/// each with lines such as `From:` under it.
struct ForwardedMail {
    /// What the lines say about the mail that was sent on.
    let stated: StatedFacts

    /// More words above it are a text of their own, in which something is quoted.
    private static let longestNote = 60
    /// The lines are looked for in so many of the first.
    private static let searched = 80

    /// The mail that a text sends on; `nil` where it is none.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", maxSplits: Self.searched)
            .prefix(Self.searched).map { Plain.text($0) }
        guard let mark = lines.firstIndex(where: Self.isMark),
            lines[..<mark].reduce(0, { $0 + $1.split(separator: " ").count }) <= Self.longestNote
        else { return nil }
        var fields: [String: String] = [:]
        for line in lines[(mark + 1)...].drop(while: \.isEmpty).prefix(12) {
            guard let (name, value) = Self.field(line) else { break }
            fields[name] = fields[name] ?? value
        }
        guard let from = fields["from"] else { return nil }
        let sender = MailSender.senders(in: Array(from.utf8)).first
        let names = [sender?.name, sender?.address].compactMap(\.self)
        stated = StatedFacts(
            title: fields["subject"], source: names.first { !$0.isEmpty },
            date: (fields["date"] ?? fields["sent"]).flatMap(Self.date))
    }

    private static func isMark(_ line: String) -> Bool {
        let words = line.lowercased().filter { $0 != "-" && $0 != "_" && $0 != ":" }
            .split(separator: " ").joined(separator: " ")
        return ["forwarded message", "begin forwarded message", "original message"].contains(words)
            && line.utf8.count <= 60
    }

    /// `From: Ada <ada@quist.example>`.
    private static func field(_ line: String) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon].lowercased()
        guard ["from", "date", "sent", "subject", "to", "cc", "reply-to"].contains(name) else {
            return nil
        }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        return (name, String(value))
    }

    /// `Mon, Apr 20, 2026 at 8:01 AM`: the day is enough, since the zone is not told.
    private static func date(_ text: String) -> DocumentDate.Moment? {
        if let date = MailDate(text), date.hasZone { return .instant(date.seconds) }
        let words = text.split(separator: " ").map(String.init)
        let start = words.first.map { $0.hasSuffix(",") && $0.allSatisfy { !$0.isNumber } } ?? false
        let day = words.dropFirst(start ? 1 : 0).prefix(3).joined(separator: " ")
        return DateParser().moment(of: text) ?? DateParser().moment(of: day)
    }
}
