import Foundation
import Ingestion
import StoryModel

/// Times the splitting of transcripts into passages and stories, from documents that were read: a talk of
/// usual length beside the library of Python that people would use instead, and one a hundred times as
/// long.
struct SplitBenchmark {
    let fixtures: Fixtures
    let peers: Peers?
    let folder: URL

    /// In bytes.
    private static let usual = 100_000
    private static let long = 10_000_000

    /// A line for each length, and how much more a megabyte of the longer one costs.
    func table() throws -> String {
        let lines = try fixtures.talkLines()
        let segmenter = StorySegmenter()
        var rows = ["split a talk      MB/s   library            ratio"]
        var speeds: [Double] = []
        for (name, size) in [("100 kB", Self.usual), ("10 MB", Self.long)] {
            let document = Self.talk(of: size, lines)
            let length = Double(document.text.utf8.count) / 1e6
            let seconds = Stopwatch.shortest {
                precondition(!segmenter.structure(of: document).stories.isEmpty)
            }
            speeds.append(length / seconds)
            let peer = size == Self.usual ? try library(on: document.text) : nil
            rows.append(
                name.padded(to: 15) + (length / seconds).text(1, width: 7)
                    + "   " + compared(peer, size: length, own: seconds))
        }
        let ratio = (speeds[0] / speeds[1]).text(2, width: 0)
        rows.append("A megabyte of the longer talk takes \(ratio) times as long.")
        return rows.map(\.trimmed).joined(separator: "\n") + "\n"
    }

    private func compared(_ seconds: Double?, size: Double, own: Double) -> String {
        guard let seconds else { return "" }
        return "TextTiling  " + (size / seconds).text(2, width: 5)
            + (seconds / own).text(0, width: 8)
    }

    /// The seconds that the library takes for the same text.
    private func library(on text: String) throws -> Double? {
        let set = InputSet(name: "talk", peer: nil, files: [("talk.txt", Array(text.utf8))])
        try set.write(below: folder)
        return peers?.seconds("nltk", folder: set.folder(below: folder))
    }

    /// Lines of talk over and over, of so many bytes; each time, names are others.
    private static func talk(of size: Int, _ lines: [String]) -> Document {
        var text = ""
        text.reserveCapacity(size + 1000)
        var round = 0
        while text.utf8.count < size {
            for line in lines where text.utf8.count < size {
                text += round > 0 ? renamed(line, round) + "\n" : line + "\n"
            }
            round += 1
        }
        return Document(
            id: DocumentID(path: "talk.txt"), path: "talk.txt", kind: .transcript, title: "",
            source: "", date: DocumentDate(.day(CalendarDay(daysSinceEpoch: 0)), origin: .option),
            text: text)
    }

    /// A line whose words with capitals, other than its first, end in a number: `Daehan7`.
    private static func renamed(_ line: String, _ number: Int) -> String {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let renamed = words.enumerated().map { index, word -> String in
            let name = word.prefix { $0.isLetter }
            guard index > 0, name.count > 3, name.first?.isUppercase == true else {
                return String(word)
            }
            return "\(name)\(number)\(word.dropFirst(name.count))"
        }
        return renamed.joined(separator: " ")
    }
}
