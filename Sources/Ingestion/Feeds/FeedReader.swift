/// Reads saved feeds: RSS, Atom, CDF and JSON Feed.
package struct FeedReader: Sendable {
    package init() {}

    /// The feed that bytes hold, whatever format they are in; `nil` where they hold none.
    package func feed(in bytes: [UInt8]) -> Feed? {
        let xml = XMLDecoder().utf8(of: bytes)
        guard FeedReader.isJSON(xml) else { return FeedParser.feed(of: xml) }
        return try? JSONFeedParser.feed(of: String(decoding: xml, as: UTF8.self))
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    }
}
