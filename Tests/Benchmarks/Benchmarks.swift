import Foundation

/// `benchmarks FIXTURES FOLDER [PYTHON [READER...]]`: how fast each reader and each stage is.
///
/// Makes inputs out of the fixtures in a folder, and times the readers on them beside the libraries of
/// Python that people would use instead, on the same files in the same run. Without a Python that has
/// them, their columns stay empty.
@main struct Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            FileHandle.standardError.write(
                Data("benchmarks FIXTURES FOLDER [PYTHON [READER...]]\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
        let fixtures = Fixtures(URL(filePath: arguments[1], directoryHint: .isDirectory))
        let sets = try InputMaker(fixtures: fixtures).sets()
        for set in sets { try set.write(below: folder) }
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "peers.py")
        let peers = arguments.count > 3 ? Peers(python: arguments[3], script: script.path) : nil
        let names = arguments.dropFirst(4)
        let chosen = sets.filter { names.isEmpty || names.contains($0.name) }
        print(ReaderBenchmark(peers: peers, folder: folder).table(of: chosen))
        guard names.isEmpty else { return }
        print(try StageBenchmark(fixtures: fixtures, folder: folder).table())
    }
}
