internal import Language
internal import StoryModel

/// Reads inputs into documents.
package struct DocumentReader: Sendable {
    private let options: ReadingOptions
    private let phrases = PhraseTable.shipped()
    private let splitter = SentenceSplitter()
    private let detector = FormatDetector()

    package init(options: ReadingOptions) { self.options = options }

    /// What came of an input.
    ///
    /// - Throws: `ReadingError` where nothing can be read of it.
    package func read(_ file: InputFile) throws(ReadingError) -> FileReading {
        let text = try self.text(of: file)
        let detected = detector.format(of: text, name: file.name)
        return try read(
            FileContent(file: file, format: detected.format, text: text, findings: []))
    }

    /// What an input is taken for.
    ///
    /// - Throws: `ReadingError` where it is no text.
    package func format(of file: InputFile) throws(ReadingError) -> DetectedFormat {
        detector.format(of: try text(of: file), name: file.name)
    }

    /// The text of a file; XML and HTML say themselves what encoding they are in.
    private func text(of file: InputFile) throws(ReadingError) -> String {
        let isXML = XMLRoot.isLikely(file.bytes)
        guard !isXML, FormatDetector.isPage(file.bytes) else {
            return try TextDecoder().text(
                of: isXML ? XMLDecoder().utf8(of: file.bytes) : file.bytes)
        }
        let page = HTMLDecoder().utf8(of: file.bytes, declared: nil)
        return String(decoding: page, as: UTF8.self)
    }

    /// One reader for each format.
    private func read(_ content: FileContent) throws(ReadingError) -> FileReading {
        switch content.format {
        case .text: FileReading(try texts.document(of: content))
        case .webVTT: try transcript(WebVTTReader(), content)
        case .subRip: try transcript(SubRipReader(), content)
        case .transcriptJSON: try transcript(TranscriptJSONReader(), content)
        case .transcriptPage: try transcript(PodcastPageReader(), content)
        case .transcriptTable: try transcript(WhisperReader(), content)
        case .page: FileReading(try PageReader(texts: texts).document(of: content))
        case .feed: try feed(FeedParser.feed(of: Array(content.text.utf8)), content)
        case .jsonFeed: try feed(JSONFeedParser.feed(of: content.text), content)
        case .sourceList: list(content)
        case .postArchive, .posts, .postTable: try posts(content)
        case .ownDigest: FileReading(nil)
        }
    }

    private var texts: TextReader { TextReader(options: options, phrases: phrases) }

    private func feed(
        _ feed: Feed, _ content: FileContent
    ) throws(ReadingError) -> FileReading {
        try FeedDocuments(texts: texts).documents(of: feed, in: content)
    }

    private func list(_ content: FileContent) -> FileReading {
        var reading = FileReading(nil)
        reading.sources = SourceNames(lists: [Array(content.text.utf8)]).all
        return reading
    }

    private func posts(_ content: FileContent) throws(ReadingError) -> FileReading {
        guard PostListReader.holdsPosts(content) else { return FileReading(nil) }
        let list = try PostListReader().posts(in: content)
        return PostDocuments(options: options).documents(of: list, in: content)
    }

    private func transcript(
        _ reader: some TranscriptReader, _ content: FileContent
    ) throws(ReadingError) -> FileReading {
        let timed = TimedTranscriptReader(options: options, splitter: splitter)
        return FileReading(try timed.document(of: content, by: reader))
    }
}
