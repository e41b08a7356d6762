internal import Ingestion
internal import StoryModel

/// Where a new story begins in a transcript, and which lines are advertisement.
struct SegmentationTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        /// Counted from 0; the first line is no start.
        let starts: [Int]
        /// First line and the line behind the last, counted from 0.
        let ads: [[Int]]
    }

    private let segmenter = StorySegmenter()

    func answer(_ question: TextQuestion) -> Answer {
        let structure = segmenter.structure(of: question.transcript)
        let lines = LineTable(question.text)
        let ads = runs(of: [.sponsor], in: structure.passages).map { range in
            [
                lines.line(at: range.start) - 1,
                lines.line(at: max(range.start, range.end - 1)),
            ]
        }
        var starts = Set(structure.stories.map { lines.line(at: $0.range.start) - 1 })
        starts.formUnion(ads.joined())
        if let closing = closing(of: structure) { starts.insert(lines.line(at: closing) - 1) }
        let inside = starts.filter { $0 > 0 && $0 < lines.lineCount }
        return Answer(id: question.id, starts: inside.sorted(), ads: ads)
    }

    /// Neighbouring passages of these roles, joined.
    private func runs(of roles: Set<PassageRole>, in passages: [Passage]) -> [TextRange] {
        var runs: [TextRange] = []
        for passage in passages where roles.contains(passage.role) {
            if let last = runs.last, last.end == passage.range.start {
                runs[runs.count - 1] = last.union(passage.range)
            } else {
                runs.append(passage.range)
            }
        }
        return runs
    }

    /// Where the talk after the last story begins.
    private func closing(of structure: DocumentStructure) -> Int? {
        guard let end = structure.stories.last?.range.end else { return nil }
        return structure.passages.first { $0.range.start >= end && $0.role != .sponsor }?
            .range.start
    }
}

extension TextQuestion {
    /// The text as a transcript without a date.
    var transcript: Document {
        Document(
            id: DocumentID(path: id), path: id, kind: .transcript, title: "", source: "",
            date: DocumentDate(.day(CalendarDay(daysSinceEpoch: 0)), origin: .option), text: text)
    }
}
