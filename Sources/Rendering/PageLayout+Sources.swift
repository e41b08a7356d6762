internal import StoryModel

extension PageLayout {
    var sources: [Block] {
        let items = digest.sources.map(item)
        return items.isEmpty ? [] : [.list(items)]
    }

    private func item(_ source: SourceLine) -> [Phrase] {
        [
            link(to: source), Phrase(" · \(facts(of: source)) · "),
            Phrase(source.document.shownText, .note),
        ]
    }

    /// The title, or what stands for it, with the address where there is one.
    func link(to source: SourceLine) -> Phrase {
        let title = source.title.shownText
        return Phrase(
            title.isEmpty ? source.document.shownText : title, .strong,
            address: WebAddress(source.url))
    }

    /// What is known of a document, but for its title and path.
    func facts(of source: SourceLine) -> String {
        let title = source.title.shownText
        let facts = [
            source.source.shownText == title ? nil : source.source.shownText,
            source.kind == .digest ? "a digest by somebody else" : nil,
            DateText.full(source.date), dating(source.dateOrigin),
            NumberText.count(source.words, "word", "words"),
            NumberText.count(source.stories, "story", "stories"),
            source.foldedInto.map { "not counted, it repeats \($0.shownText)" },
        ]
        return facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// How a document was dated, where its own text does not tell.
    private func dating(_ origin: DateOrigin) -> String? {
        switch origin {
        case .frontMatter, .publishedLine, .message: nil
        case .option: "date as given"
        case .fileName: "dated by its file's name"
        case .statusID: "dated by its newest linked post"
        case .fileTime: "dated by its file's time, a guess"
        }
    }

    var coverage: [Block] {
        let items = shownNotes
        return items.isEmpty ? [] : [.list(items.map { [Phrase($0)] })]
    }

    var shownNotes: [String] { options.length == .brief ? briefNotes : notes }

    private var notes: [String] {
        [words, storiesLeftOut, guessedDates, folded, corrections, overrides].compactMap { $0 }
            + findings
    }

    /// Counts, where a longer digest names each document.
    private var briefNotes: [String] {
        let coverage = digest.coverage
        let counts = [
            (coverage.guessedDates.count, "dated by a guess"),
            (coverage.folded.count, "not counted, since they repeat others"),
            (coverage.findings.count, "with something odd in them"),
        ]
        let counted = counts.filter { $0.0 > 0 }.map {
            "\(NumberText.count($0, "document", "documents")) \($1)"
        }
        let others = counted.isEmpty ? nil : "\(counted.joined(separator: "; "))."
        return [briefWords, others, corrections, overrides].compactMap { $0 }
    }

    private var briefWords: String? {
        let words = digest.coverage.words.values.reduce(0, +)
        let content = digest.coverage.words[PassageRole.content.rawValue, default: 0]
        guard words > 0 else { return nil }
        let read = NumberText.count(words, "word", "words")
        return "\(read) read, \(NumberText.grouped(content)) of them content."
    }

    private var words: String? {
        let words = digest.coverage.words.filter { $0.value > 0 }
        let content = words[PassageRole.content.rawValue, default: 0]
        let total = words.values.reduce(0, +)
        guard total > 0 else { return nil }
        let read = NumberText.count(total, "word", "words") + " read"
        let known = PassageRole.allCases.map(\.rawValue)
        let others = words.keys.filter { !known.contains($0) }.sorted()
        let leftOut = (known + others).filter { $0 != PassageRole.content.rawValue }
            .compactMap { role in words[role].map { "\(label(role)) (\(NumberText.grouped($0)))" } }
        guard !leftOut.isEmpty else { return "\(read), all of them content." }
        let shown = NumberText.grouped(content)
        return "\(read), \(shown) of them content. Left out: \(leftOut.joined(separator: ", "))."
    }

    private func label(_ role: String) -> String {
        switch PassageRole(rawValue: role) {
        case .content: "content"
        case .header: "headers"
        case .sponsor: "sponsors"
        case .promotion: "promotion"
        case .greeting: "greetings"
        case .smallTalk: "small talk"
        case .preview: "previews"
        case .recap: "recaps"
        case .farewell: "farewells"
        case .notice: "notices"
        case .reaction: "reactions"
        case .residue: "residue"
        case nil: role.shownText
        }
    }

    private var storiesLeftOut: String? {
        let count = digest.coverage.storiesLeftOut
        guard count > 0 else { return nil }
        let stories = NumberText.count(count, "story is", "stories are")
        let titles = digest.coverage.untold.map { title in
            "\(title.text.shownText) \(citations.aside(title.citations, isLinked: false).words)"
        }
        guard !titles.isEmpty else { return "\(stories) not shown in any section." }
        let listed = titles.joined(separator: "; ")
        let those = titles.count < count ? ", among them" : ":"
        return "\(stories) not shown in any section\(those) \(listed)."
    }

    private var guessedDates: String? {
        let paths = digest.coverage.guessedDates.sorted().map(\.shownText)
        return paths.isEmpty
            ? nil : "Dated by the file's time, a guess: \(paths.joined(separator: ", "))."
    }

    private var folded: String? {
        let fuller = digest.sources.reduce(into: [:]) { $0[$1.document] = $1.foldedInto }
        let paths = digest.coverage.folded.sorted().map { path in
            let into = fuller[path].map { " (told more fully in \($0.shownText))" } ?? ""
            return path.shownText + into
        }
        return paths.isEmpty
            ? nil : "Not counted, because they repeat another: \(paths.joined(separator: ", "))."
    }

    private var corrections: String? {
        let names = digest.coverage.corrections.map { name in
            "\(name.words.heard.shownText) → \(name.words.meant.shownText) (\(name.count))"
        }
        return names.isEmpty
            ? nil
            : "Names corrected, in square brackets where shown: \(names.joined(separator: ", "))."
    }

    private var overrides: String? {
        let facts = digest.coverage.overrides.map { count in
            let stories = NumberText.count(count.stories, "story", "stories")
            return "\(words(for: count.kind, count.subject.shownText)) (\(stories))"
        }
        return facts.isEmpty ? nil : "Set by hand: \(facts.joined(separator: ", "))."
    }

    private func words(for kind: OverrideUse.Kind, _ subject: String) -> String {
        switch kind {
        case .company: "what names \(subject)"
        case .notCompany: "what does not name \(subject)"
        case .same: "other names of \(subject)"
        case .theme: "theme \(options.label(ofTheme: subject))"
        case .noTheme: "not theme \(options.label(ofTheme: subject))"
        case .score: "score of \(subject)"
        case .weekScore: "the week's score of \(subject)"
        case .merge: "stories that are one"
        case .split: "stories that are not one"
        case .sponsor: "sponsor \(subject)"
        }
    }

    /// One line for a document with findings; guessed dates have a line of their own.
    private var findings: [String] {
        let guessed = Set(digest.coverage.guessedDates)
        return digest.coverage.findings.sorted { $0.key < $1.key }.compactMap { path, findings in
            let told = findings.filter { $0.kind != .dateGuessed || !guessed.contains(path) }
            let texts = told.map { FindingText($0).text }
            return texts.isEmpty
                ? nil : "\(path.shownText): \(texts.joined(separator: "; "))."
        }
    }
}
