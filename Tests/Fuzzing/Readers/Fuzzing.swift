import Foundation

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
        switch self {
        case .inflate: Self.laws.inflate(bytes)
        default: Self.laws.read(bytes, name: name)
        }
    }

    private var name: String {
        switch self {
        case .mail: "in/a.eml"
        case .posts: "in/a.csv"
        default: "in/a.txt"
        }
    }
}
