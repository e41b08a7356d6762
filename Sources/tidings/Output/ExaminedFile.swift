internal import Ingestion
internal import Rendering
internal import StoryModel

/// What a file was taken for and what its documents are, for people and for programs.
struct ExaminedFile {
    let path: String
    let formats: [FoundFormat]
    let reading: FileReading
    let documents: [TaggedDocument]

    var text: String {
        guard !reading.isSkipped else { return (taken + [skipped]).joined(separator: "\n") }
        return
            ([(taken + problems).joined(separator: "\n")]
            + documents.map { DocumentPage($0).text })
            .joined(separator: "\n\n")
    }

    var record: ExaminedFileRecord {
        ExaminedFileRecord(
            path: path,
            formats: formats.map { found in
                ExaminedFileRecord.FormatRecord(
                    path: found.path, format: ErrorText().name(of: found.format.format),
                    reason: found.format.reason)
            }, isSkipped: reading.isSkipped, problems: problems,
            documents: documents.map(ShownDocumentRecord.init))
    }

    private var problems: [String] { ErrorText().lines(for: reading.failures) }

    /// What the file was taken for, and what is packed in it.
    private var taken: [String] {
        let most = 100
        let lines = formats.prefix(most).enumerated().map { index, found in
            let name = index == 0 ? path.onOneLine : "inside, \(found.path.onOneLine)"
            let format = ErrorText().name(of: found.format.format)
            return "\(name): taken for \(format), since \(found.format.reason)"
        }
        return formats.count > most ? lines + ["inside, \(formats.count - most) more"] : lines
    }

    private var skipped: String {
        switch formats.last?.format.format {
        case .sourceList?:
            let names = reading.sources.map(\.onOneLine).joined(separator: ", ")
            return "names \(reading.sources.count) sources: \(names)"
        case .ownDigest?, .text?: return "a digest of ours, which is never read"
        default: return "no text of its own"
        }
    }
}

/// What a file was taken for, in machine output.
struct ExaminedFileRecord: Encodable {
    struct FormatRecord: Encodable {
        /// Of the file, or of what is packed in it.
        let path: String
        let format: String
        let reason: String
    }

    let path: String
    /// Of the file first, then of what is packed in it.
    let formats: [FormatRecord]
    /// Whether it holds nothing that is read as a document.
    let isSkipped: Bool
    /// What parts of it cannot be read.
    let problems: [String]
    let documents: [ShownDocumentRecord]
}
