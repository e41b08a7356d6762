internal import StoryModel

/// Tells who speaks the lines of captions: the voice of a tag or the name before a colon, until
/// another one.
///
/// `>>` and a dash in front of a line say that somebody else speaks, and not who. A name before a
/// colon is believed where the first words of the file have one, or where two names stand there three
/// times or more; in a file with voices no other name is looked for.
struct CaptionSpeakers {
    private let hasVoices: Bool
    private let names: Set<String>
    private var speaker: String?

    /// Reads all lines of a file once.
    init(_ captions: [CaptionLines]) {
        hasVoices = captions.contains { $0.lines.contains { $0.voice != nil } }
        guard !hasVoices else {
            names = []
            return
        }
        var counts: [String: Int] = [:]
        var first: String??
        for line in captions.lazy.flatMap(\.lines) {
            let mark = Mark(line.text)
            let isSound = line.text.hasPrefix("[") || line.text.hasPrefix("(")
            if first == nil, !isSound { first = mark.name }
            if let name = mark.name { counts[name, default: 0] += 1 }
        }
        let often = counts.filter { $0.value >= 3 }
        let startsNamed = (first ?? nil) != nil
        names = Set((startsNamed ? counts : often.count >= 2 ? often : [:]).keys)
    }

    /// The speaker of a line and its words without the mark; to be asked once for each line in order.
    mutating func next(_ line: CaptionWords) -> (speaker: String?, text: String) {
        if let voice = line.voice { speaker = voice.isEmpty ? nil : voice }
        let mark = Mark(line.text)
        if mark.isOther, line.voice == nil { speaker = nil }
        guard !hasVoices, let name = mark.name, names.contains(name) else {
            return (speaker, mark.words(from: mark.start, of: line.text))
        }
        speaker = name
        return (speaker, mark.words(from: mark.end, of: line.text))
    }

    /// What stands in front of a line's words.
    private struct Mark {
        /// Whether `>>` or a dash says that somebody else speaks.
        var isOther = false
        var name: String?
        /// The offset behind `>>` or the dash.
        var start = 0
        /// The offset behind the name.
        var end = 0

        init(_ text: String) {
            let bytes = text.utf8Span.span
            while start < bytes.count, bytes[start] == 0x3e { start += 1 }
            if start == 1 { start = 0 }
            if start == 0, bytes.has("- ", at: 0) { start = 2 }
            if start == 0, bytes.has("– ", at: 0) || bytes.has("— ", at: 0) { start = 4 }
            isOther = start > 0
            while start < bytes.count, bytes[start] == 0x20 { start += 1 }
            end = start
            guard let found = SpeakerName(in: bytes, from: start, end: bytes.count),
                found.isClosed, !found.isBold, bytes[found.range.end] == 0x3a,
                found.end == bytes.count || bytes[found.end - 1] == 0x20
            else { return }
            name = String(
                decoding: text.utf8.dropFirst(found.range.start).prefix(found.range.count),
                as: UTF8.self)
            end = found.end
        }

        func words(from offset: Int, of text: String) -> String {
            String(decoding: text.utf8.dropFirst(offset), as: UTF8.self)
        }
    }
}
