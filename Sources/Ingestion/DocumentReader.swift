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
        var room = UnpackingRoom(perFile: options.maxSize)
        return try read(file, &room)
    }

    private func read(
        _ file: InputFile, _ room: inout UnpackingRoom
    ) throws(ReadingError) -> FileReading {
        switch detector.format(of: file.bytes, name: file.name)?.format {
        case .message: return try MessageReader(texts: texts).read(file)
        case .mailbox: return MailboxReader(texts: texts).read(file)
        case .gzip:
            return try inside(&room) { (room) throws(ReadingError) in
                try read(try unpacked(file, &room), &room)
            }
        case .zip:
            return try inside(&room) { (room) throws(ReadingError) in
                try ZipReader().read(file, &room, by: read)
            }
        default:
            let decoded = try self.decoded(file)
            let detected = detector.format(of: decoded.text, name: file.name)
            return try read(
                FileContent(
                    file: file, format: detected.format, text: decoded.text,
                    findings: decoded.findings))
        }
    }

    /// Reads what is packed, unless it stands in too many archives.
    private func inside<Result>(
        _ room: inout UnpackingRoom,
        _ read: (inout UnpackingRoom) throws(ReadingError) -> Result
    ) throws(ReadingError) -> Result {
        guard room.depth > 0 else { throw .nestedTooDeep }
        var inner = room.inside()
        defer { room.close(inner) }
        return try read(&inner)
    }

    private func unpacked(
        _ file: InputFile, _ room: inout UnpackingRoom
    ) throws(ReadingError) -> InputFile {
        let limit = room.limit(packed: file.bytes.count)
        let bytes = try GzipUnpacker().unpacked(file.bytes, limit: limit)
        room.use(bytes.count)
        return InputFile(path: file.path, bytes: bytes, modified: file.modified)
    }

    /// What an input is taken for, and then what is packed in it, in its order.
    ///
    /// What cannot be read inside of an archive is left out; reading the input tells it.
    ///
    /// - Throws: `ReadingError` where it is neither text nor packed.
    package func formats(of file: InputFile) throws(ReadingError) -> [FoundFormat] {
        var room = UnpackingRoom(perFile: options.maxSize)
        var found: [FoundFormat] = []
        try find(in: file, &room, &found)
        return found
    }

    private func find(
        in file: InputFile, _ room: inout UnpackingRoom, _ found: inout [FoundFormat]
    ) throws(ReadingError) {
        guard let outer = detector.format(of: file.bytes, name: file.name) else {
            let inner = detector.format(of: try decoded(file).text, name: file.name)
            return found.append(FoundFormat(path: file.path, format: inner))
        }
        found.append(FoundFormat(path: file.path, format: outer))
        switch outer.format {
        case .gzip:
            try inside(&room) { (room) throws(ReadingError) in
                try find(in: try unpacked(file, &room), &room, &found)
            }
        case .zip:
            _ = try inside(&room) { (room) throws(ReadingError) in
                try ZipReader().read(file, &room) { (member, room) throws(ReadingError) in
                    try find(in: member, &room, &found)
                    return FileReading(nil)
                }
            }
        default: break
        }
    }

    /// The text of a file; XML and HTML say themselves what encoding they are in.
    private func decoded(_ file: InputFile) throws(ReadingError) -> DecodedText {
        let isXML = XMLRoot.isLikely(file.bytes)
        guard !isXML, FormatDetector.isPage(file.bytes) else {
            return try TextDecoder().text(
                of: isXML ? XMLDecoder().utf8(of: file.bytes) : file.bytes)
        }
        let page = HTMLDecoder().utf8(of: file.bytes, declared: nil)
        return DecodedText(text: String(decoding: page, as: UTF8.self), findings: [])
    }

    /// One reader for each format.
    private func read(_ content: FileContent) throws(ReadingError) -> FileReading {
        switch content.format {
        case .text: FileReading(try texts.document(of: content))
        case .webVTT: try transcript(WebVTTReader(), content)
        case .subRip: try transcript(SubRipReader(), content)
        case .transcriptJSON: try transcript(TranscriptJSONReader(), content)
        case .transcriptPage: try transcript(PodcastPageReader(), content)
        case .timedText: try transcript(TimedTextReader(), content)
        case .transcriptTable: try transcript(WhisperReader(), content)
        case .page: FileReading(try PageReader(texts: texts).document(of: content))
        case .feed: try feed(FeedParser.feed(of: Array(content.text.utf8)), content)
        case .jsonFeed: try feed(JSONFeedParser.feed(of: content.text), content)
        case .sourceList: list(content)
        case .postArchive, .posts, .postTable: try posts(content)
        case .ownDigest, .program: FileReading(nil)
        // They are told before bytes become text.
        case .message, .mailbox, .gzip, .zip: FileReading(nil)
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
