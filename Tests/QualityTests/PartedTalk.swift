import Foundation
import Ingestion
import StoryModel

/// How the lines of a talk are parted, whatever form it is written in.
struct PartedTalk {
    /// The forms that a talk is written in, by the endings of their files.
    enum Form: String, CaseIterable {
        case text = "txt"
        case markdown = "md"
        case captions = "vtt"
    }

    /// One a line, the role of its first letter; `nil` where the form leaves the line out.
    private(set) var roles: [PassageRole?] = []
    /// The lines in which stories begin, counted from 0.
    private(set) var starts: Set<Int> = []

    /// Reads some lines, one sentence or more each.
    init(_ lines: [String], as form: Form) throws {
        let options = ReadingOptions(
            kind: .transcript, date: CalendarDay(daysSinceEpoch: 20_525),
            today: CalendarDay(daysSinceEpoch: 20_600))
        let bytes = [UInt8](Self.written(lines, as: form).utf8)
        let file = InputFile(path: "talk.\(form.rawValue)", bytes: bytes, modified: nil)
        guard let document = try DocumentReader(options: options).read(file).documents.first else {
            return
        }
        let structure = StorySegmenter().structure(of: document)
        var cursor = 0
        for (index, line) in lines.enumerated() {
            let place = Self.place(of: line, in: document.text, from: cursor)
            roles.append(
                place.flatMap { place in
                    structure.passages.first { place < $0.range.end }?.role
                })
            guard let place else { continue }
            cursor = place + line.utf8.count
            if structure.stories.contains(where: { (place..<cursor).contains($0.range.start) }) {
                starts.insert(index)
            }
        }
    }

    /// The offset at which a line stands near another.
    private static func place(of line: String, in text: String, from cursor: Int) -> Int? {
        let bytes = text.utf8.dropFirst(cursor).prefix(line.utf8.count + 200)
        guard let found = String(Substring(bytes)).range(of: line) else { return nil }
        let near = String(Substring(bytes))
        return cursor + near[..<found.lowerBound].utf8.count
    }

    private static func written(_ lines: [String], as form: Form) -> String {
        let text = lines.joined(separator: "\n") + "\n"
        return switch form {
        case .text: text
        case .markdown: "# A long talk\n\n**Podcast:** Long Talk\n\n## Transcript\n\n" + text
        case .captions:
            "WEBVTT\n\n"
                + lines.enumerated().map { "\(cue($0.offset))\n\($0.element)\n\n" }.joined()
        }
    }

    /// Four seconds for each line.
    private static func cue(_ index: Int) -> String {
        let times = [index * 4, index * 4 + 4].map { seconds in
            let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":") + ".000"
        }
        return times.joined(separator: " --> ")
    }
}
