package import Ingestion
internal import StoryModel

/// What holds for every reader, whatever it is given.
///
/// The contract tests hold whole files and their beginnings to it, the fuzzer everything else.
package struct ReaderLaws: Sendable {
    /// The time that every file is said to be of, in seconds since 1 January 1970.
    private static let modified = 1_700_000_000
    private static let today = CalendarDay(daysSinceEpoch: 20_600)

    private let reader = DocumentReader(
        options: ReadingOptions(today: today, maxSize: 1 << 20))
    private let segmenter = StorySegmenter()

    package init() {}

    /// Reads a file and looks at all that came of it; a refusal with a reason is as good as a document.
    ///
    /// - Returns: The laws that are broken, each said in words; empty where all hold.
    package func violations(of bytes: [UInt8], name: String) -> [String] {
        guard let reading = read(bytes, name) else { return [] }
        var broken: [String] = []
        if Set(reading.documents.map(\.id)).count != reading.documents.count {
            broken.append("two documents of one id")
        }
        return broken + reading.documents.flatMap(violations)
    }

    /// Whether a file, read twice, gives the same, and only a guessed date follows the file's time.
    package func isRepeatable(_ bytes: [UInt8], name: String) -> Bool {
        guard let first = read(bytes, name), let second = read(bytes, name) else {
            return read(bytes, name) == nil
        }
        guard first.documents == second.documents, first.failures == second.failures else {
            return false
        }
        let undated = read(bytes, name, modified: nil)?.documents ?? []
        let dated = first.documents.filter { !$0.date.isGuess }
        return undated == dated
            && first.documents.allSatisfy {
                segmenter.structure(of: $0) == StorySegmenter().structure(of: $0)
            }
    }

    /// What came of a file; `nil` where it is refused.
    package func read(_ bytes: [UInt8], _ name: String) -> FileReading? {
        read(bytes, name, modified: Self.modified)
    }

    private func read(_ bytes: [UInt8], _ name: String, modified: Int?) -> FileReading? {
        try? reader.read(InputFile(path: name, bytes: bytes, modified: modified))
    }

    private func violations(in document: Document) -> [String] {
        var broken = Broken(document.path)
        let text = document.text
        broken.note(text.utf8.contains(0), "a NUL in a text")
        broken.note(!text.utf8.contains { $0 > 0x20 }, "a document without text")
        broken.note(document.path.isEmpty || document.source.isEmpty, "no path or no source")
        broken.note(!document.title.utf8.contains { $0 > 0x20 }, "no title")
        check(document.date, of: document, &broken)
        check(document.cues, in: text, &broken)
        check(segmenter.structure(of: document), in: text, &broken)
        return broken.laws
    }

    /// A date is a possible one, and the file's time only where it is said to be a guess.
    private func check(_ date: DocumentDate, of document: Document, _ broken: inout Broken) {
        let day = date.day { _ in 0 }
        broken.note(
            day < CalendarDay(daysSinceEpoch: 7_305) || day > Self.today.adding(days: 1),
            "a date that is not to be believed")
        let isSaid = document.findings.contains { $0.kind == .dateGuessed }
        broken.note(date.isGuess != isSaid, "a guessed date that is not said to be one")
        broken.note(
            date.isGuess && date.moment != .instant(Self.modified), "a guess of another time")
    }

    private func check(_ cues: [Cue], in text: String, _ broken: inout Broken) {
        var end = 0
        for cue in cues {
            broken.note(cue.range.start < end || cue.range.isEmpty, "cues overlap")
            broken.note(!text.holds(cue.range), "a cue behind the text or across a character")
            end = cue.range.end
        }
    }

    private func check(
        _ structure: DocumentStructure, in text: String, _ broken: inout Broken
    ) {
        var offset = 0
        for passage in structure.passages {
            broken.note(passage.range.start != offset || passage.range.isEmpty, "a gap")
            broken.note(!text.holds(passage.range), "a passage cuts a character")
            broken.note(!(0...1).contains(passage.confidence), "a confidence beyond 0 to 1")
            offset = passage.range.end
        }
        broken.note(offset != text.utf8.count, "passages do not cover the text")
        var end = 0
        for story in structure.stories {
            broken.note(story.range.start < end, "stories overlap")
            broken.note(!story.range.contains(story.title.range), "a title outside its story")
            end = story.range.end
            for range in [story.range, story.title.range] + story.body + story.links.map(\.range) {
                broken.note(!text.holds(range), "a range of a story behind the text")
            }
            broken.note(!story.body.allSatisfy(story.range.contains), "a body outside its story")
        }
        for statement in structure.statements {
            broken.note(!text.holds(statement.range), "a statement behind the text")
        }
    }
}

/// Collects broken laws, each once.
private struct Broken {
    private let path: String
    private(set) var laws: [String] = []

    init(_ path: String) { self.path = path }

    mutating func note(_ isBroken: Bool, _ law: String) {
        let words = "\(path): \(law)"
        if isBroken, !laws.contains(words) { laws.append(words) }
    }
}

extension String {
    /// Whether a range lies inside and cuts no character.
    fileprivate func holds(_ range: TextRange) -> Bool {
        range.end <= utf8.count && self[range].utf8.count == range.count
    }
}
