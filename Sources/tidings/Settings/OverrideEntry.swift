internal import StoryModel
internal import Yams

/// An entry of a file of corrections: a mapping whose keys tell what it says.
struct OverrideEntry {
    /// The keys that entries have.
    enum Key: String, CaseIterable {
        case text, company, not, same, story, document, pattern, theme
        case addTheme = "add-theme"
        case removeTheme = "remove-theme"
        case score, week, merge, split, begin, sponsor, note
    }

    let override: Override

    /// Longer texts are refused.
    private static let longest = 2_000

    init(_ node: Node, path: String) throws(SettingProblem) {
        let reader = try Reader(node, path: path)
        override = Override(try reader.change(), line: reader.line)
    }

    /// Reads the keys of one entry.
    private struct Reader {
        let path: String
        let line: Int
        private let values: [Key: Node]

        init(_ node: Node, path: String) throws(SettingProblem) {
            self.path = path
            line = node.mark?.line ?? 1
            guard let mapping = node.mapping, !mapping.isEmpty else {
                throw .file(
                    .overrides, path: path, line: line,
                    words: "no entry; write one as '- same: [Meta, Facebook]'")
            }
            var values: [Key: Node] = [:]
            for (name, value) in mapping {
                let name = name.scalar?.string ?? ""
                guard let key = Key(rawValue: name) else {
                    let nearest = SpellingSteps.nearest(to: name, among: Key.allCases) {
                        $0.rawValue
                    }
                    throw .file(
                        .overrides, path: path, line: value.mark?.line ?? line,
                        words: "'\(name)' is no key of an entry; did you mean "
                            + "'\(nearest?.rawValue ?? "")'?")
                }
                values[key] = value
            }
            self.values = values
        }

        func change() throws(SettingProblem) -> Override.Change {
            if values[.same] != nil { return .same(try some(.same, alone: [])) }
            if values[.merge] != nil { return .merge(try places(.merge)) }
            if values[.split] != nil { return .split(try places(.split)) }
            if values[.begin] != nil {
                return .begin(
                    words: try text(.begin), within: try place(beside: [.begin]))
            }
            if values[.sponsor] != nil {
                return .sponsor(name: try text(.sponsor), within: try place(beside: [.sponsor]))
            }
            if values[.text] != nil { return try naming() }
            if values[.score] != nil { return try scoring() }
            return try theming()
        }

        // MARK: Sorts of entries

        private func naming() throws(SettingProblem) -> Override.Change {
            guard (values[.company] == nil) != (values[.not] == nil) else {
                throw problem("'text' goes with 'company' (it names it) or 'not' (it does not)")
            }
            if values[.company] != nil {
                return .company(
                    words: try text(.text), name: try text(.company),
                    within: try place(beside: [.text, .company]))
            }
            return .notCompany(
                words: try text(.text), name: try text(.not),
                within: try place(beside: [.text, .not]))
        }

        private func scoring() throws(SettingProblem) -> Override.Change {
            guard values[.company] != nil, (values[.story] == nil) != (values[.week] == nil) else {
                throw problem("'score' goes with 'company' and either 'story' or 'week'")
            }
            let written = try text(.score)
            guard let score = Double(written), (-5...5).contains(score) else {
                throw problem("'\(written)' is no score; write one from -5 to 5", .score)
            }
            let company = try text(.company)
            let tenths = (score * 10).rounded() / 10
            guard values[.week] != nil else {
                return .score(
                    tenths, company: company, story: try place(beside: [.score, .company]))
            }
            try allow([.score, .company, .week])
            let name = try text(.week)
            guard let week = Week(name) else {
                throw problem("'\(name)' is no week; write one as 2026-W18", .week)
            }
            return .weekScore(tenths, company: company, week: week)
        }

