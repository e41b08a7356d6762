import Foundation

/// The texts of the fixtures that inputs are made of.
struct Fixtures {
    /// The folders below, each as a user would give it.
    let folders: [URL]
    private let root: URL

    init(_ root: URL) {
        self.root = root
        folders = [root.appending(path: "listening"), root.appending(path: "shapes")]
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// A file whatever it holds.
    func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    /// The spoken lines of the longer transcripts.
    func spokenLines() throws -> [String] {
        try ["111", "112", "113"].flatMap { number in
            try text("listening/podcasts/loose-weights-\(number).md")
                .components(separatedBy: "## Transcript").last?
                .split(separator: "\n").map(String.init) ?? []
        }
    }

    /// The spoken lines of all talks in one, as somebody chats on.
    func talkLines() throws -> [String] {
        let folder = root.appending(path: "talks")
        let talks = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .flatMap { name in
                try text("talks/\(name)").components(separatedBy: "## Transcript").last?
                    .split(separator: "\n").map(String.init) ?? []
            }
        return try talks + spokenLines()
    }

    /// The paragraphs of the newsletters, without their marks.
    func paragraphs() throws -> [String] {
        let names = [
            "the-counterweight-41.md", "the-counterweight-43.md", "low-latency-2026-13.md",
            "2026-03-14-inference-economics.txt", "2026-03-21-agent-infrastructure.txt",
        ]
        return try names.flatMap { name in
            try text("listening/newsletters/\(name)").split(separator: "\n")
                .map { $0.filter { !"*#[]".contains($0) } }
                .filter { $0.utf8.count > 120 }
        }
    }

    /// Every file of the folders by its path below them.
    func files() throws -> [(path: String, bytes: [UInt8])] {
        try folders.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.contains(".") && !$0.hasSuffix(".opml") }
                .compactMap { path in
                    let url = folder.appending(path: path)
                    let values = try url.resourceValues(forKeys: [.isRegularFileKey])
                    guard values.isRegularFile == true else { return nil }
                    return (path, Array(try Data(contentsOf: url)))
                }
        }
    }
}
