import Foundation

/// A folder of its own for one test, with the program run inside it.
///
/// A class, so that the folder goes when the test ends.
final class Workspace: Sendable {
    let folder: URL

    init() throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory(), isDirectory: true)
            .resolvingSymlinksInPath()
            .appendingPathComponent("tidings-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

    func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    func write(_ data: Data, to path: String) throws {
        let url = url(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

    /// The names in a folder, ordered; empty when it is not there.
    func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url(path).path)) ?? []).sorted()
    }

    /// Runs the program in the folder and waits for its end.
    @discardableResult
    func tidings(
        _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run("tidings", arguments, input: input, environment: environment)
    }

    /// Runs a program that is built beside the tests.
    func run(
        _ program: String, _ arguments: [String], input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(
            at: try BuiltProgram.url(of: program).path, arguments, input: input,
            environment: environment)
    }

    /// Runs a program anywhere on the machine.
    func run(
        at path: String, _ arguments: [String], input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = surroundings.merging(environment) { _, new in new }
        process.standardInput = try input.map(handle) ?? FileHandle.nullDevice
        let outputs = try (capture(), capture())
        process.standardOutput = outputs.0.handle
        process.standardError = outputs.1.handle
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try outputs.0.take(),
            errors: try outputs.1.take())
    }

    /// What the program sees of the machine: nothing of its user's, only how a sanitizer is set.
    var surroundings: [String: String] {
        let own = [
            "HOME": url("home").path, "PATH": "/usr/bin:/bin", "LC_ALL": "C",
            "SOURCE_DATE_EPOCH": "1780000000",
        ]
        let sanitizers = ProcessInfo.processInfo.environment.filter {
            $0.key.hasSuffix("SAN_OPTIONS") || $0.key.hasSuffix("_SYMBOLIZER_PATH")
        }
        return own.merging(sanitizers) { own, _ in own }
    }

    private func handle(_ input: String) throws -> FileHandle {
        let url = url(".input-\(UUID().uuidString)")
        try Data(input.utf8).write(to: url)
        return try FileHandle(forReadingFrom: url)
    }

    private func capture() throws -> Capture {
        let url = url(".output-\(UUID().uuidString)")
        try Data().write(to: url)
        return Capture(url: url, handle: try FileHandle(forWritingTo: url))
    }

    /// A file that takes what a program prints: unlike a pipe it is never full.
    private struct Capture {
        let url: URL
        let handle: FileHandle

        func take() throws -> Data {
            try handle.close()
            defer { try? FileManager.default.removeItem(at: url) }
            return try Data(contentsOf: url)
        }
    }
}

/// What a program left behind.
struct Outcome: Sendable {
    let status: Int32
    let output: Data
    private let errorData: Data

    init(status: Int32, output: Data, errors: Data) {
        self.status = status
        self.output = output
        errorData = errors
    }

    var text: String { String(decoding: output, as: UTF8.self) }
    var errors: String { String(decoding: errorData, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

extension Workspace {
    func bytes(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

    func modified(_ path: String) throws -> Date? {
        try attributes(path)[.modificationDate] as? Date
    }

    /// The permissions, as nine bits.
    func mode(_ path: String) throws -> Int? {
        (try attributes(path)[.posixPermissions] as? NSNumber).map { $0.intValue & 0o777 }
    }

    private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
        try FileManager.default.attributesOfItem(atPath: url(path).path)
    }
}
