/// A sender of a message: a name to be shown, and an address.
///
/// Source: RFC 5322, section 3.4.
struct MailSender: Hashable {
    /// As it is written, encoded words decoded; empty where there is none.
    let name: String
    /// `local@domain`; without an `@`, what stands in its place.
    let address: String

    private static let limit = 50

    /// The senders in a header value, in order; groups are taken apart.
    static func senders(in value: [UInt8], _ rule: CharsetRule = .asUsed) -> [MailSender] {
        var senders: [MailSender] = []
        var scan = Scan(value, rule)
        while senders.count < limit, let sender = scan.next() { senders.append(sender) }
        return senders
    }

    private init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// Goes through a list of addresses.
    private struct Scan {
        private let bytes: [UInt8]
        private let rule: CharsetRule
        private var offset = 0

        init(_ bytes: [UInt8], _ rule: CharsetRule) {
            self.bytes = bytes
            self.rule = rule
        }

        /// The next address; empty entries between commas are passed over.
        mutating func next() -> MailSender? {
            while offset < bytes.count {
                if let sender = entry() { return sender }
            }
            return nil
        }

        /// What stands before the next comma or semicolon, or the next colon that begins a group.
        private mutating func entry() -> MailSender? {
            var words: [UInt8] = []
            var angle: [UInt8]?
            entry: while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                switch byte {
                case 0x2c, 0x3b: break entry
                case 0x3a where angle == nil && !words.contains(0x40): words = []
                case 0x28: skipComment()
                case 0x22: words += quoted()
                case 0x3c: angle = inAngles()
                default: words.append(byte)
                }
            }
            let text = HeaderText(rule).text(of: words)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let angle {
                let address = HeaderText(rule).text(of: angle)
                return MailSender(name: Self.unquoted(text), address: Self.joined(address))
            }
            guard !text.isEmpty else { return nil }
            guard text.contains("@") else {
                return MailSender(name: Self.unquoted(text), address: text)
            }
            return MailSender(name: "", address: Self.joined(text))
        }

        /// An address without spaces; words in front of the `@` are taken for quoted.
        private static func joined(_ address: String) -> String {
            guard let at = address.lastIndex(of: "@") else { return address }
            let words = address[..<at].split(whereSeparator: \.isWhitespace)
            let domain = address[at...].filter { !$0.isWhitespace }
            let local = words.joined(separator: " ")
            return words.count > 1 && !local.contains("\"")
                ? "\"\(local)\"\(domain)" : local + domain
        }

        private mutating func skipComment() {
            var depth = 1
            while offset < bytes.count, depth > 0 {
                switch bytes[offset] {
                case 0x28: depth += 1
                case 0x29: depth -= 1
                case 0x5c: offset += 1
                default: break
                }
                offset += 1
            }
        }

        /// A quoted string with its quotation marks, since an address may hold one.
        private mutating func quoted() -> [UInt8] {
            var text: [UInt8] = [0x22]
            while offset < bytes.count, bytes[offset] != 0x22 {
                if bytes[offset] == 0x5c, offset + 1 < bytes.count { offset += 1 }
                text.append(bytes[offset])
                offset += 1
            }
            offset += 1
            return text + [0x22]
        }

        private mutating func inAngles() -> [UInt8] {
            var text: [UInt8] = []
            while offset < bytes.count, bytes[offset] != 0x3e {
                let byte = bytes[offset]
                offset += 1
                switch byte {
                case 0x22: text += quoted()
                case 0x28: skipComment()
                default: text.append(byte)
                }
            }
            offset += 1
            // A route: `<@one,@two:local@domain>`.
            guard text.first == 0x40, let colon = text.firstIndex(of: 0x3a) else { return text }
            return Array(text[(colon + 1)...])
        }

        private static func unquoted(_ name: String) -> String {
            name.filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
