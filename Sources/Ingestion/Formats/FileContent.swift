internal import StoryModel

/// A file as the readers of text formats get it: decoded, and its format told.
struct FileContent: Sendable {
    let file: InputFile
    let format: FileFormat
    /// With line feeds only and no byte order mark.
    let text: String
    /// What was odd about decoding it; each document of the file carries it.
    let findings: [Finding]
}
