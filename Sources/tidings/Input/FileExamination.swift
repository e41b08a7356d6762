internal import Ingestion
internal import StoryModel

/// Finds out what a file is taken for, without storing it.
struct FileExamination {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// What the file's documents are, for people.
    func text(of path: String) throws -> String {
        let documents: [Document]?
        do {
            documents = try read(path)
        } catch {
            throw Failure.badInput(path: path, error)
        }
        guard let documents else { return "\(path): a digest of ours, which is never read" }
        let analysis = try Analysis(settings: session.settings)
        return documents.map { DocumentPage(analysis.derive($0)).text }
            .joined(separator: "\n\n")
    }

    private func read(_ path: String) throws(InputProblem) -> [Document]? {
        let input = try FolderWalker.file(at: path)
        let file = try InputReader(limit: session.settings.maxSize.value).read(input)
        do {
            return try DocumentReader(options: ReadingOptions(today: session.today)).read(file)
        } catch {
            throw .reading(error)
        }
    }
}
