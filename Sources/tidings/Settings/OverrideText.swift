internal import StoryModel

/// Writes corrections as the file of them has them.
struct OverrideText {
    /// The lines of an entry.
    func entry(_ change: Override.Change) -> String {
        switch change {
        case .company(let words, let name, let place):
            lines([("text", words), ("company", name)] + keys(place))
        case .notCompany(let words, let name, let place):
            lines([("text", words), ("not", name)] + keys(place))
        case .same(let names): "- same: \(list(names))\n"
        case .themes(let names, let subject):
            lines(keys(subject)) + "  theme: \(names.count == 1 ? scalar(names[0]) : list(names))\n"
        case .addTheme(let name, let subject): lines(keys(subject) + [("add-theme", name)])
        case .removeTheme(let name, let subject): lines(keys(subject) + [("remove-theme", name)])
        case .score(let score, let company, let story):
            lines(keys(story) + [("company", company)]) + "  score: \(ScoreText.text(score))\n"
        case .weekScore(let score, let company, let week):
            "- week: \(week)\n  company: \(scalar(company))\n  score: \(ScoreText.text(score))\n"
        case .merge(let places): "- merge:\n" + places.map(item).joined()
        case .split(let places): "- split:\n" + places.map(item).joined()
        case .begin(let words, let place): lines([("begin", words)] + keys(place))
        case .sponsor(let name, let place): lines([("sponsor", name)] + keys(place))
        }
    }

    private func lines(_ keys: [(String, String)]) -> String {
        keys.enumerated().map { place, key in
            "\(place == 0 ? "-" : " ") \(key.0): \(scalar(key.1))\n"
        }.joined()
    }

    private func item(_ place: Override.Place) -> String {
        keys(place).enumerated().map { number, key in
            "  \(number == 0 ? "-" : " ") \(key.0): \(scalar(key.1))\n"
        }.joined()
    }

    private func keys(_ place: Override.Place) -> [(String, String)] {
        [("story", place.story), ("document", place.document)].compactMap { key, value in
            value.map { (key, $0) }
        }
    }

    private func keys(_ subject: Override.Subject) -> [(String, String)] {
        switch subject {
        case .story(let place): keys(place)
        case .pattern(let words): [("pattern", words)]
        }
    }

    private func list(_ texts: [String]) -> String {
        "[\(texts.map(scalar).joined(separator: ", "))]"
    }

    private func scalar(_ text: String) -> String { YAMLText.scalar(text) }
}
