/// Finds in a template what the library would pass over, or follow until the stack is full.
struct TemplateTags {
    /// What stands around a tag.
    private struct Marks {
        var open: Substring = "{{"
        var close: Substring = "}}"
    }

    private let text: String
    private var rest: Substring
    /// What stands around tags now, behind what does in each section around: it ends with its section.
    private var marks = [Marks()]

    /// Sections within sections are read to this depth.
    private static let deepest = 40

    private init(_ text: String) {
        self.text = text
        rest = text[...]
    }

    /// Looks at the tags of a template; whether the library can read them it tells itself.
    ///
    /// - Throws: The first tag that takes in another template, or is too deep.
    static func check(_ text: String) throws(TemplateProblem) {
        var tags = TemplateTags(text)
        while let marks = tags.marks.last, let open = tags.rest.firstRange(of: marks.open) {
            tags.rest = tags.rest[open.upperBound...]
            try tags.check(in: marks)
        }
    }

    /// Looks at the tag that begins here.
    private mutating func check(in marks: Marks) throws(TemplateProblem) {
        switch rest.first(where: { $0 != " " }) {
        case "#", "^":
            guard self.marks.count <= Self.deepest else { throw problem(.tooDeep) }
            self.marks.append(marks)
        case "/": if self.marks.count > 1 { self.marks.removeLast() }
        case ">", "<", "$": throw problem(.partial)
        case "=": set(behind: marks)
        case "!":
            let close = rest.firstRange(of: marks.close)
            rest = rest[(close?.upperBound ?? rest.endIndex)...]
        default: break
        }
    }

    /// Takes other marks, as `=<% %>=` sets them; the library refuses what sets none.
    private mutating func set(behind marks: Marks) {
        rest = rest.drop { $0 != "=" }.dropFirst().drop(while: \.isWhitespace)
        let open = rest.prefix { !$0.isWhitespace }
        rest = rest[open.endIndex...].drop(while: \.isWhitespace)
        let close = rest.prefix { $0 != "=" && !$0.isWhitespace }
        rest = rest[close.endIndex...].drop(while: \.isWhitespace)
        let end = "=" + marks.close
        guard !open.isEmpty, !close.isEmpty, rest.hasPrefix(end) else { return }
        rest = rest.dropFirst(end.count)
        self.marks[self.marks.count - 1] = Marks(open: open, close: close)
    }

    private func problem(_ kind: TemplateProblem.Kind) -> TemplateProblem {
        TemplateProblem(line: text[..<rest.startIndex].count { $0 == "\n" } + 1, kind: kind)
    }
}
