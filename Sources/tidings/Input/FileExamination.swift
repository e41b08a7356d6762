internal import Ingestion
internal import StoryModel

/// Finds out what a file is taken for, without storing it.
struct FileExamination {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// What the file's documents are, for people.
    func text(of path: String) throws -> String {
        let reading: FileReading
        let format: DetectedFormat
        do {
            (format, reading) = try read(path)
        } catch {
            throw Failure.badInput(path: path, error)
        }
        let taken =
            "\(path.onOneLine): taken for \(ErrorText().name(of: format.format)), since \(format.reason)"
        guard !reading.isSkipped else {
            if format.format == .sourceList {
                return taken + "\nnames \(reading.sources.count) sources: "
                    + reading.sources.map(\.onOneLine).joined(separator: ", ")
            }
            let isOwn = format.format == .ownDigest || format.format == .text
            return taken
                + (isOwn ? "\na digest of ours, which is never read" : "\nno text of its own")
        }
        let failures = ErrorText().lines(for: reading.failures)
        let analysis = try Analysis(settings: session.settings)
        let pages = reading.documents.map { DocumentPage(analysis.derive($0)).text }
        return ([([taken] + failures).joined(separator: "\n")] + pages).joined(separator: "\n\n")
    }

    private func read(_ path: String) throws(InputProblem) -> (DetectedFormat, FileReading) {
        let input = try FolderWalker.file(at: path)
        let file = try InputReader(limit: session.settings.maxSize.value).read(input)
        let reader = DocumentReader(
            options: ReadingOptions(
                today: session.today, maxSize: session.settings.maxSize.value))
        do {
            return (try reader.format(of: file), try reader.read(file))
        } catch {
            throw .reading(error)
        }
    }
}
