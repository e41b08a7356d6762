internal import StoryModel

/// Finds links to posts on X: `https://x.com/<user>/status/<id>`, and the same on twitter.com.
struct StatusLinks {
    /// The ids of the posts linked in a text, in order; linear in its length.
    func identifiers(in text: String) -> [UInt64] {
        let bytes = text.utf8Span.span
        var identifiers: [UInt64] = []
        for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
            guard bytes.has("/status/", at: index), user(bytes, at: index) != nil,
                let number = number(in: bytes, from: index + 8)
            else { continue }
            identifiers.append(number)
        }
        return identifiers
    }

    /// The post that an address leads to, and its account; `nil` for any other address.
    func post(at address: String) -> (id: StatusID, handle: String?)? {
        let bytes = address.utf8Span.span
        for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
            guard bytes.has("/status/", at: index), let user = user(bytes, at: index),
                let number = number(in: bytes, from: index + 8)
            else { continue }
            // The account is left out of some addresses.
            let name = String(address[user])
            return (StatusID(number), name == "i" ? nil : name)
        }
        return nil
    }

    /// The account's name, where the host stands before it and `/status/` behind.
    private func user(_ bytes: Span<UInt8>, at index: Int) -> TextRange? {
        var start = index
        while start > 0, index - start < 40, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
        let host = start - 1
        let isPost =
            host > 0
            && (bytes.has("//x.com", at: host - 7) || bytes.has("twitter.com", at: host - 11))
        return isPost ? TextRange(start, index) : nil
    }

    private func number(in bytes: Span<UInt8>, from start: Int) -> UInt64? {
        var end = start
        var number: UInt64 = 0
        while end < bytes.count, bytes.isDigit(at: end), end - start < 19 {
            number = number * 10 + UInt64(bytes[end] - 0x30)
            end += 1
        }
        // Shorter ids are from before November 2010 and hold no time.
        return end - start >= 12 ? number : nil
    }
}
