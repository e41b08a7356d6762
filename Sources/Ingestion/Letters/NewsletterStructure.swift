internal import StoryModel

/// Finds the stories of a newsletter: a title and what stands under it, or one item of a section.
struct NewsletterStructure {
    private let written: WrittenText
    private let headline: Headline
    private let margins: LetterMargins
    private var draft: StructureDraft
    private var sources: [TextRange] = []
    private var groups: [Group] = []
    /// What stands around the letter, by where it begins.
    private var around: [Int: PassageRole] = [:]
    /// Where a rule stands that belongs to what follows.
    private var pending: Int?
    private let forum: ForumPosts

    /// A heading and the blocks under it.
    private struct Group {
        let heading: Block?
        var blocks: [Block] = []
        var kind = SectionKind.other
        var isSponsored = false
    }

    init(_ written: WrittenText) {
        self.written = written
        headline = Headline(grammar: written.grammar)
        margins = LetterMargins(written)
        draft = StructureDraft(written.document)
        forum = ForumPosts(written)
    }

    /// The parts and stories of the newsletter.
    consuming func structure() -> DocumentStructure {
        groups = grouped()
        draft.mark(from: 0, .header)
        for index in groups.indices {
            add(groups[index], isFirst: isOpening(index), isSponsored: isSponsored(index))
        }
        LinkAssignment(written: written).assign(sources, to: &draft.stories)
        return draft.finished()
    }

    private mutating func grouped() -> [Group] {
        var groups = [Group(heading: nil)]
        let blocks = written.blocks.filter { $0.kind != .blank }
        around = margins.parts(of: blocks)
        var section = SectionKind.other
        for index in blocks.indices {
            let block = blocks[index]
            guard around[block.range.start] == nil,
                block.isHeading || isTitleLine(block, below: below(index, of: blocks))
            else {
                groups[groups.count - 1].blocks.append(block)
                continue
            }
            let kind = written.sections.kind(of: block.content, in: written.text)
            // A heading of an item keeps the section that it stands in.
            let isDeep = block.level.map { $0 > 2 } ?? true
            section = kind == .other && isDeep ? section : kind
            groups.append(Group(heading: block, kind: section))
        }
        return groups
    }

    /// The blocks below one, without a byline right under it.
    private func below(_ index: Int, of blocks: [Block]) -> ArraySlice<Block> {
        blocks[(index + 1)...].drop { around[$0.range.start] == .header }
    }

