internal import Language
package import StoryModel

/// Reads inputs into documents.
package struct DocumentReader: Sendable {
    private let options: ReadingOptions
    private let phrases = PhraseTable.shipped()
    private let splitter = SentenceSplitter()

    package init(options: ReadingOptions) { self.options = options }

    /// The documents of an input; `nil` where it is one of our own digests.
    ///
    /// - Throws: `ReadingError` where no document can be made of it.
    package func read(_ file: InputFile) throws(ReadingError) -> [Document]? {
        let text = try TextDecoder().text(of: file.bytes)
        let timed = TimedTranscriptReader(options: options, splitter: splitter)
        switch try timed.read(file, text: text) {
        case .document(let document): return [document]
        case .ownDigest: return nil
        case .otherText: break
        }
        return try TextReader(options: options, phrases: phrases).read(file, text: text)
    }
}
