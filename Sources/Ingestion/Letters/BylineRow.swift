internal import StoryModel

/// Finds the lines under the title of a letter that tell of the letter and of nothing else: who wrote it,
/// on which day, what reading it takes or costs, and how many liked it.
///
/// Known forms: `Ada Moe · Nov 21 · Paid` on one line or on three, `November 21, 2025`,
/// `Ada Moe · 6 min read`, and bare numbers beside these or beside buttons.
struct BylineRow {
    /// What a line, or what stands between two dots of it, tells.
    private enum Piece {
        case day
        case length
        case access
        case count
        case button
        case name
    }

    /// A line of which each piece is known; none where it has nothing but dots.
    private struct Line {
        let block: Block
        let pieces: Set<Piece>
        /// Whether what it names cannot be the title of what is told below.
        let isSafe: Bool
    }

    private let text: String
    private let title: String

    /// Rows are looked for in so many lines.
    private static let most = 60
    /// A longer line is text.
    private static let longest = 120

    init(in document: Document) {
        text = document.text
        title = document.title
    }

    /// The offsets at which the lines of such rows begin, without lines that are buttons only.
    ///
    /// Blocks are those that are not blank, in order; only the first are looked at.
    func lines(of blocks: [Block]) -> [Int] {
        var found: [Int] = []
        var row: [Line] = []
        var isBelowTitle = false
        for (index, block) in top(of: blocks).enumerated() {
            let isTitle = block.level ?? 7 < 7 || plain(block) == title
            if !isTitle, let line = line(block, isSafe: isBelowTitle && index > 0) {
                row.append(line)
            } else {
                found += Self.lines(of: row)
                row = []
            }
            isBelowTitle = isBelowTitle || isTitle
        }
        return found + Self.lines(of: row)
    }

    private static func lines(of row: [Line]) -> [Int] {
        let told = row.reduce(into: Set<Piece>()) { $0.formUnion($1.pieces) }
        let namesSomebody = told.contains(.day) || told.contains(.length)
        guard
            told.contains(.day) || told.subtracting([.name]).count > 1
                || told.isSuperset(of: [.name, .length])
        else { return [] }
        return row.filter { line in
            guard line.pieces != [.button] else { return false }
            guard line.pieces == [.name] else { return true }
            return namesSomebody && line.isSafe
        }.map(\.block.range.start)
    }

    /// The lines down to the first long one below the title.
    private func top(of blocks: [Block]) -> ArraySlice<Block> {
        let first = blocks.prefix(Self.most)
        let title = first.firstIndex { $0.level == 1 || plain($0) == self.title } ?? 0
        let end = first[title...].firstIndex {
            !$0.isHeading && plain($0).utf8.count > Self.longest
        }
        return first[..<(end ?? first.endIndex)]
    }

    private func plain(_ block: Block) -> String {
        block.content.count <= 2_000 ? Plain.text(text[block.content]) : ""
    }

    private func line(_ block: Block, isSafe: Bool) -> Line? {
        let line = plain(block)
        guard block.kind == .paragraph || block.level == 7, line.utf8.count <= Self.longest,
            !line.isEmpty
        else { return nil }
        var pieces: Set<Piece> = []
        for part in line.split(whereSeparator: { LetterLine.dots.contains($0) }) {
            let words = part.split(separator: " ").map(String.init)
            guard !words.isEmpty else { continue }
            guard let piece = Self.piece(words) else { return nil }
            pieces.insert(piece)
        }
        return Line(block: block, pieces: pieces, isSafe: isSafe)
    }

    // MARK: Pieces

    private static func piece(_ words: [String]) -> Piece? {
        let small = words.map { $0.lowercased() }
        let line = small.joined(separator: " ")
        if access.contains(line) { return .access }
        if LetterLine.isButton(line) { return .button }
        if isCount(small) { return .count }
        if isLength(small) { return .length }
        if isDay(small) { return .day }
        return isName(words) ? .name : nil
    }

    private static let access: Set = [
        "paid", "free", "preview", "free preview", "paid post", "subscribers only",
        "paid subscribers only", "for paid subscribers", "members only", "for members only",
    ]

    /// `41`, `1,204`, `1.2K`.
    private static func isCount(_ words: [String]) -> Bool {
        guard words.count == 1, var digits = words.first?.utf8[...] else { return false }
        if let last = digits.last, [0x6b, 0x6d].contains(last) { digits = digits.dropLast() }
        return digits.count <= 9 && digits.first.map { (0x30...0x39).contains($0) } == true
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2c || $0 == 0x2e }
    }

    /// `6 min read`, `12 minutes`.
    private static func isLength(_ words: [String]) -> Bool {
        let words = words.flatMap { $0.split(separator: "-") }
        return (2...3).contains(words.count) && Int(words[0]) != nil
            && ["min", "mins", "minute", "minutes"].contains(words[1])
            && (words.count == 2 || ["read", "listen", "watch"].contains(words[2]))
    }

    /// A day with or without its year, `Nov 21`, `Published on Friday, 21 November 2025`.
    private static func isDay(_ words: [String]) -> Bool {
        let line = words.joined(separator: " ")
        // A year that has all days.
        return day(in: line[...]) != nil || day(in: line + " 2024") != nil
    }

    /// The day that words with nothing but a label in front of them tell.
    static func day(in line: Substring) -> DocumentDate.Moment? {
        guard line.utf8.count <= 60 else { return nil }
        let words = line.lowercased().split { $0 == " " || $0 == "\u{a0}" }
        return DateParser().moment(of: words.drop(while: labels.contains).joined(separator: " "))
    }

    private static let labels: Set<Substring> = [
        "published", "posted", "updated", "sent", "on", "published:", "posted:", "date:",
    ]

    /// `Ada Moe`, `By A. Moe and Ben van den Berg`.
    private static func isName(_ words: [String]) -> Bool {
        let names = words.first?.lowercased() == "by" ? words.dropFirst() : words[...]
        guard (2...8).contains(names.count), names.joined().utf8.count <= 60 else { return false }
        return names.allSatisfy { word in
            let isEnd = word.last.map { "?!:".contains($0) || $0 == "." && word.count > 3 }
            return word.first?.isUppercase == true && isEnd == false
                || LetterMargins.between.contains(word) || word == "&"
        }
    }
}
