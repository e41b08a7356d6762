internal import StoryModel

/// Finds links to posts on X: `https://x.com/<user>/status/<id>`, and the same on twitter.com.
struct StatusLinks {
    /// The ids of the posts linked in a text, in order; linear in its length.
    func identifiers(in text: String) -> [UInt64] {
        let bytes = text.utf8Span.span
        var identifiers: [UInt64] = []
        for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
            guard bytes.has("/status/", at: index), isPost(bytes, at: index),
                let number = number(in: bytes, from: index + 8)
            else { continue }
            identifiers.append(number)
        }
        return identifiers
    }

    /// Whether a user's name and the host stand before `/status/`.
    private func isPost(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        var start = index
        while start > 0, index - start < 40, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
        let host = start - 1
        return host > 0
            && (bytes.has("//x.com", at: host - 7) || bytes.has("twitter.com", at: host - 11))
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
