/// Why nothing could be read from an input.
package enum ReadingError: Error, Hashable, Sendable {
    case empty
    /// A NUL byte at an offset and a line counted from 1: no text file.
    case binary(offset: Int, line: Int)
    /// Bytes that are not UTF-8 at an offset and a line counted from 1.
    case undecodable(offset: Int, line: Int)
    /// Nothing tells when it was published.
    case undated
    /// JSON that holds no transcript.
    case notATranscript(FileFormat)
    /// A timed transcript in which nobody says a word.
    case withoutWords(FileFormat)
    /// A web page that shows no words.
    case withoutText(FileFormat)
    /// A list of posts in which no post can be told.
    case withoutPosts(FileFormat)
    /// Begins as JSON does and is none.
    case brokenJSON
}
