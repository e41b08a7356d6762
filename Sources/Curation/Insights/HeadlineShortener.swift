internal import Language
internal import StoryModel

/// Cuts a title to the length of a headline.
struct HeadlineShortener: Sendable {
    private let most = 80
    /// What is left before a preposition has more characters.
    private let fewest = 40
    private let shapes = SentenceShapeReader()

    /// The title, at most eighty characters: cut at a clause or before a phrase, or else between words.
    func short(_ title: String) -> String {
        let title = closed(title.trimmingStop)
        guard title.count > most else { return title }
        let head = title.prefix(most)
        let stops: [Character] = ["(", ":", ";", "—", ","]
        for stop in stops {
            if let cut = head.lastIndex(of: stop),
                head.distance(from: head.startIndex, to: cut) > 30, isClosed(head[..<cut])
            {
                return head[..<cut].trimmingSpaces
            }
        }
        if let whole = beforePreposition(title) { return whole }
        guard let space = head.dropLast().lastIndex(of: " ") else { return String(head) }
        return closed(head[..<space].trimmingSpaces) + "…"
    }

    /// The title before its first "in" or "with" that leads to no verb: "Meta rents chips in a deal
    /// lasting at least three years".
    private func beforePreposition(_ title: String) -> String? {
        let cuts = Self.prepositions.flatMap { title.ranges(of: $0) }.map(\.lowerBound)
            .filter { (fewest...most).contains(title.distance(from: title.startIndex, to: $0)) }
        return cuts.sorted().first { cut in
            let tail = String(title[cut...].dropFirst())
            let words = title[..<cut].split(separator: " ")
            return isClosed(title[..<cut]) && words.dropLast().last != "and"
                && !shapes.shape(in: tail, range: tail.wholeRange).hasFiniteVerb
        }
        .map { title[..<$0].trimmingSpaces }
    }

    private static let prepositions = [
        " after ", " at ", " by ", " for ", " in ", " of ", " on ", " under ", " via ", " with ",
    ]

    /// The title before a bracket that it does not close.
    private func closed(_ title: String) -> String {
        guard !isClosed(title[...]), let open = title.lastIndex(where: { "([".contains($0) }),
            open > title.startIndex
        else { return title }
        return title[..<open].trimmingSpaces
    }

    /// Whether every bracket that is opened is closed.
    private func isClosed(_ text: Substring) -> Bool {
        text.count { "([".contains($0) } == text.count { ")]".contains($0) }
    }
}

extension Substring {
    var trimmingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}
