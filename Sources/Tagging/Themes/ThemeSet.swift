internal import StoryModel

/// The themes that stories are sorted by, in the order in which digests show them.
///
/// A file of themes has headings `[name] Label` and under them lines of a weight and a phrase.
package struct ThemeSet: Sendable {
    package let themes: [Theme]

    package init(_ themes: [Theme]) { self.themes = themes }

    /// Reads a file of themes.
    ///
    /// - Throws: `TaggingDataError` with the line.
    package init(text: String) throws(TaggingDataError) {
        themes = try PhraseSection.read(text).map { section in
            var phrases: [String: Double] = [:]
            for phrase in section.phrases { phrases[phrase.phrase] = phrase.weight }
            return Theme(
                name: section.name, label: section.label.isEmpty ? section.name : section.label,
                phrases: phrases)
        }
    }

    /// Models, compute, agents, safety, policy and business.
    package static func shipped() throws(TaggingDataError) -> ThemeSet {
        try ThemeSet(text: ShippedData.themes.text)
    }

    /// These themes as a user changes them, one change after the other.
    ///
    /// New themes come last, in the order of the changes. A change of a theme that is not there, but for
    /// one that adds it, changes nothing.
    package func changed(by changes: [ThemeChange]) -> ThemeSet {
        var themes = themes
        for change in changes {
            let old =
                if case .rename(let name) = change.action { name } else { change.name }
            let place = themes.firstIndex { $0.name == old }
            switch (change.action, place) {
            case (.remove, let place?): themes.remove(at: place)
            case (.add, nil): themes.append(Theme(change, of: nil))
            case (.add, let place?), (.rename, let place?):
                themes[place] = Theme(change, of: themes[place])
            case (.remove, nil), (.rename, nil): break
            }
        }
        return ThemeSet(themes)
    }

    /// The same for the same themes.
    package var fingerprint: String {
        var fingerprint = Fingerprint()
        for theme in themes {
            fingerprint.add(theme.name)
            fingerprint.add(theme.label)
            fingerprint.add(theme.description)
            fingerprint.add(theme.base)
            for (phrase, weight) in theme.phrases.sorted(by: { $0.key < $1.key }) {
                fingerprint.add("\(phrase)\t\(weight)")
            }
        }
        return fingerprint.hex
    }
}
