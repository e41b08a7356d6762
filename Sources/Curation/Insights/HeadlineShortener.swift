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
            if let cut = head.indices.last(where: {
                head[$0] == stop && !isInNumber($0, of: title) && !isByTheWay($0, of: title)
            }),
                head.distance(from: head.startIndex, to: cut) > 24, isClosed(head[..<cut])
            {
                return head[..<cut].trimmingSpaces
            }
        }
        if let whole = beforePreposition(title) ?? beforeJoint(title) { return whole }
        guard let space = head.dropLast().lastIndex(of: " ") else { return String(head) }
        return closed(head[..<space].trimmingSpaces) + "…"
    }

    /// Whether a comma parts thousands: "8,192".
    private func isInNumber(_ place: String.Index, of title: String) -> Bool {
        let next = title.index(after: place)
        return ",:".contains(title[place]) && next < title.endIndex && title[next].isNumber
            && title[..<place].last?.isNumber ?? false
    }

    /// Whether a bracket holds a single word, without which its clause goes on: "has (mostly) recovered".
    private func isByTheWay(_ place: String.Index, of title: String) -> Bool {
        guard title[place] == "(", let end = title[place...].firstIndex(of: ")") else {
            return false
        }
        return !title[place..<end].contains(" ") && title.index(after: end) < title.endIndex
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
                && !isAmount(words.last)
                && !shapes.shape(in: tail, range: tail.wholeRange).hasFiniteVerb
        }
        .map { title[..<$0].trimmingSpaces }
    }

    /// Whether a word counts what comes behind it: "refused 11%" of what.
    private func isAmount(_ word: Substring?) -> Bool {
        word?.last.map { $0.isNumber || $0 == "%" } ?? false
    }

    /// The title before a second clause: "Orrin lost money again but is still hiring".
    private func beforeJoint(_ title: String) -> String? {
        let cuts = [" but ", " while "].compactMap { title.ranges(of: $0).last?.lowerBound }
            .filter { (fewest...most).contains(title.distance(from: title.startIndex, to: $0)) }
        return cuts.sorted().last.map { title[..<$0].trimmingSpaces }.flatMap { head in
            isClosed(head[...]) && !shapes.shape(in: head, range: head.wholeRange).isFragment
                ? head : nil
        }
    }

    private static let prepositions = [
        " across ", " after ", " against ", " at ", " by ", " for ", " from ", " in ", " into ",
        " of ",
        " on ", " through ", " under ", " via ", " with ", " without ",
    ]

    /// The title before a bracket that it does not close.
    private func closed(_ title: String) -> String {
        guard !isClosed(title[...]), let open = title.lastIndex(where: { "([".contains($0) }),
            open > title.startIndex
        else { return title }
        return title[..<open].trimmingSpaces
    }

    /// Whether every bracket and every quotation that is opened is closed.
    private func isClosed(_ text: Substring) -> Bool {
        text.count { "([“".contains($0) } == text.count { ")]”".contains($0) }
            && text.count { $0 == "\"" }.isMultiple(of: 2)
            && !text.split(separator: " ").reduce(
                into: false, quotes)
    }

    /// Follows single quotes over words; the apostrophe of "its users' money" closes nothing.
    private func quotes(_ isOpen: inout Bool, _ word: Substring) {
        if word.first.map({ "'‘".contains($0) }) ?? false { isOpen = true }
        if word.dropFirst().contains(where: { "'’".contains($0) }), !word.isContracted {
            isOpen = false
        }
    }
}

extension Substring {
    /// Whether its only apostrophe stands between letters.
    fileprivate var isContracted: Bool {
        guard let mark = dropFirst().firstIndex(where: { "'’".contains($0) }) else { return false }
        let next = index(after: mark)
        return next < endIndex && self[next].isLetter
    }

    var trimmingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}