        private func theming() throws(SettingProblem) -> Override.Change {
            let given = [Key.theme, .addTheme, .removeTheme].filter { values[$0] != nil }
            guard let key = given.first, given.count == 1 else {
                throw problem(
                    "nothing is said; write 'theme', 'score', 'company', 'not', 'same', 'merge', "
                        + "'split', 'begin' or 'sponsor', one of them in an entry")
            }
            guard (values[.story] == nil) != (values[.pattern] == nil) else {
                throw problem("'\(key.rawValue)' goes with either 'story' or 'pattern'")
            }
            let subject: Override.Subject
            if values[.pattern] != nil {
                try allow([.pattern, key])
                subject = .pattern(try text(.pattern))
            } else {
                subject = .story(try place(beside: [key]))
            }
            switch key {
            case .addTheme: return .addTheme(try text(key), to: subject)
            case .removeTheme: return .removeTheme(try text(key), from: subject)
            default: return .themes(try list(key), of: subject)
            }
        }

        // MARK: Values

        private func place(beside keys: [Key]) throws(SettingProblem) -> Override.Place {
            try allow(keys + [.story, .document])
            return Override.Place(
                document: try values[.document].map { node throws(SettingProblem) in
                    try text(node, .document)
                },
                story: try values[.story].map { node throws(SettingProblem) in
                    try text(node, .story)
                })
        }

        /// Two or more places: quotes of stories, or mappings of `story` and `document`.
        private func places(_ key: Key) throws(SettingProblem) -> [Override.Place] {
            try allow([key])
            var places: [Override.Place] = []
            for node in Array(values[key]?.sequence ?? []) {
                if node.mapping == nil {
                    places.append(Override.Place(story: try text(node, key)))
                } else {
                    let inner = try Reader(node, path: path)
                    places.append(try inner.place(beside: []))
                }
            }
            guard places.count > 1, places.allSatisfy({ $0.story != nil }) else {
                throw problem(
                    "'\(key.rawValue)' wants a list of two stories or more, each by words of it",
                    key)
            }
            return places
        }

        private func some(_ key: Key, alone others: [Key]) throws(SettingProblem) -> [String] {
            try allow([key] + others)
            let texts = try list(key)
            guard texts.count > 1 else {
                throw problem("'\(key.rawValue)' wants a list of two names or more", key)
            }
            return texts
        }

        private func list(_ key: Key) throws(SettingProblem) -> [String] {
            guard let nodes = values[key]?.sequence else { return [try text(key)] }
            var texts: [String] = []
            for node in nodes { texts.append(try text(node, key)) }
            guard !texts.isEmpty else { throw problem("'\(key.rawValue)' has no value", key) }
            return texts
        }

        private func text(_ key: Key) throws(SettingProblem) -> String {
            guard let node = values[key] else { throw problem("'\(key.rawValue)' is missing") }
            return try text(node, key)
        }

        private func text(_ node: Node, _ key: Key) throws(SettingProblem) -> String {
            guard let text = node.scalar?.string,
                text.contains(where: { $0.isLetter || $0.isNumber })
            else { throw problem("'\(key.rawValue)' needs words", key) }
            guard text.utf8.count <= OverrideEntry.longest else {
                throw problem(
                    "'\(key.rawValue)' is longer than \(OverrideEntry.longest) bytes", key)
            }
            return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        /// Refuses keys that say nothing in this sort of entry.
        private func allow(_ keys: [Key]) throws(SettingProblem) {
            let others = Key.allCases.filter {
                values[$0] != nil && $0 != .note && !keys.contains($0)
            }
            guard let other = others.first else { return }
            let names = keys.filter { values[$0] != nil }.map { "'\($0.rawValue)'" }
            throw problem(
                "'\(other.rawValue)' does not go with \(names.joined(separator: " and "))", other)
        }

        private func problem(_ words: String, _ key: Key? = nil) -> SettingProblem {
            let node = key.flatMap { values[$0] }
            return .file(.overrides, path: path, line: node?.mark?.line ?? line, words: words)
        }
    }
}
