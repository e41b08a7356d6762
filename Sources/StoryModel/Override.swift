/// A correction by the user, which holds against whatever the program finds.
///
/// It binds to words of documents and never to places or numbers, so that it outlives another reading,
/// tagging and version.
package struct Override: Hashable, Sendable {
    /// What the user says.
    package enum Change: Hashable, Sendable {
        /// The words name the company.
        case company(words: String, name: String, within: Place)
        /// The words do not name the company.
        case notCompany(words: String, name: String, within: Place)
        /// All names are one company's, which is shown by the first.
        case same([String])
        /// The themes of a story are these, the primary one first.
        case themes([String], of: Subject)
        case addTheme(String, to: Subject)
        case removeTheme(String, from: Subject)
        /// How a story reads for a company, from -5 to +5 in tenths.
        case score(Double, company: String, story: Place)
        /// How a week reads for a company, from -5 to +5 in tenths.
        case weekScore(Double, company: String, week: Week)
        /// The stories tell the same.
        case merge([Place])
        /// The stories do not tell the same.
        case split([Place])
        /// A new story begins with the sentence that holds the words.
        case begin(words: String, within: Place)
        /// The company pays for the documents, and is not scored for what they say of it.
        case sponsor(name: String, within: Place)
    }

    /// Where words stand; without any part everywhere.
    package struct Place: Hashable, Sendable {
        /// The path of a document, the end of its path, its title, its source or its id.
        package let document: String?
        /// Words of a story: of its title, or of its text.
        package let story: String?

        package init(document: String? = nil, story: String? = nil) {
            self.document = document
            self.story = story
        }
    }

    /// The stories that a change of themes is about.
    package enum Subject: Hashable, Sendable {
        case story(Place)
        /// Every story that holds the words, in whatever inflection.
        case pattern(String)
    }

    package let change: Change
    /// Where the user wrote it, counted from 1.
    package let line: Int

    package init(_ change: Change, line: Int) {
        self.change = change
        self.line = line
    }

    /// Sixteen hexadecimal digits, the same for the same change wherever it is written.
    package var key: String {
        String(Fingerprint(of: change.parts.joined(separator: "\t")).hex.prefix(16))
    }
}

extension Override.Change {
    /// The name of the change and all that it holds, for telling changes apart.
    fileprivate var parts: [String] {
        switch self {
        case .company(let words, let name, let place): ["company", words, name] + place.parts
        case .notCompany(let words, let name, let place): ["not", words, name] + place.parts
        case .same(let names): ["same"] + names
        case .themes(let names, let subject): ["themes"] + subject.parts + names
        case .addTheme(let name, let subject): ["add", name] + subject.parts
        case .removeTheme(let name, let subject): ["remove", name] + subject.parts
        case .score(let score, let company, let story):
            ["score", "\(score)", company] + story.parts
        case .weekScore(let score, let company, let week):
            ["week", "\(score)", company, week.description]
        case .merge(let stories): ["merge"] + stories.flatMap(\.parts)
        case .split(let stories): ["split"] + stories.flatMap(\.parts)
        case .begin(let words, let place): ["begin", words] + place.parts
        case .sponsor(let name, let place): ["sponsor", name] + place.parts
        }
    }
}

extension Override.Change {
    /// The places that the change names, in order; none for what holds everywhere.
    package var places: [Override.Place] {
        switch self {
        case .company(_, _, let place), .notCompany(_, _, let place), .begin(_, let place),
            .score(_, _, let place), .sponsor(_, let place), .themes(_, .story(let place)),
            .addTheme(_, .story(let place)), .removeTheme(_, .story(let place)):
            [place]
        case .merge(let places), .split(let places): places
        case .same, .weekScore, .themes, .addTheme, .removeTheme: []
        }
    }
}

extension Document {
    /// Whether the user may mean the document: by its path, the end of it, the file that it is an entry
    /// of, its title, its source or its id.
    package func isCalled(_ name: String) -> Bool {
        let file = path.prefix { $0 != "#" }
        return path == name || path.hasSuffix("/" + name) || file == name
            || file.hasSuffix("/" + name) || id.description == name
            || [title, source].contains { $0.lowercased() == name.lowercased() }
    }
}

extension Override.Place {
    fileprivate var parts: [String] { [document ?? "", story ?? ""] }
}

extension Override.Subject {
    fileprivate var parts: [String] {
        switch self {
        case .story(let place): ["story"] + place.parts
        case .pattern(let words): ["pattern", words]
        }
    }
}
