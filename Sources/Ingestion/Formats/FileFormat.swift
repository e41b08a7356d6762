/// The shape in which a file holds its texts.
package enum FileFormat: String, CaseIterable, Sendable {
    /// Markdown and plain text.
    case text
    case webVTT
    case subRip
    /// The JSON of Podcasting 2.0 and of Whisper's programs, and any other JSON.
    case transcriptJSON
    /// The HTML of Podcasting 2.0.
    case transcriptPage
    /// The table of OpenAI's Whisper.
    case transcriptTable
    /// TTML.
    case timedText
    /// Any other HTML: saved pages and newsletters.
    case page
    /// RSS, Atom or CDF.
    case feed
    case jsonFeed
    /// OPML: a list of feeds, no text of its own.
    case sourceList
    /// A part of X's archive: `window.YTD.tweets.part0 = [...]`.
    case postArchive
    /// Posts on X as JSON or JSON Lines.
    case posts
    /// Posts on X as a table with named columns.
    case postTable
    /// One mail.
    case message
    /// Many mails in one file, as mbox.
    case mailbox
    /// One file packed by gzip.
    case gzip
    /// Files in a ZIP archive.
    case zip
    /// A digest of ours as JSON, which is never read.
    case ownDigest
    /// What a saved page or an archive brings to show itself: a script, or the page that X's archive begins
    /// with. It holds no text.
    case program
}

/// What a file was taken for, and why.
package struct DetectedFormat: Hashable, Sendable {
    package let format: FileFormat
    /// What told it, as the end of a sentence: `it begins with WEBVTT`.
    package let reason: String

    init(_ format: FileFormat, _ reason: String) {
        self.format = format
        self.reason = reason
    }
}

/// What a file, or one that is packed in it, was taken for.
package struct FoundFormat: Hashable, Sendable {
    /// The path of the file, with the names of archives around it.
    package let path: String
    package let format: DetectedFormat
}
