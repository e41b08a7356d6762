/// Cuts a title to the length of a headline.
struct HeadlineShortener: Sendable {
    private let most = 80

    /// The title, at most eighty characters: cut at a clause, or else between words.
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
        guard let space = head.dropLast().lastIndex(of: " ") else { return String(head) }
        return closed(head[..<space].trimmingSpaces) + "…"
    }

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
