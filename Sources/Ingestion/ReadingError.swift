/// Why nothing could be read from an input.
package enum ReadingError: Error, Hashable, Sendable {
    case empty
    /// A NUL byte at an offset and a line counted from 1: no text file.
    case binary(offset: Int, line: Int)
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
    /// A mail in which nothing is text.
    case messageWithoutText
    /// Packed data that is damaged or cut off.
    case damaged(FileFormat)
    case encrypted
    /// Packed data that would be larger than the limit in bytes.
    case unpacksTooLarge(limit: Int)
    /// Packed in a way that is not read; the archive's number for it.
    case packedOtherwise(method: Int)
    /// Archives in archives, or parts of messages in parts, more than are opened.
    case nestedTooDeep
    /// More parts than are read of one file.
    case tooManyParts
    /// In a format of another program, which is not read; its usual name.
    case otherFormat(String)
    /// Begins as JSON does and is none.
    case brokenJSON
}