    /// A line that its form makes a title, or a short line right above a much longer one, in a text
    /// without marks.
    private func isTitleLine(_ block: Block, below: ArraySlice<Block>) -> Bool {
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
            && endsLikeTitle(block, in: bytes)
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

    /// Whether a group is an advertisement: its heading says so, or a heading above that has no text of
    /// its own.
    private func isSponsored(_ index: Int) -> Bool {
        guard let heading = groups[index].heading else { return false }
        if isSponsored(heading) { return true }
        guard index > 0 else { return false }
        // A label may stand right above, as a heading or as a line of its own.
        if let last = groups[index - 1].blocks.last(where: { $0.kind != .rule }) {
            return last.content.count <= 60 && last.isText && endsOpen(last) && isSponsored(last)
        }
        return groups[index - 1].heading.map(isSponsored) ?? false
    }

    private func endsOpen(_ block: Block) -> Bool {
        ![0x2e, 0x21, 0x3f].contains(written.text.utf8Span.span[block.content.end - 1])
    }

    private mutating func add(_ group: Group, isFirst: Bool, isSponsored: Bool) {
        if let heading = group.heading {
            if isSponsored {
                mark(heading, .sponsor)
                return mark(group.blocks, as: .sponsor)
            }
            mark(heading, .header)
        }
        switch group.kind {
        case .sources: return addSources(group)
        case .recap: return mark(group.blocks, as: .recap)
        default: break
        }
        let rest = parted(group)
        guard !rest.isEmpty else { return }
        if isFirst {
            guard let heading = group.heading, tellsNews(rest) else { return addOpening(rest) }
            return addStory(titled: heading, blocks: rest, kind: .news)
        }
        if isSection(group, blocks: rest) {
            addItems(rest, kind: group.kind)
        } else if let heading = group.heading {
            addStory(titled: heading, blocks: rest, kind: group.kind)
        }
    }

    /// Marks a line, and a rule in front of it.
    private mutating func mark(_ block: Block, _ role: PassageRole) {
        draft.mark(from: pending ?? block.range.start, role)
        pending = nil
    }

    /// The blocks that tell something, with the others marked for what they are.
    private mutating func parted(_ group: Group) -> [Block] {
        var rest: [Block] = []
        var isSponsored = false
        for block in group.blocks {
            if let role = around[block.range.start] {
                isSponsored = false
                mark(block, role)
            } else if block.kind == .rule {
                isSponsored = false
                pending = pending ?? block.range.start
            } else if block.kind == .definition || block.kind == .code {
                mark(block, block.kind == .code ? .content : .notice)
            } else if let role = role(of: block) {
                isSponsored = role == .sponsor
                mark(block, role)
            } else if isSponsored {
                mark(block, .sponsor)
            } else {
                mark(block, .content)
                rest.append(block)
            }
        }
        return rest
    }

    /// What a line is when it is no news; `nil` where it may be.
    private func role(of block: Block) -> PassageRole? {
        if HeaderField(written.text, block: block)?.isBold == true, block.content.count < 120,
            block.line < 20
        {
            return .header
        }
        if margins.isByline(block) { return .header }
        if LetterLine(block, of: written.text).isControl { return .notice }
        let hits = written.hits(in: block.content)
        func weight(_ set: PhraseSet) -> Double {
            hits.reduce(0) { $0 + ($1.set == set ? $1.weight : 0) }
        }
        if weight(.residue) >= 1 { return .residue }
        if weight(.sponsorOpening) >= 1 { return .sponsor }
        let isShort = block.content.count <= 240
        if weight(.notice) >= (isShort ? 1 : 2) { return .notice }
        if isShort, weight(.farewell) >= 1 { return .farewell }
        if isShort, weight(.promotion) >= 1 { return .promotion }
        return nil
    }

    private func isSponsored(_ heading: Block) -> Bool {
        let bytes = written.text.utf8Span.span
        let hits = written.hits(in: heading.content)
        return LetterLine(heading, of: written.text).isSponsored
            || hits.contains { $0.set == .sponsorOpening }
            || bytes.has("Ad", at: heading.content.start) && heading.content.count == 2
    }

    private mutating func mark(_ blocks: [Block], as role: PassageRole) {
        for block in blocks where block.kind != .rule {
            mark(block, around[block.range.start] ?? role)
        }
    }

    private mutating func addSources(_ group: Group) {
        mark(group.blocks, as: .notice)
        sources += group.blocks.map(\.content)
    }

    /// What stands above the first heading: a greeting, a preview, or the first story of a letter.
    private mutating func addOpening(_ blocks: [Block]) {
        let items = blocks.firstIndex { isItem($0) } ?? blocks.count
        let hasItems = blocks.count { isItem($0) } >= 2 || groups.count == 1
        let opening = hasItems ? (items < blocks.count ? items : 0) : blocks.count
        for block in blocks[..<opening] { mark(opening: block) }
        addItems(Array(blocks[opening...]), kind: .news)
    }

    /// Whether what stands under the title is the beginning of an article, and no word of welcome.
    private func tellsNews(_ blocks: [Block]) -> Bool {
        let told = blocks.filter { $0.isText && $0.content.count >= 80 }
        guard let first = told.first, !blocks.contains(where: isItem),
            told.reduce(0, { $0 + $1.content.count }) >= 250
        else { return false }
        return !written.hits(in: first.content).contains {
            $0.set == .greeting || $0.set == .preview
        }
    }

    private mutating func mark(opening block: Block) {
        let hits = written.hits(in: block.content)
        let bytes = written.text.utf8Span.span
        let isSentence = [0x2e, 0x21, 0x3f].contains(bytes[block.content.end - 1])
        let role: PassageRole =
            if block.content.count <= 80, !isSentence {
                .header
            } else if block.isBullet || hits.contains(where: { $0.set == .preview }) {
                .preview
            } else if hits.contains(where: { $0.set == .greeting }) {
                .greeting
            } else {
                block.line <= 12 && block.content.count <= 200 ? .preview : .smallTalk
            }
        draft.mark(from: block.range.start, role)
    }

    /// Whether a line begins with a bold lead-in or a link, as items do.
    private func isItem(_ block: Block) -> Bool {
        guard block.isText || block.isBullet, block.content.count >= 80 else { return false }
        let bytes = written.text.utf8Span.span
        return bytes.has("**", at: block.content.start) || bytes.has("[", at: block.content.start)
    }

    /// Whether a group stands above all news: before the first heading, or under the title.
    private func isOpening(_ index: Int) -> Bool {
        index == 0 || index == 1 && groups[1].heading?.level == 1 && groups.count > 2
    }
}

extension NewsletterStructure {
    /// Whether a heading names a section of several items, not one item.
    private func isSection(_ group: Group, blocks: [Block]) -> Bool {
        guard let heading = group.heading else { return true }
        let own = written.sections.kind(of: heading.content, in: written.text)
        let marked = blocks.filter { headline.leadIn(of: $0.content, in: written.text) != nil }
        let bullets = blocks.filter(\.isBullet)
        if own == .other, blocks.first?.isBullet == false, blocks[0].content.count >= 120,
            heading.level != 1
        {
            return false
        }
        if own == .news || own == .outlook { return bullets.count > 0 || blocks.count > 1 }
        if blocks.contains(where: forum.isPost) { return true }
        let isItemized = bullets.count >= 2 && bullets.count * 4 >= blocks.count * 3
        let linked = bullets.filter {
            !written.links(in: $0.content).isEmpty
        }
        return isItemized && (marked.count * 2 > blocks.count || linked.count * 2 > bullets.count)
    }

