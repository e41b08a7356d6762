internal import StoryModel

/// Prepares XML for its parser, so that what is wrong in feeds costs as little as possible.
///
/// References are resolved or escaped here: characters by number, also those that only Windows-1252 has,
/// the names that HTML knows, and plain words that the document declares. So no entity is left to be
/// expanded and none can refer to another; unknown ones are shown as they were written. Declarations and
/// characters that XML forbids are left out. Elements without an end are ended where the one around them
/// is, and ends of nothing are left out.
struct XMLCleaner {
    /// The bytes to parse.
    let bytes: [UInt8]
    /// Whether tags were missing or cut off.
    let isIllFormed: Bool

    /// Cleans a document; linear in its length.
    init(_ xml: [UInt8]) {
        var scan = Scan(xml.count)
        scan.read(xml.span)
        bytes = scan.output
        isIllFormed = scan.isIllFormed
    }

    /// How much declared words may add to a document, in bytes.
    private static let budget = 1 << 20
    /// A tag with more attributes ends what is read: its parsing would take time by their square.
    private static let mostAttributes = 200
    /// Deeper elements end what is read.
    private static let mostOpen = 1_000
    /// The beginning of an element is looked for among so many open ones.
    private static let reach = 64

    private struct Scan {
        private(set) var output: [UInt8] = []
        private(set) var isIllFormed = false
        private var words: [String: [UInt8]] = [:]
        private var added = 0
        /// The names of the open elements.
        private var open: [[UInt8]] = []

        init(_ count: Int) { output.reserveCapacity(count + count / 16) }

        mutating func read(_ bytes: Span<UInt8>) {
            readAll(bytes)
            isIllFormed = isIllFormed || !open.isEmpty
            while !open.isEmpty { closeLast() }
        }

        private mutating func readAll(_ bytes: Span<UInt8>) {
            var offset = 0
            // White space and what stands in front of a document by mistake.
            while offset < bytes.count, bytes[offset] != 0x3c { offset += 1 }
            while offset < bytes.count {
                switch bytes[offset] {
                case 0x3c:
                    guard let next = readMarkup(bytes, at: offset) else { return }
                    offset = next
                case 0x26: offset = readReference(bytes, at: offset)
                default:
                    if Self.isAllowed(bytes[offset]) { output.append(bytes[offset]) }
                    offset += 1
                }
            }
        }

        private static func isAllowed(_ byte: UInt8) -> Bool {
            byte >= 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
        }

        /// The offset behind what begins with `<`; `nil` where nothing more should be read.
        private mutating func readMarkup(_ bytes: Span<UInt8>, at start: Int) -> Int? {
            if bytes.has("<![CDATA[", at: start) {
                return copy(bytes, from: start, through: "]]>")
            }
            if bytes.has("<!--", at: start) { return end(of: "-->", in: bytes, from: start + 4) }
            if bytes.has("<?", at: start) { return end(of: "?>", in: bytes, from: start + 2) }
            if bytes.has("<!", at: start) { return readDeclaration(bytes, at: start) }
            guard start + 1 < bytes.count, Self.isNameStart(bytes[start + 1]) else {
                // A less-than sign that somebody forgot to escape.
                output += Array("&lt;".utf8)
                return start + 1
            }
            return readTag(bytes, at: start)
        }

        private static func isNameStart(_ byte: UInt8) -> Bool {
            byte == 0x2f || byte == 0x5f || byte == 0x3a || byte >= 0x80
                || (0x61...0x7a).contains(byte | 0x20)
        }

        private mutating func readTag(_ bytes: Span<UInt8>, at start: Int) -> Int? {
            let isEnd = bytes[start + 1] == 0x2f
            let first = start + (isEnd ? 2 : 1)
            var last = first
            while last < bytes.count, bytes[last] > 0x20, ![0x3e, 0x2f, 0x3c].contains(bytes[last])
            {
                last += 1
            }
            let name = (first..<last).map { bytes[$0] }
            if isEnd { return close(name, in: bytes, from: last) }
            if Self.isEntry(name), let place = open.lastIndex(where: Self.isEntry) {
                // The entry before has no end.
                isIllFormed = true
                while open.count > place { closeLast() }
            }
            guard open.count < XMLCleaner.mostOpen else {
                isIllFormed = true
                return nil
            }
            return copyTag(name, bytes, from: start)
        }

        private static func isEntry(_ name: [UInt8]) -> Bool {
            name.elementsEqual("item".utf8) || name.elementsEqual("entry".utf8)
        }

        /// Copies a start tag, with references in its values as well; one that is cut off is left out.
        private mutating func copyTag(
            _ name: [UInt8], _ bytes: Span<UInt8>, from start: Int
        ) -> Int? {
            let kept = output.count
            var offset = start
            var quote: UInt8 = 0
            var attributes = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if quote == 0, byte == 0x3e {
                    output.append(byte)
                    if bytes[offset - 1] != 0x2f { open.append(name) }
                    return offset + 1
                }
                if quote == 0, byte == 0x3d { attributes += 1 }
                if attributes > XMLCleaner.mostAttributes { break }
                if quote == byte {
                    quote = 0
                } else if quote == 0, byte == 0x22 || byte == 0x27 {
                    quote = byte
                } else if byte == 0x26 {
                    offset = readReference(bytes, at: offset)
                    continue
                } else if quote != 0, byte == 0x3c {
                    output += Array("&lt;".utf8)
                    offset += 1
                    continue
                }
                if Self.isAllowed(byte) { output.append(byte) }
                offset += 1
            }
            output.removeLast(output.count - kept)
            isIllFormed = true
            return nil
        }

