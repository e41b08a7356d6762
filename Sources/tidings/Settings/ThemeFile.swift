internal import Tagging
internal import Yams

/// Reads a user's themes: a YAML mapping of names to what each is about.
struct ThemeFile {
    let changes: [ThemeChange]
    /// Where the changes stand, in their order.
    private let nodes: [Node]
    private let path: String

    /// The keys of a theme.
    private enum Key: String, CaseIterable {
        case label, description, phrases, was
    }

    /// More themes, and more phrases of one, are not read.
    private static let most = (themes: 100, phrases: 1_000)
    /// A phrase that nearly settles it.
    private static let weight = 3.0

    /// - Throws: `SettingProblem` with the line.
    init(text: String, path: String) throws(SettingProblem) {
        let place = Place(path: path)
        self.path = path
        guard let root = try YAMLText.root(of: text, path: path) else {
            (changes, nodes) = ([], [])
            return
        }
        guard let mapping = root.mapping else {
            throw place.problem(
                "expected a name on each line, with 'description' and 'phrases' under it", root)
        }
        guard mapping.count <= Self.most.themes else {
            throw place.problem("more than \(Self.most.themes) themes", root)
        }
        var changes: [ThemeChange] = []
        for (name, value) in mapping { changes.append(try Self.change(name, value, place)) }
        self.changes = changes
        nodes = mapping.keys.map { $0 }
    }

    /// The themes with the changes.
    ///
    /// - Throws: `SettingProblem` where a theme that is to be changed is not there.
    func changed(_ themes: ThemeSet) throws(SettingProblem) -> ThemeSet {
        var themes = themes
        for (change, node) in zip(changes, nodes) {
            let wanted: String? =
                switch change.action {
                case .add: nil
                case .rename(let name): name
                case .remove: change.name
                }
            let names = themes.themes.map(\.name)
            if let wanted, !names.contains(wanted) {
                throw Place(path: path).problem(
                    "no theme is called '\(wanted)'; there are \(names.joined(separator: ", "))",
                    node)
            }
            if let words = reason(against: change, of: names) {
                throw Place(path: path).problem(words, node)
            }
            themes = themes.changed(by: [change])
        }
        return themes
    }

    /// Why a change cannot be made; `nil` where it can.
    private func reason(against change: ThemeChange, of names: [String]) -> String? {
        switch change.action {
        case .rename where names.contains(change.name):
            "there is a theme '\(change.name)' already; take another name"
        case .add
        where !names.contains(change.name) && change.description.isEmpty && change.phrases.isEmpty:
            "'\(change.name)' needs 'description' and 'phrases' to be found by"
        default: nil
        }
    }

    private static func change(
        _ node: Node, _ value: Node, _ place: Place
    ) throws(SettingProblem) -> ThemeChange {
        let name = node.scalar?.string ?? ""
        guard !name.isEmpty, name.utf8.count <= 60,
            name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " })
        else {
            throw place.problem(
                "'\(name)' is no name of a theme; write letters, as in 'trade:'", node)
        }
        guard let mapping = value.mapping else {
            guard value.scalar?.string == "remove" else {
                throw place.problem(
                    "'\(name)' needs 'description' and 'phrases' under it, or 'remove' behind it",
                    node)
            }
            return ThemeChange(name: name, action: .remove)
        }
        var values: [Key: Node] = [:]
        for (key, value) in mapping {
            let given = key.scalar?.string ?? ""
            guard let known = Key(rawValue: given) else {
                let nearest = SpellingSteps.nearest(to: given, among: Key.allCases) { $0.rawValue }
                throw place.problem(
                    "'\(given)' is no key of a theme; did you mean '\(nearest?.rawValue ?? "")'?",
                    key)
            }
            values[known] = value
        }
        let was = try values[.was].map { node throws(SettingProblem) in try place.text(node, "was")
        }
        return ThemeChange(
            name: name, action: was.map { .rename(from: $0) } ?? .add,
            label: try values[.label].map { node throws(SettingProblem) in
                try place.text(node, "label")
            },
            description: try values[.description].map { node throws(SettingProblem) in
                try place.text(node, "description")
            } ?? "",
            phrases: try values[.phrases].map { node throws(SettingProblem) in
                try phrases(node, place)
            } ?? [:])
    }
}

extension ThemeFile {
    /// A list of phrases, or a mapping of phrases to weights from -3 to 3.
    private static func phrases(
        _ node: Node, _ place: Place
    ) throws(SettingProblem) -> [String: Double] {
        var phrases: [String: Double] = [:]
        if let mapping = node.mapping {
            for (key, value) in mapping {
                guard let weight = value.scalar.flatMap({ Double($0.string) }),
                    (-3...3).contains(weight)
                else { throw place.problem("a phrase's weight is a number from -3 to 3", key) }
                phrases[try place.text(key, "phrases")] = weight
            }
        } else if let nodes = node.sequence {
            for node in nodes { phrases[try place.text(node, "phrases")] = weight }
        } else {
            phrases[try place.text(node, "phrases")] = weight
        }
        guard phrases.count <= most.phrases else {
            throw place.problem("more than \(most.phrases) phrases", node)
        }
        return phrases
    }

    /// Where a value stands, for saying what is wrong with it.
    private struct Place {
        let path: String

        func text(_ node: Node, _ key: String) throws(SettingProblem) -> String {
            guard let text = node.scalar?.string, text.contains(where: \.isLetter) else {
                throw problem("'\(key)' needs words", node)
            }
            guard text.utf8.count <= 1_000 else {
                throw problem("'\(key)' is longer than 1000 bytes", node)
            }
            return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        func problem(_ words: String, _ node: Node) -> SettingProblem {
            .file(.themes, path: path, line: node.mark?.line, words: words)
        }
    }
}
