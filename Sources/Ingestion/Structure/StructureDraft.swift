internal import StoryModel

/// Collects the parts of a document and makes a structure that keeps its laws: passages cover each
/// byte once, stories are in order and disjoint, every range ends on character borders.
struct StructureDraft {
    /// A part that reaches to the beginning of the next one.
    struct Part: Hashable {
        var role: PassageRole
        var confidence = 1.0
        var reason = ""
        var speaker: String?
        var time: Double?
        /// Keeps parts apart that are alike otherwise: two advertisements in a row.
        var number = 0
    }

    /// A story before it has a number.
    struct StoryDraft {
        var range: TextRange
        var title: CitedWords
        var body: [TextRange]
        var role = StoryRole.report
        var links: [Link] = []
    }

    private let document: Document
    private var parts: [(start: Int, part: Part)] = []
    var stories: [StoryDraft] = []
    var statements: [Statement] = []
    var findings: [Finding] = []

    init(_ document: Document) { self.document = document }

    /// Says what stands from an offset to the next part.
    ///
    /// What was said before of the same offset is forgotten. Cheap when offsets come in order.
    mutating func mark(from start: Int, _ part: Part) {
        let index = parts.lastIndex { $0.start <= start }.map { $0 + 1 } ?? 0
        if index > 0, parts[index - 1].start == start {
            parts[index - 1].part = part
        } else {
            parts.insert((start, part), at: index)
        }
    }

    mutating func mark(from start: Int, _ role: PassageRole, reason: String = "") {
        mark(from: start, Part(role: role, reason: reason))
    }

    /// The structure of what was collected.
    consuming func finished() -> DocumentStructure {
        let stories = numbered()
        var findings = findings
        if stories.isEmpty { findings.append(Finding(.noStory)) }
        return DocumentStructure(
            passages: passages(), stories: stories, statements: statements, findings: findings)
    }

    private func passages() -> [Passage] {
        let count = document.text.utf8.count
        guard count > 0 else { return [] }
        var parts: [(start: Int, part: Part)] = []
        for next in self.parts where parts.last?.part != next.part { parts.append(next) }
        if parts.first?.start != 0 {
            parts.insert((0, parts.first?.part ?? Part(role: .content)), at: 0)
        }
        return parts.indices.compactMap { index in
            let end = index + 1 < parts.count ? parts[index + 1].start : count
            let part = parts[index].part
            let range = TextRange(parts[index].start, min(end, count))
            guard !range.isEmpty else { return nil }
            return Passage(
                range: range, role: part.role, confidence: part.confidence, reason: part.reason,
                speaker: part.speaker, time: part.time)
        }
    }

    private func numbered() -> [Story] {
        var stories: [Story] = []
        var end = 0
        for draft in self.stories.sorted(by: { $0.range < $1.range }) {
            guard draft.range.start >= end, !draft.range.isEmpty, !draft.title.text.isEmpty else {
                continue
            }
            end = draft.range.end
            stories.append(
                Story(
                    id: StoryID(document: document.id, number: stories.count + 1),
                    title: draft.title, range: draft.range,
                    body: draft.body.filter { !$0.isEmpty }, role: draft.role, links: draft.links))
        }
        return stories
    }
}
