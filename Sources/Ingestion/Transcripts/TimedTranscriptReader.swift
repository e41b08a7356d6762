internal import Language
internal import StoryModel

/// Reads transcripts that give times to stretches of speech.
struct TimedTranscriptReader {
    let options: ReadingOptions
    let splitter: SentenceSplitter

    /// What became of a text.
    enum Outcome: Hashable {
        case document(Document)
        case ownDigest
        /// The text is in none of the formats.
        case otherText
    }

    /// The document of a file whose content is a timed transcript.
    ///
    /// - Throws: `ReadingError` where the content is in one of the formats and holds no transcript.
    func read(_ file: InputFile, text: String) throws(ReadingError) -> Outcome {
        let readers: [any TranscriptReader] = [
            WebVTTReader(), SubRipReader(), WhisperReader(), PodcastPageReader(),
        ]
        for reader in readers {
            guard let transcript = try reader.transcript(in: text) else { continue }
            return .document(try document(of: transcript, reader.format, file: file))
        }
        if PodcastPageReader.isPage(text) { throw .notATranscript(.html) }
        guard TranscriptJSON.isLikely(text) else { return .otherText }
        let json = try TranscriptJSON(text)
        guard !json.isOwnDigest else { return .ownDigest }
        let transcript =
            PodcastTranscriptReader().transcript(in: json) ?? WhisperReader().transcript(in: json)
        guard let transcript else { throw .notATranscript(.json) }
        return .document(try document(of: transcript, .json, file: file))
    }

    private func document(
        of transcript: TimedTranscript, _ format: TranscriptFormat, file: InputFile
    ) throws(ReadingError) -> Document {
        let spoken = SpokenText(transcript.pieces)
        guard !spoken.cues.isEmpty else { throw .withoutWords(format) }
        let text = spoken.text(by: splitter)
        let metadata = FrontMatter(values: transcript.metadata)
        let nothing = Outline("")
        let naming = Naming(text: "", outline: nothing, frontMatter: metadata)
        let (date, findings) = Dating(options: options).date(
            of: file, text: "", outline: nothing, frontMatter: metadata)
        guard let date else { throw .undated }
        let kind = options.kind ?? .transcript
        let odd = [ControlCharacters().finding(in: text)].compactMap(\.self)
        return Document(
            id: DocumentID(path: file.path), path: file.path, kind: kind,
            title: naming.title(of: file, kind: kind),
            source: naming.source(of: file, kind: kind, option: options.source), date: date,
            url: naming.url, text: text, cues: spoken.cues,
            findings: transcript.findings + odd + findings)
    }
}
