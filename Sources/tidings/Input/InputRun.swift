internal import Ingestion
internal import Rendering
internal import Storage
internal import StoryModel

/// What all inputs of a command came to.
struct InputRun {
    private(set) var reports: [InputReport] = []
    /// The weeks that lost something to what was read.
    private(set) var touched: Set<Week> = []
    private(set) var unstored: [Document] = []
    /// Inputs named by the user that are not there.
    private(set) var missing = 0
    /// The folders of the inputs that were read, by the paths that they are known by.
    private var known: [[UInt8]: String] = [:]
    /// Where each file of the run lies, by its folder and its path inside it.
    private var places: [[UInt8]: String] = [:]

    /// Reads everything that the arguments name: folders, files and `-`.
    mutating func read(
        _ arguments: [String], name: String?, by ingester: Ingester, terminal: Terminal
    ) throws(StorageError) {
        for argument in arguments {
            if argument == "-" {
                try readStandardInput(name: name, by: ingester, terminal: terminal)
                continue
            }
            let entries = FolderWalker.entries(at: argument)
            let ingester = ingester.knowing(entries)
            for entry in entries { try read(entry, by: ingester, terminal: terminal) }
        }
    }

    private mutating func read(
        _ entry: FolderEntry, by ingester: Ingester, terminal: Terminal
    ) throws(StorageError) {
        switch entry {
        case .skipped(let path):
            add(Ingested(InputReport(path: path, status: .skipped)), to: terminal)
        case .problem(let input, let problem):
            if problem == .notFound { missing += 1 }
            add(try ingester.fail(input, problem), to: terminal)
        case .file(let input):
            let key = Array("\(input.root)/\(input.path)".utf8)
            if let other = places[key] {
                // The same file, named twice.
                guard FolderWalker.node(at: other) != FolderWalker.node(at: input.place) else {
                    return
                }
                add(try ingester.fail(input, .samePath(as: other)), to: terminal)
                return
            }
            places[key] = input.place
            terminal.progress("reading \(input.path)")
            let ingested = try ingester.ingest(input, others: known)
            known[Array(ingested.report.path.utf8)] = input.root
            add(ingested, to: terminal)
        }
    }

    private mutating func readStandardInput(
        name: String?, by ingester: Ingester, terminal: Terminal
    ) throws(StorageError) {
        let file: InputFile
        do {
            file = try ingester.files.readStandardInput { name ?? Self.name(of: $0) }
        } catch {
            let input = FoundInput(
                path: name ?? "-", place: "-", root: OriginFinder.standardInput)
            add(try ingester.fail(input, error), to: terminal)
            return
        }
        let input = FoundInput(path: file.path, place: "-", root: OriginFinder.standardInput)
        add(try ingester.ingest(file, from: input, others: known), to: terminal)
    }

    /// A name that differs where the bytes differ: two texts are two documents.
    private static func name(of bytes: [UInt8]) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(bytes: bytes)
        return "stdin/" + fingerprint.hex.prefix(16)
    }

    private mutating func add(_ ingested: Ingested, to terminal: Terminal) {
        let report = ingested.report
        reports.append(report)
        touched.formUnion(ingested.touched)
        unstored += ingested.unstored
        tell(report, terminal)
    }

    private func tell(_ report: InputReport, _ terminal: Terminal) {
        let path = report.path.onOneLine
        for problem in [report.problem].compactMap(\.self) + report.partProblems {
            if report.isKnownFailure {
                terminal.detail("\(path): \(problem) (as before)")
            } else {
                terminal.complain("\(path): \(problem)")
            }
        }
        guard report.problem == nil else { return }
        for finding in report.findings {
            switch finding.kind {
            case .replacedOther:
                terminal.note(
                    "\(path): took the place of the document with this path from \(finding.value)")
            case .pathTaken:
                terminal.note(
                    "\(path): called so, since a document from \(finding.value) has its shorter path"
                )
            default: break
            }
        }
        terminal.detail("\(path): \(report.status.rawValue)")
    }

    /// What is known of a document once it is derived.
    struct DocumentFacts {
        let week: Week
        let stories: Int
    }

    /// Fills in what is known of the documents.
    mutating func complete(with known: [DocumentID: DocumentFacts]) {
        for index in reports.indices {
            let facts = reports[index].documents.compactMap { known[$0] }
            reports[index].weeks = Set(facts.map(\.week)).sorted()
            reports[index].stories = facts.reduce(0) { $0 + $1.stories }
        }
    }

    /// Fills in what an archive that is up to date knows of the documents.
    mutating func complete(from archive: Archive, countingStories: Bool) throws(StorageError) {
        var known = try archive.derivations().mapValues {
            DocumentFacts(week: Week(containing: $0.day), stories: 0)
        }
        complete(with: known)
        guard countingStories else { return }
        for week in weeks.sorted() {
            for document in try archive.taggedDocuments(in: week) {
                known[document.document.id] = DocumentFacts(
                    week: week, stories: document.stories.count)
            }
        }
        complete(with: known)
    }

    /// The weeks of all documents.
    var weeks: Set<Week> { Set(reports.flatMap(\.weeks)) }

    func count(_ status: InputRecord.Status) -> Int {
        reports.count { $0.status == status && !($0.status == .failed && $0.isKnownFailure) }
    }

    /// The inputs of which some parts could not be read, for the first time.
    var partlyFailed: Int {
        reports.count { !$0.partProblems.isEmpty && !$0.isKnownFailure }
    }

    /// What the inputs as a whole came to; a failure when there was nothing in them.
    func status() throws(Failure) -> ExitStatus {
        let failed = count(.failed)
        let documents = count(.new) + count(.changed) + count(.unchanged)
        if documents > 0 { return failed + partlyFailed > 0 ? .someFailed : .done }
        if missing > 0, missing == reports.count { throw .inputNotFound }
        if failed == 0, reports.contains(where: \.isKnownFailure) { return .done }
        throw .noUsableData
    }
}

extension String {
    /// The text with a space for each line feed and tab.
    var onOneLine: String { replacing("\n", with: " ").replacing("\t", with: " ") }
}
