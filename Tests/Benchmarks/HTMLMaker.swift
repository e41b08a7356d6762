import Foundation

/// Makes pages, feeds and mails of paragraphs.
struct HTMLMaker {
    private let paragraphs: [String]

    init(paragraphs: [String]) { self.paragraphs = paragraphs.map(Self.escaped) }

    /// Some paragraphs with links and bold words, other ones for each number.
    private func body(number: Int, count: Int) -> String {
        (0..<count).map { index in
            let words = paragraphs[(number * 7 + index) % paragraphs.count]
            let link = "<a href=\"https://news.example/\(number)/\(index)?utm_source=x\">more</a>"
            return index % 4 == 0
                ? "<h2>Part \(index) of \(number)</h2>\n<p><b>Note.</b> \(words) \(link)</p>\n"
                : "<p>\(words)</p>\n"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }

    /// An article between what sites set around it.
    func page(number: Int) -> String {
        let links = (0..<60).map { "<li><a href=\"/s/\($0)\">Section \($0) of the site</a></li>" }
            .joined(separator: "\n")
        let comments = (0..<15).map {
            "<div class=\"comment\"><b>reader\($0)</b><p>I read this twice.</p></div>"
        }.joined()
        return """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
            <title>A long report, no. \(number) | The Ballast Review</title>
            <meta property="article:published_time" content="2026-03-16T07:30:00+01:00">
            <style>.a{color:red}</style><script>window.x = {"a": [1, 2, 3]};</script></head><body>
            <header><nav><ul>\(links)</ul></nav></header><main><article><h1>A long report, no. \
            \(number)</h1>\(body(number: number, count: 24))</article>
            <aside><ul>\(links)</ul></aside><section id="comments">\(comments)</section></main>
            <footer><p>All rights reserved.</p></footer></body></html>
            """
    }

    func rss(number: Int, entries: Int) -> String {
        let items = (0..<entries).map { index in
            """
            <item><title>Report \(number)-\(index)</title><link>https://news.example/\(index)</link>
            <guid isPermaLink="false">n-\(number)-\(index)</guid>
            <pubDate>Mon, 16 Mar 2026 05:00:00 GMT</pubDate><dc:creator>Ada Moe</dc:creator>
            <content:encoded><![CDATA[\(body(number: number + index, count: 6))]]></content:encoded>
            <podcast:transcript url="https://news.example/\(index).vtt" type="text/vtt"/></item>
            """
        }.joined(separator: "\n")
        return """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" \
            xmlns:content="http://purl.org/rss/1.0/modules/content/" \
            xmlns:podcast="https://podcastindex.org/namespace/1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Reports \(number)</title>
            <link>https://news.example/</link><description>All of them</description>
            \(items)</channel></rss>
            """
    }

    func atom(number: Int, entries: Int) -> String {
        let items = (0..<entries).map { index in
            """
            <entry><title>Report \(index)</title><id>urn:n:\(number):\(index)</id>
            <link href="https://news.example/\(index)"/><updated>2026-03-16T05:00:00Z</updated>
            <content type="html">\(Self.escaped(body(number: number + index, count: 6)))</content></entry>
            """
        }.joined(separator: "\n")
        return """
            <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
            <title>Reports \(number)</title><id>urn:n</id><updated>2026-03-16T05:00:00Z</updated>
            \(items)</feed>
            """
    }

    /// A mail with plain text, HTML and a picture.
    func mail(number: Int, letter: String) -> String {
        let plain = Data(paragraphs.prefix(6).joined(separator: "\n\n").utf8)
        let page = Data(letter.replacing("Cohere", with: "Cohere\(number)").utf8)
        let options: Data.Base64EncodingOptions = [.lineLength76Characters, .endLineWithLineFeed]
        let picture = Data((0..<6_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        return """
            Message-ID: <\(number)@news.example>
            Date: Mon, 16 Mar 2026 08:02:07 +0200
            From: =?utf-8?q?Ma=C3=ABlle?= <maelle@news.example>
            Subject: =?utf-8?B?QSBsb25nIHJlcG9ydA==?= \(number)
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: multipart/alternative; boundary="a"

            --a
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            \(plain.base64EncodedString(options: options))
            --a
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            \(page.base64EncodedString(options: options))
            --a--
            --m
            Content-Type: image/png; name="a.png"
            Content-Disposition: attachment; filename="a.png"
            Content-Transfer-Encoding: base64

            \(picture.base64EncodedString(options: options))
            --m--

            """
    }
}
