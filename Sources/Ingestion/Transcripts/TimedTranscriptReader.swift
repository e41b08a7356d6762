internal import Language
internal import StoryModel

/// Makes documents of transcripts that give times to stretches of speech.
struct TimedTranscriptReader {
    let options: ReadingOptions
    let splitter: SentenceSplitter

    /// The document of a file whose content is a timed transcript.
    ///
    /// - Throws: `ReadingError` where the content is in the format and holds no transcript.
    func document(
        of content: FileContent, by reader: some TranscriptReader
    ) throws(ReadingError) -> Document {
        guard let transcript = try reader.transcript(in: content.text) else {
            throw .notATranscript(content.format)
        }
        let spoken = SpokenText(transcript.pieces)
        guard !spoken.cues.isEmpty else { throw .withoutWords(content.format) }
        let text = spoken.text(by: splitter)
        let metadata = FrontMatter(values: transcript.metadata)
        let nothing = Outline("")
        let naming = Naming(text: "", outline: nothing, frontMatter: metadata)
        let file = content.file
        let (date, findings) = Dating(options: options).date(
            of: file, text: "", outline: nothing, frontMatter: metadata)
        guard let date else { throw .undated }
        let kind = options.kind ?? .transcript
        let odd = [ControlCharacters().finding(in: text)].compactMap(\.self)
        let listed = options.names.name(feed: nil, page: naming.url)
        return Document(
            id: DocumentID(path: file.path), path: file.path, kind: kind,
            title: naming.title(of: file, kind: kind),
            source: naming.source(of: file, kind: kind, option: options.source ?? listed),
            date: date,
            url: naming.url, text: text, cues: spoken.cues,
            findings: content.findings + transcript.findings + odd + findings)
    }
}
