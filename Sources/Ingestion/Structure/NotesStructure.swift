internal import StoryModel

/// Finds the stories of notes: one a bullet, with the links of the list of sources.
struct NotesStructure {
    private let written: WrittenText
    private var draft: StructureDraft
    private var section = SectionKind.other
    private var sources: [TextRange] = []
    private var isResidue = false
    private var hasSection = false
    /// Where a rule stands that belongs to what follows.
    private var pending: Int?
    private let forum: ForumPosts
    private let lists: LetterLists
    private let chapters: LetterChapters
    /// The title of a chapter of which nothing is told yet.
    private var chapter: Block?
    /// The blocks of the last story that is a bullet.
    private var item: [Block] = []
    /// The post of a forum that comments may follow.
    private var post: Block?

    init(_ written: WrittenText) {
        self.written = written
        draft = StructureDraft(written.document)
        forum = ForumPosts(written)
        let blocks = written.blocks.filter { $0.kind != .blank }
        lists = LetterLists(written, blocks: blocks)
        chapters = LetterChapters(written, blocks: blocks)
    }

    /// The parts and stories of the notes.
    consuming func structure() -> DocumentStructure {
        draft.mark(from: 0, .header)
        let blocks = written.blocks
        for index in blocks.indices { add(blocks[index], next: next(after: index, in: blocks)) }
        LinkAssignment(written: written).assign(sources, to: &draft.stories)
        return draft.finished()
    }

    private mutating func mark(_ block: Block, _ role: PassageRole) {
        draft.mark(from: pending ?? block.range.start, role)
        pending = nil
    }

    private func next(after index: Int, in blocks: [Block]) -> Block? {
        blocks[(index + 1)...].first { $0.kind != .blank }
    }

    private mutating func add(_ block: Block, next: Block?) {
        if chapters.isInside(block) { return extendChapter(with: block) }
        switch block.kind {
        case .blank: return
        case .code: mark(block, .content)
        case .definition: mark(block, .notice)
        case .rule:
            isResidue = false
            pending = pending ?? block.range.start
        case .heading:
            open(block)
        case .bullet(let indent):
            isResidue = isResidue && written.isResidue(block)
            if let post, forum.isComment(block, on: post) {
                mark(block, .reaction)
            } else if lists.isPart(block, of: item) {
                mark(block, .content)
                extend(with: block)
                item.append(block)
                title(item)
                draft.stories[draft.stories.count - 1].body = lists.told(item).map(\.content)
            } else {
                indent >= 2 && continuesStory(block) ? extend(with: block) : add(bullet: block)
            }
        case .paragraph, .quote, .tableRow:
            if written.isResidue(block) {
                isResidue = true
                mark(block, .residue)
            } else if isHeading(block, next: next) || chapters.isTitle(block) {
                open(block)
            } else {
                add(paragraph: block)
            }
        }
    }

    /// A short line without a full stop, above bullets or above a paragraph, is a heading.
    private func isHeading(_ block: Block, next: Block?) -> Bool {
        let bytes = written.text.utf8Span.span
        guard block.content.count <= 100, let next else { return false }
        let ending = bytes[block.content.end - 1]
        let isSentence = [0x2e, 0x21, 0x3f].contains(ending)
        let isField = HeaderField(written.text, block: block)?.value.isEmpty == false
        guard !isSentence, !isField else { return false }
        return next.isBullet || next.content.count > 2 * block.content.count || !hasSection
            || written.sections.kind(of: block.content, in: written.text) != .other
    }

    private mutating func open(_ block: Block) {
        isResidue = false
        post = nil
        item = []
        let kind = written.sections.kind(of: block.content, in: written.text)
        if kind != .other { hasSection = true }
        section = kind
        chapter = chapters.isTitle(block) ? block : nil
        mark(block, kind == .sources ? .notice : kind == .recap ? .recap : .header)
    }

    /// Adds a block of a chapter to its story, which begins with the first that tells something.
    private mutating func extendChapter(with block: Block) {
        guard block.kind != .blank, block.kind != .rule else { return }
        guard !block.isHeading, block.isProse else {
            return mark(block, block.isHeading ? .header : .content)
        }
        mark(block, .content)
        guard let title = chapter else { return extend(with: block) }
        chapter = nil
        let line = written.sections.withoutLabel(title.content, in: written.text)
        draft.stories.append(
            StructureDraft.StoryDraft(
                range: title.content.union(block.content),
                title: Headline(grammar: written.grammar).title(line: line, in: written.text),
                body: [block.content], role: role, links: links(in: block.content)))
    }

    /// Whether an indented bullet goes on with the story above it.
    private func continuesStory(_ block: Block) -> Bool {
        guard section != .sources, let last = draft.stories.last else { return false }
        return last.range.end <= block.range.start
            && block.range.start - last.range.end <= 2
    }

    /// Titles the last story by the first bullet that is more than a label.
    private mutating func title(_ item: [Block]) {
        guard let titled = lists.titled(item), titled == item.last else { return }
        draft.stories[draft.stories.count - 1].title = Headline(grammar: written.grammar)
            .title(item: titled.content, in: written.text)
    }

    private mutating func extend(with block: Block) {
        let index = draft.stories.count - 1
        draft.stories[index].range = draft.stories[index].range.union(block.content)
        draft.stories[index].body.append(block.content)
        draft.stories[index].links += written.links(in: block.content)
    }

    private mutating func add(bullet block: Block) {
        switch section {
        case .sources:
            mark(block, .notice)
            sources.append(block.content)
        case .recap:
            mark(block, .recap)
        default:
            addStory(block)
        }
    }

    private mutating func add(paragraph block: Block) {
        if isResidue {
            mark(block, .residue)
        } else if section == .sources || isLinkList(block) {
            mark(block, .notice)
            sources.append(block.content)
        } else if section == .recap {
            mark(block, .recap)
        } else if written.weight(of: .notice, in: block.content) >= 1 {
            mark(block, .notice)
        } else if block.content.count < 100 {
            post = nil
            item = []
            mark(block, .header)
        } else {
            addStory(block)
        }
    }

    /// Whether most of a line is links.
    private func isLinkList(_ block: Block) -> Bool {
        let links = LinkFinder().links(in: written.text, range: block.content)
        return links.reduce(0) { $0 + $1.range.count } * 2 > block.content.count
    }

    private mutating func addStory(_ block: Block) {
        mark(block, .content)
        item = []
        guard block.content.count >= 20 || lists.isHead(block) else { return }
        item = [block]
        post = forum.isPost(block) ? block : nil
        let title = Headline(grammar: written.grammar).title(item: block.content, in: written.text)
        draft.stories.append(
            StructureDraft.StoryDraft(
                range: block.content, title: title, body: [block.content], role: role,
                links: links(in: block.content)))
    }

    /// The links of an item: posts first, as notes are gathered from them.
    private func links(in range: TextRange) -> [Link] {
        let links = written.links(in: range)
        let isPost = links.map { StatusLinks().post(at: $0.url) != nil }
        return zip(links, isPost).filter(\.1).map(\.0)
            + zip(links, isPost).filter { !$0.1 }.map(\.0)
    }

    private var role: StoryRole {
        switch section {
        case .outlook: .outlook
        case .analysis: .analysis
        default: .report
        }
    }
}
