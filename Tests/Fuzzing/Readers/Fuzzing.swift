import Foundation
import ReaderLaws
import StoryModel

@testable import Ingestion

/// Hands an input of libFuzzer, whose `main` this program has, to the reader that `SUBJECT` names.
///
/// Built by `make fuzz`, with AddressSanitizer; what breaks a law traps.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    Subject.chosen.read(Array(UnsafeBufferPointer(start: start, count: size)))
    return 0
}

/// What is fuzzed.
enum Subject: String, CaseIterable {
    /// Whole files of these forms; the corpus makes the difference.
    case text, captions, transcripts, pages, feeds, posts, mail, packed
    /// Packed data without the checksums that would keep changes out.
    case inflate

    static let chosen =
        ProcessInfo.processInfo.environment["SUBJECT"].flatMap { Subject(rawValue: $0) } ?? .text
    private static let laws = ReaderLaws()

    func read(_ bytes: [UInt8]) {
        guard self != .inflate else { return inflate(bytes) }
        let broken = Self.laws.violations(of: bytes, name: name)
        precondition(broken.isEmpty, broken.joined(separator: "\n"))
    }

    private var name: String {
        switch self {
        case .mail: "in/a.eml"
        case .posts: "in/a.csv"
        default: "in/a.txt"
        }
    }

    /// Unpacks no more than is allowed.
    private func inflate(_ bytes: [UInt8]) {
        var inflater = Inflater(bytes, in: TextRange(0, bytes.count), limit: 1 << 20)
        try? inflater.run()
        precondition(inflater.output.count <= 1 << 20 && inflater.end <= bytes.count)
        _ = try? GzipUnpacker().unpacked(bytes, limit: 1 << 20)
        guard let archive = ZipArchive(bytes) else { return }
        for member in archive.members.prefix(20) {
            _ = try? archive.content(of: member, limit: 1 << 16)
        }
    }
}
