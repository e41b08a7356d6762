import Foundation

/// `benchmarks FIXTURES FOLDER [PYTHON [PART...]]`: how fast each reader and each stage is.
///
/// A part is the name of a reader, or `split`, `vectors` or `stages`; without any, all are timed.
///
/// Makes inputs out of the fixtures in a folder, and times the readers on them beside the libraries of
/// Python that people would use instead, on the same files in the same run. Without a Python that has
/// them, their columns stay empty.
@main struct Benchmarks {
    /// What is timed besides readers.
    private static let parts: Set = ["split", "vectors", "stages"]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            FileHandle.standardError.write(
                Data("benchmarks FIXTURES FOLDER [PYTHON [PART...]]\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
        let fixtures = Fixtures(URL(filePath: arguments[1], directoryHint: .isDirectory))
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "peers.py")
        let peers = arguments.count > 3 ? Peers(python: arguments[3], script: script.path) : nil
        let names = arguments.dropFirst(4)
        func isWanted(_ part: String) -> Bool { names.isEmpty || names.contains(part) }
        if names.isEmpty || !parts.isSuperset(of: names) {
            let sets = try InputMaker(fixtures: fixtures).sets().filter { isWanted($0.name) }
            for set in sets { try set.write(below: folder) }
            print(ReaderBenchmark(peers: peers, folder: folder).table(of: sets))
        }
        if isWanted("split") {
            print(try SplitBenchmark(fixtures: fixtures, peers: peers, folder: folder).table())
        }
        if isWanted("vectors") { print(try VectorBenchmark(fixtures: fixtures).line()) }
        if isWanted("stages") {
            print(try StageBenchmark(fixtures: fixtures, folder: folder).table())
        }
    }
}
