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
    private let lists: LetterLists
    private let chapters: LetterChapters
    private let titles: TitleLines

    /// A heading and the blocks under it.
    private struct Group {
        let heading: Block?
        var blocks: [Block] = []
        var kind = SectionKind.other
        var isSponsored = false
        /// Whether the heading is the title of a list, whose bullets are items.
        var isList = false
    }

    init(_ written: WrittenText) {
        self.written = written
        headline = Headline(grammar: written.grammar)
        margins = LetterMargins(written)
        draft = StructureDraft(written.document)
        forum = ForumPosts(written)
        let blocks = written.blocks.filter { $0.kind != .blank }
        lists = LetterLists(written, blocks: blocks)
        chapters = LetterChapters(written, blocks: blocks)
        titles = TitleLines(written, margins: margins)
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
            let isList = lists.isTitle(block) && !chapters.isTitle(block)
            if let heading = groups.last?.heading, chapters.isTitle(heading),
                !chapters.isInside(block), !block.isHeading
            {
                groups.append(Group(heading: nil, isList: true))
            }
            guard around[block.range.start] == nil, !chapters.isInside(block),
                block.isHeading || isList || chapters.isTitle(block)
                    || titles.isTitle(block, below: below(index, of: blocks))
            else {
                groups[groups.count - 1].blocks.append(block)
                continue
            }
            let kind = written.sections.kind(of: block.content, in: written.text)
            // A heading of an item keeps the section that it stands in.
            let isDeep = block.level.map { $0 > 2 } ?? true
            section = kind == .other && isDeep ? section : kind
            groups.append(Group(heading: block, kind: section, isList: isList))
        }
        return groups
    }

    /// The blocks below one, without a byline right under it.
    private func below(_ index: Int, of blocks: [Block]) -> ArraySlice<Block> {
        blocks[(index + 1)...].drop { around[$0.range.start] == .header }
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
        if let heading = group.heading, chapters.isTitle(heading) {
            return addStory(titled: heading, blocks: rest, kind: group.kind)
        }
        if isFirst {
            guard let heading = group.heading, tellsNews(rest) else { return addOpening(rest) }
            return addStory(titled: heading, blocks: rest, kind: .news)
        }
        if group.isList || isSection(group, blocks: rest) {
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
            } else if block.isHeading {
                mark(block, .header)
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
        if LetterLine(block, of: written.text).isControl || isTag(block) { return .notice }
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

    /// Whether a line is left over from the template that a letter was made with: `{% if web %}`.
    private func isTag(_ block: Block) -> Bool {
        written.text.utf8Span.span.has("{%", at: block.content.start)
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
        if addLead(blocks[..<opening]) { return addItems(Array(blocks[opening...]), kind: .news) }
        for block in blocks[..<opening] { mark(opening: block) }
        addItems(Array(blocks[opening...]), kind: .news)
    }

    /// Adds what a letter tells before its first heading, where that is news.
    private mutating func addLead(_ blocks: ArraySlice<Block>) -> Bool {
        let lead = LetterLead(written)
        guard let start = lead.start(in: blocks), tellsNews(Array(blocks[start...])) else {
            return false
        }
        for block in blocks[..<start] { mark(opening: block) }
        for block in blocks[start...] { mark(block, .content) }
        addItem(Array(blocks[start...]), kind: .news, title: lead.title(of: blocks[start...]))
        return true
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
            if lists.isPart(block, of: item) {
                item.append(block)
                continue
            }
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

    private mutating func addItem(
        _ blocks: [Block], kind: SectionKind, title: CitedWords? = nil
    ) {
        guard let first = blocks.first, let last = blocks.last, let titled = lists.titled(blocks),
            first.kind != .tableRow
        else { return }
        let range = first.content.union(last.content)
        draft.stories.append(
            StructureDraft.StoryDraft(
                range: range,
                title: title ?? headline.title(item: titled.content, in: written.text),
                body: lists.told(blocks).map(\.content), role: role(kind),
                links: written.links(in: range)))
    }

    /// Whether a line is more than a row of names: it ends in a stop, or is long.
    private func isTold(_ block: Block) -> Bool {
        block.content.count >= 160 || !endsOpen(block) || block.kind == .tableRow
            || [0x22, 0x29, 0x2a, 0x5d].contains(written.text.utf8Span.span[block.content.end - 1])
    }

    private mutating func addStory(titled heading: Block, blocks: [Block], kind: SectionKind) {
        guard let last = blocks.last, blocks.contains(where: isTold) else {
            return mark(blocks, as: .header)
        }
        let range = heading.content.union(last.content)
        let line =
            LetterLine(heading, of: written.text).title
            ?? written.sections.withoutLabel(heading.content, in: written.text)
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
