internal import StoryModel

/// What corrections say, in words.
struct OverrideWords {
    /// On one line, without a full stop: `"Figure" is not Figure AI`.
    func text(_ change: Override.Change) -> String {
        switch change {
        case .company(let words, let name, let place):
            "\"\(words)\" is \(name)\(within(place))"
        case .notCompany(let words, let name, let place):
            "\"\(words)\" is not \(name)\(within(place))"
        case .same(let names): "\(names.joined(separator: ", ")) are one company"
        case .themes(let names, let subject):
            "\(self.subject(subject)): theme \(names.joined(separator: ", "))"
        case .addTheme(let name, let subject): "\(self.subject(subject)): also theme \(name)"
        case .removeTheme(let name, let subject): "\(self.subject(subject)): not theme \(name)"
        case .score(let score, let company, let story):
            "\(self.story(story)): \(company) \(ScoreText.text(score))"
        case .weekScore(let score, let company, let week):
            "\(week): \(company) \(ScoreText.text(score))"
        case .merge(let places): "one story: \(places.map(story).joined(separator: ", "))"
        case .split(let places): "not one story: \(places.map(story).joined(separator: ", "))"
        case .begin(let words, let place):
            "a story begins at \"\(words)\"\(within(place))"
        case .sponsor(let name, let place): "\(name) is a sponsor\(within(place))"
        }
    }

    /// The name of the change in machine output.
    func kind(_ change: Override.Change) -> String {
        switch change {
        case .company: "company"
        case .notCompany: "notCompany"
        case .same: "same"
        case .themes: "theme"
        case .addTheme: "addTheme"
        case .removeTheme: "removeTheme"
        case .score: "score"
        case .weekScore: "weekScore"
        case .merge: "merge"
        case .split: "split"
        case .begin: "begin"
        case .sponsor: "sponsor"
        }
    }

    private func within(_ place: Override.Place) -> String {
        place.document == nil && place.story == nil ? "" : " in \(story(place))"
    }

    private func subject(_ subject: Override.Subject) -> String {
        switch subject {
        case .story(let place): story(place)
        case .pattern(let words): "stories with \"\(words)\""
        }
    }

    private func story(_ place: Override.Place) -> String {
        [place.story.map { "\"\(short($0))\"" }, place.document].compactMap { $0 }
            .joined(separator: " of ")
    }

    /// Longer quotes are cut in what people read.
    private func short(_ words: String) -> String {
        words.count > 50 ? words.prefix(47) + "..." : words
    }

    /// Why a correction binds to nothing.
    func words(for reason: OverrideBinding.Gap) -> String {
        switch reason {
        case .theme(let name): "no theme is called '\(name)'"
        case .document(let name): "no document is called '\(name)'"
        case .story(let words): "no story has the words \"\(words)\""
        case .words(let words): "no story it speaks of has the words \"\(words)\""
        case .company(let name): "no story it speaks of names \(name)"
        }
    }
}
