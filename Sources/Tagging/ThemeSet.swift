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

    /// These themes with others added; one of the same name takes the place of the old one.
    package func adding(_ others: [Theme]) -> ThemeSet {
        var themes = themes
        for theme in others {
            if let old = themes.firstIndex(where: { $0.name == theme.name }) {
                themes[old] = theme
            } else {
                themes.append(theme)
            }
        }
        return ThemeSet(themes)
    }

    /// These themes without those of the names given.
    package func removing(_ names: Set<String>) -> ThemeSet {
        ThemeSet(themes.filter { !names.contains($0.name) })
    }

    /// The same for the same themes.
    package var fingerprint: String {
        var fingerprint = Fingerprint()
        for theme in themes {
            fingerprint.add(theme.name)
            fingerprint.add(theme.label)
            for (phrase, weight) in theme.phrases.sorted(by: { $0.key < $1.key }) {
                fingerprint.add("\(phrase)\t\(weight)")
            }
        }
        return fingerprint.hex
    }
}
