import Foundation

/// Makes inputs of the size that real ones have: hours of captions, feeds of years, long pages.
struct InputMaker {
    let fixtures: Fixtures

    func sets() throws -> [InputSet] {
        let lines = try fixtures.spokenLines()
        let paragraphs = try fixtures.paragraphs()
        let html = HTMLMaker(paragraphs: paragraphs)
        let letter = try fixtures.text("shapes/newsletters/fathom-line-77.html")
        let talk = try fixtures.text("listening/podcasts/loose-weights-112.md")
        return [
            captions("WebVTT", peer: .captions, lines, head: "WEBVTT\n\n", mark: ".", end: "vtt"),
            captions("SubRip", peer: .subtitles, lines, head: "", mark: ",", end: "srt"),
            set("transcript JSON", nil, "json", 8) { segments(lines, number: $0) },
            set("RSS", .feeds, "xml", 8) { html.rss(number: $0, entries: 120) },
            set("Atom", .feeds, "atom", 8) { html.atom(number: $0, entries: 120) },
            set("web pages", .pages, "html", 40) { html.page(number: $0) },
            set("HTML letters", .pages, "html", 40) { varied(letter, $0) },
            set("mails", .mails, "eml", 60) { html.mail(number: $0, letter: letter) },
            set("posts", nil, "json", 8) { posts(lines, number: $0) },
            set("plain text", nil, "txt", 20) { varied(talk, $0) },
        ]
    }

    private func set(
        _ name: String, _ peer: Peer?, _ ending: String, _ count: Int, _ make: (Int) -> String
    ) -> InputSet {
        let files = (0..<count).map { number in
            ("2026-03-\(10 + number % 20)-\(number).\(ending)", Array(make(number).utf8))
        }
        return InputSet(name: name, peer: peer, files: files)
    }

    /// A text whose names tell it from the others.
    private func varied(_ text: String, _ number: Int) -> String {
        text.replacing("Meridian", with: "Meridian\(number)").replacing(
            "Cohere", with: "Cohere\(number)")
    }

    /// Some hours of speech, a cue every four seconds, each with a speaker.
    private func captions(
        _ name: String, peer: Peer, _ lines: [String], head: String, mark: String, end: String
    ) -> InputSet {
        set(name, peer, end, 8) { number in
            var text = head
            for (index, line) in (lines + lines + lines).enumerated() {
                let start = index * 4
                let speaker = index % 3 == 0 ? "Dale" : "Ruben"
                let words = head.isEmpty ? "\(speaker): \(line)" : "<v \(speaker)>\(line)"
                text +=
                    "\(index + 1)\n\(clock(start, mark)) --> \(clock(start + 3, mark))\n"
                    + "\(words) \(number)\n\n"
            }
            return text
        }
    }

    private func clock(_ seconds: Int, _ mark: String) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))\(mark)250"
    }

    private func segments(_ lines: [String], number: Int) -> String {
        let segments = (lines + lines).enumerated().map { index, line in
            [
                "speaker": .text(index % 2 == 0 ? "Dale" : "Ruben"),
                "startTime": .number(Double(index) * 4), "endTime": .number(Double(index) * 4 + 3),
                "body": .text("\(line) \(number)"),
            ] as [String: JSONValue]
        }
        return JSONValue.text(of: .object(["segments": .list(segments.map { .object($0) })]))
    }

    private func posts(_ lines: [String], number: Int) -> String {
        let posts = lines.enumerated().map { index, line -> JSONValue in
            .object([
                "id_str": .text(String(2_033_000_000_000_000_000 + index * 7_000_000_000)),
                "created_at": .text("Mon Mar 16 10:12:00 +0000 2026"),
                "full_text": .text("\(line) \(number) https://t.co/abc"),
                "user": .object(["screen_name": .text("dale\(index % 5)")]),
            ])
        }
        return JSONValue.text(of: .list(posts))
    }
}

/// A value of JSON to be written.
enum JSONValue: Encodable {
    case text(String)
    case number(Double)
    case list([JSONValue])
    case object([String: JSONValue])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .list(let items): try container.encode(items)
        case .object(let fields): try container.encode(fields)
        }
    }

    static func text(of value: JSONValue) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
    }
}
