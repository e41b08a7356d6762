internal import Ingestion
internal import StoryModel

/// Finds out what a file is taken for, without storing it.
struct FileExamination {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// What the file's documents are, for people.
    func text(of path: String) throws -> String {
        let reading: FileReading
        let formats: [FoundFormat]
        do {
            (formats, reading) = try read(path)
        } catch {
            throw Failure.badInput(path: path, error)
        }
        let taken = lines(for: formats, of: path).joined(separator: "\n")
        guard !reading.isSkipped else {
            return taken + "\n" + words(forSkipped: reading, formats)
        }
        let failures = ErrorText().lines(for: reading.failures)
        let deriver = try Analysis(settings: session.settings).deriver()
        let pages = reading.documents.map { DocumentPage(deriver.derive($0)).text }
        return ([([taken] + failures).joined(separator: "\n")] + pages).joined(separator: "\n\n")
    }

    /// What the file was taken for, and what is packed in it.
    private func lines(for formats: [FoundFormat], of path: String) -> [String] {
        let most = 100
        let lines = formats.prefix(most).enumerated().map { index, found in
            let name = index == 0 ? path.onOneLine : "inside, \(found.path.onOneLine)"
            let format = ErrorText().name(of: found.format.format)
            return "\(name): taken for \(format), since \(found.format.reason)"
        }
        return formats.count > most ? lines + ["inside, \(formats.count - most) more"] : lines
    }

    private func words(forSkipped reading: FileReading, _ formats: [FoundFormat]) -> String {
        switch formats.last?.format.format {
        case .sourceList?:
            let names = reading.sources.map(\.onOneLine).joined(separator: ", ")
            return "names \(reading.sources.count) sources: \(names)"
        case .ownDigest?, .text?: return "a digest of ours, which is never read"
        default: return "no text of its own"
        }
    }

    private func read(_ path: String) throws(InputProblem) -> ([FoundFormat], FileReading) {
        let input = try FolderWalker.file(at: path)
        let file = try InputReader(limit: session.settings.maxSize.value).read(input)
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
