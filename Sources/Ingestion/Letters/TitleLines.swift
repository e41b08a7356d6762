internal import StoryModel

/// Knows the lines of a letter that are titles without a mark that says so.
struct TitleLines {
    private let written: WrittenText
    private let margins: LetterMargins

    init(_ written: WrittenText, margins: LetterMargins) {
        self.written = written
        self.margins = margins
    }

    /// Whether a line's form makes it a title, or a short line right above a much longer one, in a text
    /// without marks.
    func isTitle(_ block: Block, below: ArraySlice<Block>) -> Bool {
        let line = LetterLine(block, of: written.text)
        guard block.kind == .paragraph, !line.isControl else { return false }
        if line.title != nil { return true }
        let next = below.first
        if let next, block.content.count <= 60, hasLetter(block),
            LetterLine(next, of: written.text).title != nil
        {
            return true
        }
        let isLink = isLinkLine(block)
        if isLink || isTitleOfAll(block), let told = below.first(where: { !isMarginal($0) }),
            told.kind == .paragraph, told.content.count >= 120
        {
            return true
        }
        guard block.kind == .paragraph, let next, next.kind == .paragraph,
            next.line == block.line + 1 || block.content.count <= 110
        else { return false }
        let bytes = written.text.utf8Span.span
        let isLead = [0x3a, 0x2c].contains(bytes[block.content.end - 1])
        return (12...160).contains(block.content.count) && !isLead
            && next.content.count >= 120
            && next.content.count * 10 >= block.content.count * 16
            && HeaderField(written.text, block: block)?.isBold != true
            && !margins.isByline(block) && written.weight(of: .greeting, in: block.content) < 1
            && endsLikeTitle(block, in: bytes) && begins(block, in: bytes)
    }

    /// Whether a line near the top repeats what the document is called.
    private func isTitleOfAll(_ block: Block) -> Bool {
        block.line <= 20 && block.content.count <= 200
            && Plain.text(written.text[block.content]) == written.document.title
    }

    /// Whether a line stands between a title and what is told: who wrote it, what can be clicked on.
    private func isMarginal(_ block: Block) -> Bool {
        margins.isByline(block) || LetterLine(block, of: written.text).isControl
    }

    private func hasLetter(_ block: Block) -> Bool {
        !written.words.indices(in: block.content).isEmpty
    }

    /// Whether a line is a link and nothing else.
    private func isLinkLine(_ block: Block) -> Bool {
        let bytes = written.text.utf8Span.span
        guard block.kind == .paragraph, bytes.has("[", at: block.content.start),
            bytes[block.content.end - 1] == UInt8(ascii: ")")
        else { return false }
        let links = LinkFinder().links(in: written.text, range: block.content)
        return links.count == 1 && links[0].range.end == block.content.end - 1
    }

    /// Whether a line is no aside in brackets and no bare address.
    private func begins(_ block: Block, in bytes: Span<UInt8>) -> Bool {
        bytes[block.content.start] != UInt8(ascii: "(")
            && !bytes.has("http", at: block.content.start)
    }

    /// Whether a line has no full stop, or capitals like a title's.
    private func endsLikeTitle(_ block: Block, in bytes: Span<UInt8>) -> Bool {
        guard bytes[block.content.end - 1] == 0x2e || bytes[block.content.end - 1] == 0x21 else {
            return true
        }
        let words = written.words.indices(in: block.content).map { written.words.entries[$0] }
        let long = words.filter { $0.count > 3 }
        return long.count >= 3
            && long.count { $0.isCapitalized || $0.hasDigit } * 5 >= long.count * 4
    }
}
