internal import Ingestion
internal import Rendering
internal import Storage
internal import StoryModel

/// Brings inputs into the archive, each in one transaction.
struct Ingester {
    /// `nil` when there is no archive yet and none is to be made.
    let archive: Archive?
    let files: InputReader
    let writes: Bool
    private let options: ReadingOptions
    private let origins: OriginFinder
    private let documentReader: DocumentReader

    init(
        archive: Archive?, files: InputReader, options: ReadingOptions, writes: Bool
    ) throws(StorageError) {
        self.init(
            archive: archive, files: files, options: options,
            origins: try OriginFinder(archive), writes: writes)
    }

    private init(
        archive: Archive?, files: InputReader, options: ReadingOptions, origins: OriginFinder,
        writes: Bool
    ) {
        self.archive = archive
        self.files = files
        self.writes = writes
        self.options = options
        self.origins = origins
        documentReader = DocumentReader(options: options)
    }

    /// The same ingester, with what some inputs tell of each other: the names that lists of feeds give to
    /// sources, and the long posts of archives.
    ///
    /// They are known by their names, in ZIP archives too; what cannot be read tells nothing, and fails on
    /// its own.
    func knowing(_ entries: [FolderEntry]) -> Ingester {
        var lists = bytes(of: entries, Self.isList)
        let hasLong = entries.contains { LongPosts.isLongPart(PathParts($0.path).name) }
        var parts = hasLong ? bytes(of: entries, LongPosts.isPart) : []
        var packed = PackedParts(maxSize: options.maxSize)
        for entry in entries {
            for archive in bytes(of: [entry], { $0.hasSuffix(".zip") }) {
                lists += packed.contents(of: archive, where: Self.isList)
                guard !packed.contents(of: archive, where: LongPosts.isLongPart).isEmpty else {
                    continue
                }
                parts += packed.contents(of: archive, where: LongPosts.isPart)
            }
        }
        guard !lists.isEmpty || !parts.isEmpty else { return self }
        let options = options.knowing(SourceNames(lists: lists), LongPosts(parts: parts))
        return Ingester(
            archive: archive, files: files, options: options, origins: origins, writes: writes)
    }

    private static func isList(_ name: String) -> Bool { name.hasSuffix(".opml") }

    /// The bytes of the files whose names, in small letters, are of a kind.
    private func bytes(of entries: [FolderEntry], _ isOfKind: (String) -> Bool) -> [[UInt8]] {
        entries.compactMap { entry in
            guard case .file(let input) = entry,
                isOfKind(PathParts(input.path).name.lowercased())
            else { return nil }
            return try? files.read(input).bytes
        }
    }

    /// Reads an input that was found unless it is known, and stores what came of it.
    ///
    /// `others` are the paths that inputs of this run are known by, and their folders.
    func ingest(
        _ input: FoundInput, others: [[UInt8]: String] = [:]
    ) throws(StorageError) -> Ingested {
        let file: InputFile
        do {
            file = try files.read(input)
        } catch {
            return try fail(input, error, others: others)
        }
        return try ingest(file, from: input, others: others)
    }

    /// Stores what came of bytes that were read already.
    func ingest(
        _ file: InputFile, from input: FoundInput, others: [[UInt8]: String] = [:]
    ) throws(StorageError) -> Ingested {
        let fingerprint = InputFingerprint(of: file, options: options)
        let bytes = fingerprint.text(for: []).prefix { $0 != " " }
        let origin = try origins.origin(of: input, others: others) {
            $0.fingerprint.prefix { $0 != " " } == bytes
        }
        if let known = origin.known, fingerprint.matches(known.fingerprint) {
            if origin.movedFrom != nil, writes {
                try archive?.move(input: origin.path, to: origin.root, inside: origin.inside)
            }
            return known.again
        }
        let reading: FileReading
        do {
            reading = try documentReader.read(
                InputFile(path: origin.path, bytes: file.bytes, modified: file.modified))
        } catch {
            return try fail(origin, .reading(error), fingerprint: fingerprint.text(for: []))
        }
        guard !reading.isSkipped else {
            return Ingested(InputReport(path: origin.path, status: .skipped))
        }
        guard !reading.documents.isEmpty else {
            return try fail(
                origin, .parts(reading.failures), fingerprint: fingerprint.text(for: []))
        }
        return try store(
            reading, from: origin, fingerprint: fingerprint.text(for: reading.documents))
    }