        /// Ends the innermost element of a name and all in it; goes behind the end tag.
        private mutating func close(
            _ name: [UInt8], in bytes: Span<UInt8>, from start: Int
        ) -> Int {
            let near = open.suffix(XMLCleaner.reach)
            if let place = near.lastIndex(where: { Self.isSame($0, name) }) {
                isIllFormed = isIllFormed || place < open.count - 1
                while open.count > place { closeLast() }
            } else {
                isIllFormed = true
            }
            var offset = start
            while offset < bytes.count, bytes[offset] != 0x3e { offset += 1 }
            return min(offset + 1, bytes.count)
        }

        private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
            left.count == right.count
                && zip(left, right).allSatisfy { $0 == $1 || $0 | 0x20 == $1 | 0x20 && $0 > 0x40 }
        }

        private mutating func closeLast() {
            guard let name = open.popLast() else { return }
            output += [0x3c, 0x2f] + name + [0x3e]
        }

        /// Copies up to and with an end mark.
        private mutating func copy(
            _ bytes: Span<UInt8>, from start: Int, through mark: StaticString
        ) -> Int {
            let end = end(of: mark, in: bytes, from: start)
            for offset in start..<end where Self.isAllowed(bytes[offset]) {
                output.append(bytes[offset])
            }
            return end
        }

        private func end(of mark: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int {
            var offset = start
            while offset < bytes.count {
                if bytes.has(mark, at: offset) { return offset + mark.utf8CodeUnitCount }
                offset += 1
            }
            return bytes.count
        }

        // MARK: Declarations

        /// Goes over `<!DOCTYPE ...>` and keeps the plain words that it declares.
        private mutating func readDeclaration(_ bytes: Span<UInt8>, at start: Int) -> Int {
            var offset = start + 2
            var isInside = false
            while offset < bytes.count {
                switch bytes[offset] {
                case 0x5b: isInside = true
                case 0x5d: isInside = false
                case 0x22, 0x27: offset = quoteEnd(bytes, at: offset) - 1
                case 0x3c where isInside && bytes.has("<!--", at: offset):
                    offset = end(of: "-->", in: bytes, from: offset + 4) - 1
                case 0x3c where isInside && bytes.has("<!ENTITY", at: offset):
                    offset = readEntity(bytes, at: offset + 8) - 1
                case 0x3e where !isInside: return offset + 1
                default: break
                }
                offset += 1
            }
            return offset
        }

        /// Keeps `name "words"` when the words refer to nothing; the offset behind them.
        private mutating func readEntity(_ bytes: Span<UInt8>, at start: Int) -> Int {
            var offset = start
            while offset < bytes.count, bytes.isSpace(at: offset) { offset += 1 }
            let first = offset
            while offset < bytes.count, !bytes.isSpace(at: offset), bytes[offset] != 0x3e {
                offset += 1
            }
            let name = bytes.text(TextRange(first, offset))
            while offset < bytes.count, bytes.isSpace(at: offset) { offset += 1 }
            guard offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27 else {
                return offset
            }
            let end = quoteEnd(bytes, at: offset)
            let value = TextRange(offset + 1, max(offset + 1, end - 1))
            let isPlain = value.count <= 256 && words.count < 256 && name.utf8.count <= 64
            if isPlain, let word = Self.word(bytes, value) { words[name] = word }
            return end
        }

        /// A declared word, written as XML; `nil` where it holds tags or refers to other names.
        private static func word(_ bytes: Span<UInt8>, _ range: TextRange) -> [UInt8]? {
            var word: [UInt8] = []
            var offset = range.start
            while offset < range.end {
                switch bytes[offset] {
                case 0x3c, 0x25: return nil
                case 0x26:
                    guard let reference = XMLReference(in: bytes, at: offset, end: range.end),
                        let written = reference.written
                    else { return nil }
                    word += written
                    offset = reference.end
                default:
                    word.append(bytes[offset])
                    offset += 1
                }
            }
            return word
        }

        private func quoteEnd(_ bytes: Span<UInt8>, at start: Int) -> Int {
            var offset = start + 1
            while offset < bytes.count, bytes[offset] != bytes[start] { offset += 1 }
            return min(offset + 1, bytes.count)
        }

        // MARK: References

        private mutating func readReference(_ bytes: Span<UInt8>, at start: Int) -> Int {
            guard let reference = XMLReference(in: bytes, at: start, end: bytes.count) else {
                output += Array("&amp;".utf8)
                return start + 1
            }
            if let word = words[reference.name], added + word.count <= XMLCleaner.budget {
                added += word.count
                output += word
            } else if let written = reference.written {
                output += written
            } else {
                output += Array("&amp;".utf8)
                return start + 1
            }
            return reference.end
        }
    }
}

extension Span where Element == UInt8 {
    /// The text of a range of valid UTF-8.
    func text(_ range: TextRange) -> String {
        extracting(range.start..<range.end).withUnsafeBufferPointer {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
