/// Tells the format of a file: by its content first, by its name where the content leaves it open.
///
/// Each function looks for a few formats that are alike, and answers `nil` for all others; the order in
/// which they are asked settles what could be two.
struct FormatDetector {
    /// The formats that are told before bytes become text; `nil` for text.
    func format(of bytes: [UInt8], name: Substring) -> DetectedFormat? {
        packed(bytes) ?? mail(bytes, name: name)
    }

    /// The format of text; anything that is nothing else is plain text.
    ///
    /// The text has line feeds only and no byte order mark.
    func format(of text: String, name: Substring) -> DetectedFormat {
        captions(text) ?? postArchive(text) ?? json(text) ?? markup(text) ?? table(text)
            ?? plain(name)
    }

    private func plain(_ name: Substring) -> DetectedFormat {
        if name.lowercased().hasSuffix(".js") {
            return DetectedFormat(.program, "its name ends so, and it is no part of an X archive")
        }
        return DetectedFormat(.text, "nothing in it tells another format")
    }
}

extension FormatDetector {
    /// Timed captions.
    private func captions(_ text: String) -> DetectedFormat? {
        if WebVTTParser.isSigned(text) { return DetectedFormat(.webVTT, "it begins with WEBVTT") }
        guard SubRipParser.isLikely(text) else { return nil }
        return DetectedFormat(.subRip, "times with --> stand at its top")
    }

    private func postArchive(_ text: String) -> DetectedFormat? {
        guard let name = PostListReader.archiveName(of: text) else { return nil }
        return DetectedFormat(.postArchive, "it begins with window.YTD.\(name)")
    }

    /// Tables with a line of names.
    private func table(_ text: String) -> DetectedFormat? {
        if WhisperReader.isTable(text) {
            return DetectedFormat(
                .transcriptTable, "its first line names the columns start, end and text")
        }
        guard PostTable.isTable(text) else { return nil }
        return DetectedFormat(.postTable, "its first line names columns of posts")
    }
}
