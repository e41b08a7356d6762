internal import Ingestion
internal import StoryModel

/// Finds out what a file is taken for, without storing it.
struct FileExamination {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// What a file is taken for, and its documents; `-` is standard input.
    ///
    /// - Throws: `Failure` where it cannot be read.
    func examined(_ path: String) throws -> ExaminedFile {
        let reading: FileReading
        let formats: [FoundFormat]
        do {
            (formats, reading) = try read(path)
        } catch {
            throw Failure.badInput(path: path, error)
        }
        let documents: [TaggedDocument]
        if reading.isSkipped {
            documents = []
        } else {
            let deriver = try Analysis(settings: session.settings).deriver()
            documents = reading.documents.map(deriver.derive)
        }
        return ExaminedFile(path: path, formats: formats, reading: reading, documents: documents)
    }

    private func read(_ path: String) throws(InputProblem) -> ([FoundFormat], FileReading) {
        let files = InputReader(limit: session.settings.maxSize.value)
        let file =
            try path == "-"
            ? files.readStandardInput { _ in "stdin" } : files.read(FolderWalker.file(at: path))
        let reader = DocumentReader(
            options: ReadingOptions(
                today: session.today, maxSize: session.settings.maxSize.value))
        do {
            return (try reader.formats(of: file), try reader.read(file))
        } catch {
            throw .reading(error)
        }
    }
}