    private func store(
        _ reading: FileReading, from input: InputOrigin, fingerprint: String
    ) throws(StorageError) -> Ingested {
        let known = input.known
        let documents = reading.documents
        let problems = ErrorText().lines(for: reading.failures)
        var report = InputReport(
            path: input.path, status: known == nil ? .new : .changed,
            documents: documents.map(\.id), findings: documents.flatMap(\.findings))
        report.partProblems = problems
        if let other = input.beside {
            report.findings.append(Finding(.pathTaken, value: other))
        }
        guard writes, let archive else { return Ingested(report, unstored: documents) }
        let stored = try archive.store(
            documents, input: input.path, root: input.root, inside: input.inside,
            fingerprint: fingerprint,
            failure: problems.isEmpty ? nil : problems.joined(separator: "\n"))
        report = InputReport(
            path: input.path, status: stored.outcome.status, documents: report.documents,
            findings: report.findings, partProblems: problems)
        if stored.outcome == .changed, let old = input.movedFrom {
            report.findings.append(Finding(.replacedOther, value: old))
        }
        return Ingested(report, touched: stored.weeks)
    }

    /// Notes a failure, unless it is the one that is known already.
    func fail(
        _ input: FoundInput, _ problem: InputProblem, others: [[UInt8]: String] = [:]
    ) throws(StorageError) -> Ingested {
        guard problem.isOfTheFile else {
            var report = InputReport(path: input.path, status: .failed)
            report.problem = ErrorText().words(for: problem)
            return Ingested(report)
        }
        let origin = try origins.origin(of: input, others: others) { _ in false }
        return try fail(
            origin, problem, fingerprint: InputFingerprint(of: problem).text(for: []))
    }

    private func fail(
        _ input: InputOrigin, _ problem: InputProblem, fingerprint: String
    ) throws(StorageError) -> Ingested {
        var report = InputReport(path: input.path, status: .failed)
        report.problem = ErrorText().words(for: problem)
        let known = input.known
        if let known, !known.documents.isEmpty {
            report.problem = report.problem.map { "\($0); what was read before is kept" }
        }
        if let known, !known.wasRead, known.fingerprint == fingerprint {
            report.isKnownFailure = true
        } else if writes, let archive {
            try archive.storeFailure(
                input: input.path, root: input.root, inside: input.inside,
                fingerprint: fingerprint, failure: report.problem ?? "")
        }
        return Ingested(report)
    }
}

/// A report, with what only the rest of the run wants to know.
struct Ingested {
    let report: InputReport
    /// The weeks that lost something.
    let touched: Set<Week>
    /// What was read and not stored, since nothing is to be written.
    let unstored: [Document]

    init(_ report: InputReport, touched: Set<Week> = [], unstored: [Document] = []) {
        self.report = report
        self.touched = touched
        self.unstored = unstored
    }
}

extension InputState {
    /// The report of an input that has not changed.
    fileprivate var again: Ingested {
        if wasRead {
            let problems = failure?.split(separator: "\n").map(String.init) ?? []
            return Ingested(
                InputReport(
                    path: path, status: .unchanged, documents: documents, partProblems: problems,
                    isKnownFailure: !problems.isEmpty))
        }
        return Ingested(
            InputReport(path: path, status: .failed, problem: failure, isKnownFailure: true))
    }
}

extension StoreOutcome {
    fileprivate var status: InputRecord.Status {
        switch self {
        case .new: .new
        case .changed: .changed
        case .unchanged: .unchanged
        }
    }
}

extension InputProblem {
    /// Whether it lies in the file and stays until the file changes.
    fileprivate var isOfTheFile: Bool {
        switch self {
        case .notFound, .unreadable, .unreadableFolder, .samePath: false
        case .danglingLink, .notAFile, .nameNotUTF8, .tooLarge, .unknownFormat, .reading, .parts:
            true
        }
    }
}
