internal import StoryModel

/// Scans stretches of a text into words and their pieces, in one pass over the bytes.
struct WordPieceScanner {
    private(set) var pieces: [WordPiece] = []
    private(set) var words: [ScannedWord] = []

    // The word that is being read.
    private var tail = WordTail()
    private var wordHash = WordHash()
    private var wordStart = 0
    private var wordEnd = 0
    private var wordGap = Gap.cut
    private var firstPiece = 0
    private var isWordCapitalized = false
    private var isWordGenitive = false
    private var isWordDigits = true

    private let knowsWords: Bool

    private static let genitive = WordHash("s").value
    private static let clitics = ["re", "ve", "ll", "d", "m"].map { WordHash($0).value }

    /// Scans the ranges in order; linear in their length.
    init(_ text: String, ranges: [TextRange]) {
        knowsWords = true
        let bytes = text.utf8Span.span
        let count = ranges.reduce(0) { $0 + $1.count } / 5
        pieces.reserveCapacity(count)
        words.reserveCapacity(count)
        for range in ranges { scan(bytes, from: range.start, to: min(range.end, bytes.count)) }
    }

    /// A scanner for the names of a table, which needs no words.
    init() { knowsWords = false }

    /// The pieces of a name in place of those read before.
    mutating func rescan(_ bytes: Span<UInt8>, _ range: TextRange) -> [WordPiece] {
        pieces.removeAll(keepingCapacity: true)
        scan(bytes, from: range.start, to: range.end)
        return pieces
    }

    private mutating func scan(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        var gap = GapReader(gap: .cut)
        var offset = start
        while offset < end {
            if bytes[offset] == UInt8(ascii: " ") {
                gap.takeSpace()
                offset += 1
                continue
            }
            let next = offset + 1 < end ? bytes[offset + 1] : 0
            if case .other(let length) = ByteClass(bytes[offset], next: next) {
                gap.take(bytes, at: offset, end: end)
                offset += length
            } else if bytes[offset] | 0x20 == UInt8(ascii: "h"),
                let addressEnd = addressEnd(bytes, at: offset, end: end)
            {
                gap.takeAddress()
                offset = addressEnd
            } else {
                readPiece(bytes, at: &offset, end: end, gap: gap)
                gap = GapReader(gap: .none)
            }
        }
        closeWord()
    }

    @inline(__always)
    private mutating func readPiece(
        _ bytes: Span<UInt8>, at offset: inout Int, end: Int, gap: GapReader
    ) {
        var kind = gap.gap
        if kind != .none, kind != .apostrophe { closeWord() }
        // The word just closed.
        if kind == .space, knowsWords, isWordGenitive { kind = .genitive }
        let start = offset
        let before = tail
        let isCapitalized = isCapital(bytes, at: offset)
        let isDigits = (0x30...0x39).contains(bytes[offset])
        let hash = readLetters(bytes, at: &offset, end: end)
        if kind == .apostrophe, before.count > 0, isClitic(hash) {
            tail = before
            isWordGenitive = isWordGenitive || hash.value == Self.genitive
            return
        }
        if before.count == 0 {
            wordStart = start
            wordGap = kind
            firstPiece = pieces.count
            isWordCapitalized = isCapitalized
            isWordDigits = true
            isWordGenitive = false
        }
        wordHash = before.count == 0 ? hash : wordHash.joined(with: hash)
        wordEnd = offset
        isWordDigits = isWordDigits && isDigits
        pieces.append(
            WordPiece(
                start: Int32(start), end: Int32(offset), hash: hash, gap: kind,
                isDigits: isDigits, isCapitalized: isCapitalized,
                isUpper: isUpper(bytes[offset - 1]), prefix: gap.prefix,
                word: Int32(words.count)))
    }