    private mutating func addItems(_ blocks: [Block], kind: SectionKind) {
        var item: [Block] = []
        for block in blocks {
            if let post = item.first, forum.isComment(block, on: post) {
                draft.mark(from: block.range.start, .reaction)
                continue
            }
            let isMarked = headline.leadIn(of: block.content, in: written.text) != nil
            let isOwn = block.isBullet ? !isIndented(block) : isMarked || item.isEmpty
            let follows = item.last.map { $0.isText && block.isText && !isMarked } ?? false
            if isOwn || !follows && !isIndented(block) {
                addItem(item, kind: kind)
                item = []
            } else if follows, item.last.map({ block.line - $0.line > 1 }) ?? false {
                addItem(item, kind: kind)
                item = []
            }
            item.append(block)
        }
        addItem(item, kind: kind)
    }

    private func isIndented(_ block: Block) -> Bool {
        if case .bullet(let indent) = block.kind { return indent >= 2 }
        return false
    }

    private mutating func addItem(_ blocks: [Block], kind: SectionKind) {
        guard let first = blocks.first, let last = blocks.last, first.content.count >= 30,
            first.kind != .tableRow
        else { return }
        let range = first.content.union(last.content)
        draft.stories.append(
            StructureDraft.StoryDraft(
                range: range, title: headline.title(item: first.content, in: written.text),
                body: blocks.map(\.content), role: role(kind),
                links: written.links(in: range)))
    }

    private mutating func addStory(titled heading: Block, blocks: [Block], kind: SectionKind) {
        guard let last = blocks.last else { return }
        let range = heading.content.union(last.content)
        let line = LetterLine(heading, of: written.text).title ?? heading.content
        draft.stories.append(
            StructureDraft.StoryDraft(
                range: range, title: headline.title(line: line, in: written.text),
                body: blocks.map(\.content), role: role(kind),
                links: ([heading] + blocks).flatMap { written.links(in: $0.content) }))
    }

    private func role(_ kind: SectionKind) -> StoryRole {
        switch kind {
        case .outlook: .outlook
        case .analysis: .analysis
        default: .report
        }
    }
}
