internal import StoryModel

/// Finds what a digest that somebody else wrote states: insights, quotes, actions and scores.
///
/// Its insights are stories too, so that they can stand beside those of other documents.
struct DigestStructure {
    private let written: WrittenText
    private var draft: StructureDraft
    private var section = SectionKind.other
    private var label: Label?
    private var heading: TextRange?
    private var insights: [Pair] = []
    private var actions: [Pair] = []
    private var scores: ScoreTable

    private enum Label { case insight, impact }

    private struct Pair {
        var range: TextRange
        var impact: TextRange?
        var heading: TextRange?

        var whole: TextRange { impact.map { range.union($0) } ?? range }
    }

    init(_ written: WrittenText) {
        self.written = written
        draft = StructureDraft(written.document)
        scores = ScoreTable(written.text)
    }

    /// The parts, stories and statements of the digest.
    consuming func structure() -> DocumentStructure {
        draft.mark(from: 0, .header)
        for block in written.blocks where block.kind != .blank && block.isProse { add(block) }
        for insight in insights {
            draft.statements.append(
                Statement(.insight(insight.range, impact: insight.impact), range: insight.whole))
            draft.stories.append(story(of: insight))
        }
        for action in actions {
            draft.statements.append(
                Statement(.action(action.range, impact: action.impact), range: action.whole))
        }
        draft.statements += scores.statements
        draft.statements.sort { $0.range < $1.range }
        draft.findings += scores.findings
        return draft.finished()
    }

    private func story(of insight: Pair) -> StructureDraft.StoryDraft {
        let headline = Headline(grammar: written.grammar)
        let title =
            insight.heading.map { headline.title(line: $0, in: written.text) }
            ?? headline.title(item: insight.range, in: written.text)
        let links = LinkFinder().links(in: written.text, range: insight.whole)
        return StructureDraft.StoryDraft(
            range: insight.heading.map(insight.whole.union) ?? insight.whole, title: title,
            body: [insight.range] + (insight.impact.map { [$0] } ?? []), links: links)
    }

    private mutating func add(_ block: Block) {
        if written.isResidue(block) { return draft.mark(from: block.range.start, .residue) }
        let kind = written.sections.kind(of: block.content, in: written.text)
        let isHeading = block.isHeading || (block.kind == .paragraph && block.content.count <= 60)
        if isHeading, kind != .other, label(of: block) == nil {
            section = kind
            label = nil
            return draft.mark(from: block.range.start, .header)
        }
        switch section {
        case .insights: addInsight(block)
        case .quotes: addQuote(block)
        case .actions: addAction(block)
        case .companies:
            draft.mark(from: block.range.start, .content)
            scores.add(block)
        case .recap: draft.mark(from: block.range.start, block.isHeading ? .header : .recap)
        case .sources: draft.mark(from: block.range.start, .notice)
        default: draft.mark(from: block.range.start, block.isHeading ? .header : .recap)
        }
    }

    private mutating func addInsight(_ block: Block) {
        guard !block.isHeading else {
            heading = unnumbered(block.content)
            return draft.mark(from: block.range.start, .header)
        }
        draft.mark(from: block.range.start, .content)
        guard !block.content.isEmpty else { return }
        let found = label(of: block)
        if let found {
            label = found.label
            guard !found.rest.isEmpty else { return }
        }
        addText(found?.rest ?? block.content)
    }

    private mutating func addText(_ range: TextRange) {
        if label == .impact, !insights.isEmpty {
            let index = insights.count - 1
            insights[index].impact = insights[index].impact.map { $0.union(range) } ?? range
            return
        }
        let (insight, impact) = split(range)
        insights.append(Pair(range: insight, impact: impact, heading: heading))
        heading = nil
    }

    private mutating func addQuote(_ block: Block) {
        draft.mark(from: block.range.start, block.isHeading ? .header : .content)
        guard !block.isHeading, block.content.count >= 8 else { return }
        let inner = QuotedWords().range(in: block.content, of: written.text) ?? block.content
        draft.statements.append(Statement(.quote(inner), range: block.content))
    }

    private mutating func addAction(_ block: Block) {
        draft.mark(from: block.range.start, block.isHeading ? .header : .content)
        guard !block.isHeading, !block.content.isEmpty, block.kind != .rule else { return }
        if let found = label(of: block), found.label == .impact, let last = actions.indices.last {
            actions[last].impact = found.rest
            return
        }
        let (action, impact) = split(block.content)
        actions.append(Pair(range: action, impact: impact))
    }

    /// "Insight" or "Impact" at a line's beginning, and what follows it.
    private func label(of block: Block) -> (label: Label, rest: TextRange)? {
        let bytes = written.text.utf8Span.span
        var start = block.content.start
        while start < block.content.end, bytes[start] == 0x2a { start += 1 }
        let names: [(StaticString, Label)] = [("Insight", .insight), ("Impact", .impact)]
        guard let name = names.first(where: { bytes.has($0.0, at: start) }) else { return nil }
        start += name.0.utf8CodeUnitCount
        let isAlone = start == block.content.end
        guard isAlone || [0x3a, 0x2a].contains(bytes[start]) else { return nil }
        while start < block.content.end, [0x3a, 0x2a, 0x20].contains(bytes[start]) { start += 1 }
        return (name.1, TextRange(start, block.content.end))
    }

    /// A text and the impact that stands on the same line, behind "Impact:".
    private func split(_ range: TextRange) -> (TextRange, TextRange?) {
        let bytes = written.text.utf8Span.span
        var index = range.start + 1
        while index < range.end {
            if bytes.has("Impact:", at: index), [0x20, 0x2a].contains(bytes[index - 1]) {
                var start = index + 7
                while start < range.end, [0x2a, 0x20].contains(bytes[start]) { start += 1 }
                var end = index
                while end > range.start, [0x2a, 0x20].contains(bytes[end - 1]) { end -= 1 }
                return (TextRange(range.start, end), TextRange(start, range.end))
            }
            index += 1
        }
        return (range, nil)
    }

    /// A heading without its number.
    private func unnumbered(_ range: TextRange) -> TextRange {
        let bytes = written.text.utf8Span.span
        var start = range.start
        while start < range.end, bytes.isDigit(at: start) { start += 1 }
        guard start > range.start, start < range.end, [0x2e, 0x29].contains(bytes[start]) else {
            return range
        }
        return bytes.trimmed(TextRange(start + 1, range.end))
    }
}
