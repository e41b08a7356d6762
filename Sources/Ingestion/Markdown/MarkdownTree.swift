internal import CCMark

/// A piece of a CommonMark document, in the order of the text.
struct MarkdownPiece {
    /// Whether the piece begins; others end what began before.
    let isStart: Bool
    let kind: CCMarkKind
    /// Of text, code and HTML the characters, of a link its address; else empty.
    let text: String
    /// The lines from the first to the last, counted from 1; they mean something for blocks only.
    let lines: ClosedRange<Int>
    /// Of a heading from 1 to 6; 1 for code between fences.
    let level: Int
}

/// A CommonMark document with GitHub's tables, parsed by cmark-gfm.
struct MarkdownTree: ~Copyable {
    private let root: OpaquePointer

    /// Longer texts are not parsed, in bytes.
    private static let longest = 4 << 20

    /// A paragraph with more brackets is not parsed: the parser takes the square of their time.
    private static let mostBrackets = 1000

    /// Parses a text; `nil` where it is too long, or made to take long.
    init?(_ text: String) {
        var text = text
        guard text.utf8.count <= Self.longest, !Self.isCrowded(text) else { return nil }
        let parsed = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { ccmark_parse($0.baseAddress, $0.count) }
        }
        guard let parsed else { return nil }
        root = parsed
    }

    /// Whether a paragraph has more brackets than people write.
    private static func isCrowded(_ text: String) -> Bool {
        var brackets = 0
        var isBlank = true
        for byte in text.utf8 {
            switch byte {
            case 0x0a:
                if isBlank { brackets = 0 }
                isBlank = true
            case 0x20, 0x09, 0x0d: break
            default:
                isBlank = false
                if byte == 0x5b { brackets += 1 }
                if brackets > mostBrackets { return true }
            }
        }
        return false
    }

    deinit { ccmark_free(root) }

    /// Goes through all pieces.
    func walk(_ visit: (MarkdownPiece) -> Void) {
        withoutActuallyEscaping(visit) { visit in
            var visitor = Visitor(visit: visit)
            withUnsafeMutablePointer(to: &visitor) { visitor in
                ccmark_walk(
                    root,
                    { context, kind, isStart, text, first, last, level in
                        let visitor = context?.assumingMemoryBound(to: Visitor.self)
                        visitor?.pointee.visit(
                            MarkdownPiece(
                                isStart: isStart == 1, kind: kind,
                                text: text.map { String(cString: $0) } ?? "",
                                lines: Int(first)...Int(max(first, last)), level: Int(level)))
                    }, visitor)
            }
        }
    }

    private struct Visitor {
        let visit: (MarkdownPiece) -> Void
    }
}
