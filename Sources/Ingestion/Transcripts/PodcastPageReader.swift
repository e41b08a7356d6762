internal import StoryModel

/// Reads the transcripts of Podcasting 2.0 as HTML: `<cite>` names who speaks, `<time>` says when, and
/// paragraphs hold the words.
///
/// A tolerant scan for these few tags, not a parser of HTML. A speaker holds until the next one, a time
/// for the paragraph behind it. Times of day, as a page has them that is written while something
/// happens, make no transcript.
struct PodcastPageReader: TranscriptReader {
    /// The transcript; `nil` where neither a speaker and a time nor three times are marked.
    func transcript(in text: String) -> TimedTranscript? {
        guard Self.isLikely(text), Self.marksSpeech(text.utf8Span.span) else { return nil }
        var scan = Scan()
        scan.read(text.utf8Span.span)
        guard scan.isTranscript, !scan.pieces.isEmpty else { return nil }
        let metadata = scan.title.isEmpty ? [:] : ["title": scan.title]
        return TimedTranscript(pieces: scan.pieces, metadata: metadata)
    }

    /// Whether a text begins with a tag.
    static func isLikely(_ text: String) -> Bool {
        let signs = Array(text.utf8.lazy.filter { $0 > 0x20 }.prefix(2))
        return signs.count == 2 && signs[0] == 0x3c
            && (signs[1] == 0x21 || (0x61...0x7a).contains(signs[1] | 0x20))
    }

    /// Whether the tags stand there at all: most pages are told from transcripts by this one look.
    private static func marksSpeech(_ bytes: Span<UInt8>) -> Bool {
        var (speakers, times) = (0, 0)
        for offset in bytes.indices where bytes[offset] == 0x3c {
            if bytes.hasWord("cite", at: offset + 1) { speakers += 1 }
            if bytes.hasWord("time", at: offset + 1) { times += 1 }
            if times >= 3 || times >= 1 && speakers >= 1 { return true }
        }
        return false
    }

    private enum Place { case words, speaker, time, title, hidden(Substring) }

    /// Goes through the page tag by tag.
    private struct Scan {
        private(set) var pieces: [SpokenPiece] = []
        private(set) var title = ""
        private var speakers = 0
        private var times = 0
        /// The time read last, in seconds.
        private var latest = 0.0
        /// Whether times run backwards or begin late.
        private var isOfTheDay = false
        private var namesDay = false
        private var speaker: String?
        private var start: Double?
        private var place = Place.words
        private var words: [UInt8] = []

        var isTranscript: Bool {
            !namesDay && (times >= 1 && speakers >= 1 || times >= 3 && !isOfTheDay)
        }

        mutating func read(_ bytes: Span<UInt8>) {
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == 0x3c, let tag = Tag(in: bytes, at: offset) {
                    enter(tag)
                    offset = tag.end
                } else if byte == 0x26,
                    let reference = CharacterReference(in: bytes, at: offset, end: bytes.count)
                {
                    words += Array(reference.text.utf8)
                    offset = reference.end
                } else {
                    words.append(byte)
                    offset += 1
                }
            }
            flush()
        }

        private mutating func enter(_ tag: Tag) {
            if case .hidden(let name) = place {
                if tag.isEnd, tag.name == name {
                    words = []
                    place = .words
                }
                return
            }
            switch tag.name {
            case "cite", "time", "title":
                flush()
                namesDay = namesDay || tag.namesDay
                place =
                    tag.isEnd
                    ? .words : tag.name == "cite" ? .speaker : tag.name == "time" ? .time : .title
            case "script", "style", "noscript", "template", "nav", "footer", "svg":
                flush()
                if !tag.isEnd { place = .hidden(Substring(tag.name)) }
            case "p", "div", "li", "ul", "ol", "br", "body", "head", "html", "section", "article",
                "header", "main", "h1", "h2", "h3", "h4", "blockquote", "tr", "td", "table":
                flush()
            default: break
            }
        }

        /// A recording is told from its beginning.
        private mutating func take(_ seconds: Double?) {
            start = seconds
            guard let seconds else { return }
            let isLate = times == 0 && seconds >= 3_600
            isOfTheDay = isOfTheDay || isLate || seconds < latest
            latest = seconds
            times += 1
        }

        /// Ends a stretch of text.
        private mutating func flush() {
            defer { words = [] }
            let text = String(decoding: words, as: UTF8.self).foldingSpace
            guard !text.isEmpty else { return }
            switch place {
            case .speaker:
                let name = text.hasSuffix(":") ? String(text.dropLast()) : text
                speaker = name.isEmpty ? nil : name
                speakers += 1
            case .time: take(ClockTime(text)?.seconds)
            case .title: title = text
            case .hidden: break
            case .words:
                guard speakers + times > 0 else { return }
                pieces.append(SpokenPiece(speaker: speaker, text: text, start: start, end: nil))
                start = nil
            }
        }
    }

    /// A tag or a comment.
    private struct Tag {
        /// In lower case; empty for comments and declarations.
        let name: String
        let isEnd: Bool
        /// Whether it is a time with a day for machines: `<time datetime="2026-05-03T10:00">`.
        var namesDay = false
        /// The offset behind its `>`.
        let end: Int

        init?(in bytes: Span<UInt8>, at start: Int) {
            if bytes.has("<!--", at: start) {
                var offset = start + 4
                while offset < bytes.count, !bytes.has("-->", at: offset) { offset += 1 }
                (name, isEnd, end) = ("", false, min(offset + 3, bytes.count))
                return
            }
            isEnd = bytes.has("</", at: start)
            let first = start + (isEnd ? 2 : 1)
            guard first < bytes.count,
                bytes[first] == 0x21 || (0x61...0x7a).contains(bytes[first] | 0x20)
            else { return nil }
            var offset = first
            while offset < bytes.count,
                (0x61...0x7a).contains(bytes[offset] | 0x20) || bytes.isDigit(at: offset)
            { offset += 1 }
            name = String(
                decoding: (first..<min(offset, first + 16)).map { bytes[$0] | 0x20 }, as: UTF8.self)
            var quote: UInt8 = 0
            while offset < bytes.count, quote != 0 || bytes[offset] != 0x3e {
                let byte = bytes[offset]
                if quote == byte {
                    quote = 0
                } else if quote == 0, byte == 0x22 || byte == 0x27 {
                    quote = byte
                }
                offset += 1
            }
            end = min(offset + 1, bytes.count)
            guard name == "time", let value = Self.value(of: "datetime=", in: bytes, first..<end)
            else { return }
            namesDay =
                bytes.isDigit(at: value) && value + 4 < end && bytes[value + 4] == 0x2d
        }

        /// Where an attribute's value begins.
        private static func value(
            of attribute: StaticString, in bytes: Span<UInt8>, _ range: Range<Int>
        ) -> Int? {
            guard var offset = bytes.firstRange(of: attribute, in: range)?.upperBound else {
                return nil
            }
            while offset < range.upperBound, [0x22, 0x27, 0x20].contains(bytes[offset]) {
                offset += 1
            }
            return offset < range.upperBound ? offset : nil
        }
    }
}
