import Foundation
import Ingestion
import StoryModel

/// Times readers: from the bytes of a file to its documents, and only as far as a library goes that
/// people would use instead.
///
/// To make documents, formats are told, dates, sources and kinds found, and HTML turned into Markdown,
/// none of which the libraries do.
struct ReaderBenchmark {
    let peers: Peers?
    let folder: URL

    private let reader = DocumentReader(
        options: ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_600)))

    /// A line for each set, and what the libraries reach on it.
    func table(of sets: [InputSet]) -> String {
        var lines = [
            "MB of files for each second of the processor:", "",
            "reader               MB  documents   same work   library           ratio",
        ]
        for set in sets {
            let size = Double(set.size) / 1e6
            let columns = [
                set.name.padded(to: 16), size.text(1, width: 6),
                (size / Stopwatch.shortest { read(set) }).text(1, width: 10),
                compared(set, size: size),
            ]
            lines.append(columns.joined(separator: " ").trimmed)
        }
        if peers == nil { lines.append("(no Python with the libraries: nothing to compare with)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How fast the same work is here and in the library, and how many times faster.
    private func compared(_ set: InputSet, size: Double) -> String {
        guard let peer = set.peer else { return "" }
        let own = Stopwatch.shortest {
            for file in set.files {
                precondition(peer.work(file.bytes), "\(set.name): nothing read")
            }
        }
        let other = peers?.seconds(peer.name, folder: set.folder(below: folder))
        return (size / own).text(1, width: 11) + "   " + peer.name.padded(to: 12)
            + (other.map { (size / $0).text(2, width: 5) + ($0 / own).text(1, width: 8) } ?? "    -")
    }

    private func read(_ set: InputSet) {
        var documents = 0
        for file in set.files {
            let input = InputFile(path: "in/" + file.name, bytes: file.bytes, modified: 0)
            documents += (try? reader.read(input))?.documents.count ?? 0
        }
        precondition(documents >= set.files.count, "\(set.name): files without documents")
    }
}

extension String {
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Double {
    /// The number with some digits behind the point, at the right of a column.
    func text(_ digits: Int, width: Int) -> String {
        let text = formatted(
            .number.precision(.fractionLength(digits)).locale(Locale(identifier: "en_US_POSIX"))
                .grouping(.never))
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
