internal import StoryModel

/// The words for a digest's values that a template asks for: `{{signed(score)}}`.
///
/// Where a value is one of the digest's own, they are said by the same layout as in all formats.
struct TemplateWording {
    /// Where a value stands in the digest.
    enum Place: Hashable {
        case digest
        /// An element of one of the digest's lists, counted from 0.
        case element(of: String, Int)
        /// An object whose keys are not always the same: words by role.
        case table
    }

    let layout: PageLayout
    /// What a template asks for and nothing has.
    let misses: TemplateMisses

    private var digest: Digest { layout.digest }
    private let phrases = MarkdownPhrases()

    init(layout: PageLayout, misses: TemplateMisses) {
        self.layout = layout
        self.misses = misses
    }

    /// A value as templates see it.
    func shown(_ value: RecordValue, key: String? = nil, place: Place? = nil) -> Any {
        switch value {
        case .null: TemplateNull()
        case .flag(let flag): flag
        case .integer(let integer): TemplateNumber(number: Double(integer), wording: self)
        case .number(let number): TemplateNumber(number: number, wording: self)
        case .text(let text): TemplateText(text: text, wording: self)
        case .list(let elements): TemplateList(elements: elements, wording: self, key: key)
        case .object: TemplateObject(fields: value, wording: self, place: place)
        }
    }

    func words(_ name: String, of text: TemplateText) -> Any? {
        let shown = text.text.shownText
        switch name {
        case "empty": return text.isNull
        case "sentence": return self.text(shown.closedSentence)
        case "label": return self.text(layout.options.label(ofTheme: text.text))
        case "date":
            return self.text(
                CalendarDay(text.text).map { DateText.near(digest.week, $0) } ?? shown)
        default: return misses.note(function: name)
        }
    }

    func words(_ name: String, of number: TemplateNumber) -> Any? {
        switch name {
        case "signed": return text(NumberText.signed(number.number))
        case "grouped": return text(NumberText.grouped(Int(exactly: number.number.rounded()) ?? 0))
        case "clock": return text(DateText.clock(number.number))
        default: return misses.note(function: name)
        }
    }

    func words(_ name: String, of list: TemplateList) -> Any? {
        switch name {
        case "empty": return list.elements.isEmpty
        case "count": return TemplateNumber(number: Double(list.elements.count), wording: self)
        case "first": return list.elements.isEmpty ? TemplateNull() : list.element(at: 0)
        case "last":
            return list.elements.isEmpty
                ? TemplateNull() : list.element(at: list.elements.count - 1)
        case "places":
            return markdown(layout.citations.line(list.citations).map(\.asPlain))
        case "aside": return markdown(layout.aside(list.citations))
        case "unlinkedAside": return markdown(layout.aside(list.citations, isLinked: false))
        default: return misses.note(function: name)
        }
    }

    func words(_ name: String, of object: TemplateObject) -> Any? {
        switch (name, object.place) {
        case ("title", .digest): return text(layout.title)
        case ("dateline", .digest): return text(layout.dateline)
        case ("isBrief", .digest): return layout.options.length == .brief
        case ("notes", .digest):
            return TemplateList(
                elements: layout.shownNotes.map(RecordValue.text), wording: self, key: nil)
        case ("voice", .element("insights", let index)):
            return markdown(layout.voice(of: digest.insights[index]))
        case ("tellings", .element("insights", let index)):
            return markdown(layout.tellings(of: digest.insights[index]).map(\.asPlain))
        case ("runs", .element("summary", let index)):
            return runs(of: digest.summary[index], in: object.fields)
        case ("isNew", .element("companies", let index)):
            return layout.isNew(digest.companies[index])
        case ("reasonAside", .element("companies", let index)):
            return markdown(layout.reasonAside(of: digest.companies[index]))
        case ("link", .element("sources", let index)):
            return markdown([layout.link(to: digest.sources[index])])
        case ("facts", .element("sources", let index)):
            return text(layout.facts(of: digest.sources[index]))
        case ("attribution", _):
            guard let citation = object.fields.citation else { return TemplateNull() }
            return markdown(layout.citations.attribution(citation))
        default: return misses.note(function: name)
        }
    }

    /// Sentences of the same documents in a row, with the citations of all of them.
    private func runs(of summary: ThemeSummary, in record: RecordValue) -> TemplateList {
        let citations = record["citations"]?.elements ?? []
        let runs = layout.runs(of: summary.sentences).map { run in
            RecordValue.object([
                .init(key: "text", value: .text(layout.words(of: summary.sentences[run]))),
                .init(key: "citations", value: .list(citations[run].flatMap(\.elements))),
            ])
        }
        return TemplateList(elements: runs, wording: self, key: nil)
    }

    private func text(_ text: String) -> TemplateText { TemplateText(text: text, wording: self) }

    private func markdown(_ phrases: [Phrase]) -> TemplateMarkdown {
        TemplateMarkdown(renderText: self.phrases.line(phrases))
    }
}

/// What a template asks for and nothing has.
///
/// A class, since a template is rendered by a library that hands nothing back but text.
final class TemplateMisses {
    private(set) var names: [String] = []
    private(set) var functions: [String] = []

    func note(name: String) { names.append(name) }

    /// Gives `nil`, as which the library leaves out what is asked for.
    func note(function name: String) -> Any? {
        functions.append(name)
        return nil
    }
}

extension TemplateList {
    fileprivate var citations: [Citation] { elements.compactMap(\.citation) }
}

extension RecordValue {
    /// The citation that an object is the record of.
    fileprivate var citation: Citation? {
        guard let document = self["document"]?.text, let title = self["title"]?.text,
            let source = self["source"]?.text, let line = self["line"]?.integer,
            let date = (self["date"]?.text).flatMap({ CalendarDay($0) })
        else { return nil }
        let range = (self["range"]?.elements ?? []).compactMap(\.integer)
        let time: Double? = if case .number(let time) = self["time"] { time } else { nil }
        return Citation(
            document: document, title: title, source: source, date: date,
            range: range.count == 2 ? TextRange(range[0], range[1]) : TextRange(0, 0), line: line,
            time: time, speaker: self["speaker"]?.text, url: self["url"]?.text,
            isSecondary: self["isSecondary"] == .flag(true))
    }
}