    /// Reads a run of digits, or of letters up to where a capital follows a small letter.
    private mutating func readLetters(
        _ bytes: Span<UInt8>, at start: inout Int, end: Int
    ) -> WordHash {
        var hash = WordHash()
        // Numbers of their own, as they are changed at each byte of a text.
        var tail = self.tail
        var offset = start
        defer {
            self.tail = tail
            start = offset
        }
        var last = ByteClass.other(length: 0)
        func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }
        func add(_ byte: UInt8) {
            tail.add(byte)
            hash.add(byte)
        }
        while offset < end {
            // Most letters are small ones, which go on with all but digits.
            if !last.isDigit, isLower(bytes[offset]) {
                repeat {
                    add(bytes[offset])
                    offset += 1
                } while offset < end && isLower(bytes[offset])
                last = .lower
                continue
            }
            let kind = ByteClass(bytes[offset], next: byte(offset + 1))
            switch (last, kind) {
            case (_, .other), (.digit, .lower), (.digit, .upper), (.digit, .letter),
                (.lower, .digit), (.upper, .digit), (.letter, .digit), (.lower, .upper):
                return hash
            case (.upper, .upper) where isLower(byte(offset + 1)) && isLower(byte(offset + 2)):
                return hash
            default: break
            }
            let width = if case .letter(let length) = kind { min(length, end - offset) } else { 1 }
            if width == 2, bytes[offset] == 0xc3, let plain = foldedLatin(bytes[offset + 1]) {
                add(plain)
            } else if width == 1 {
                add(isUpper(bytes[offset]) ? bytes[offset] | 0x20 : bytes[offset])
            } else {
                for index in 0..<width { add(bytes[offset + index]) }
            }
            offset += width
            last = kind
        }
        return hash
    }

    /// Where a web address ends that starts with the h here; `nil` where none does.
    private func addressEnd(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int? {
        guard start + 7 < end, bytes[start + 1] | 0x20 == UInt8(ascii: "t"),
            bytes[start + 3] | 0x20 == UInt8(ascii: "p")
        else { return nil }
        var offset = start + (bytes[start + 4] | 0x20 == UInt8(ascii: "s") ? 5 : 4)
        guard bytes[offset] == UInt8(ascii: ":"), bytes[offset + 1] == UInt8(ascii: "/") else {
            return nil
        }
        let stops: [UInt8] = [0x22, 0x29, 0x3e, 0x5d]
        while offset < end, bytes[offset] > 0x20, !stops.contains(bytes[offset]) { offset += 1 }
        return offset
    }

    @inline(__always)
    private mutating func closeWord() {
        guard tail.count > 0 else { return }
        defer { tail = WordTail() }
        guard knowsWords else { return }
        words.append(
            ScannedWord(
                start: Int32(wordStart), end: Int32(wordEnd), hash: wordHash.value,
                stem: WordStem.hash(wordHash, tail), gap: wordGap,
                isCapitalized: isWordCapitalized,
                isGenitive: isWordGenitive, isDigits: isWordDigits,
                isGerund: tail.count > 4 && tail.ends(.ing),
                isInflected: tail.mayBeInflected && isInflected,
                isDerived: isWordCapitalized && isDerived,
                firstPiece: Int32(firstPiece)))
    }

    private var isInflected: Bool {
        tail.count > 3
            && (tail.ends(.s) && !tail.ends(.ss) || tail.ends(.ed) || tail.ends(.ing))
    }

    private var isDerived: Bool {
        tail.count > 5
            && (tail.ends(.ed) || tail.ends(.ly) || tail.ends(.ity) || tail.ends(.tion)
                || tail.ends(.ness) || tail.ends(.ing) || tail.ends(.ment))
    }

    private func isClitic(_ hash: WordHash) -> Bool {
        hash.value == Self.genitive || Self.clitics.contains(hash.value)
    }

    private func isCapital(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        if isUpper(bytes[offset]) { return true }
        return bytes[offset] == 0xc3 && offset + 1 < bytes.count
            && (0x80...0x9e).contains(bytes[offset + 1])
    }

    private func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) }
    private func isLower(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }
}
