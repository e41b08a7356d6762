internal import Mustache

// What templates are given: each kind of value knows how it stands in a text and what words there
// are for it. None is a type of the standard library, since those have no escapes of ours.

/// An object of a record.
struct TemplateObject: MustacheParent, MustacheTransformable, MustacheCustomRenderable {
    let fields: RecordValue
    let wording: TemplateWording
    /// Which of the digest's values it is; `nil` for objects within these.
    let place: TemplateWording.Place?

    let renderText = ""
    let isNull = false

    func child(named name: String) -> Any? {
        if let value = fields[name] {
            let isTable = ["words", "findings"].contains(name)
            return wording.shown(
                value, key: place == .digest ? name : nil, place: isTable ? .table : nil)
        }
        if place == .table { return TemplateNull() }
        // Names are looked for from the inside out: what the whole digest lacks is nowhere.
        if place == .digest { wording.misses.note(name: name) }
        return nil
    }

    func transform(_ name: String) -> Any? { wording.words(name, of: self) }
}

/// A list of a record.
struct TemplateList: MustacheSequence, MustacheParent, MustacheTransformable,
    MustacheCustomRenderable
{
    let elements: [RecordValue]
    let wording: TemplateWording
    /// The key of the digest that has the list, where one has.
    let key: String?

    let renderText = ""
    let isNull = false

    func child(named name: String) -> Any? { nil }
    func transform(_ name: String) -> Any? { wording.words(name, of: self) }

    func makeIterator() -> AnyIterator<Any> {
        var index = 0
        return AnyIterator {
            guard index < elements.count else { return nil }
            defer { index += 1 }
            return element(at: index)
        }
    }

    func element(at index: Int) -> Any {
        wording.shown(elements[index], place: key.map { .element(of: $0, index) })
    }
}

/// A text, shown in such a way that nothing in it is taken for a mark.
struct TemplateText: MustacheParent, MustacheTransformable, MustacheCustomRenderable {
    let text: String
    let wording: TemplateWording

    var isNull: Bool { text.shownText.isEmpty }
    // As at the beginning of a line and in a table: templates may put it anywhere.
    var renderText: String {
        MarkdownText(text.shownText, opensLine: true, isCell: true).markdown
    }

    func child(named name: String) -> Any? { nil }
    func transform(_ name: String) -> Any? { wording.words(name, of: self) }
}

/// Words that are Markdown already.
struct TemplateMarkdown: MustacheParent, MustacheTransformable, MustacheCustomRenderable {
    let renderText: String

    var isNull: Bool { renderText.isEmpty }

    func child(named name: String) -> Any? { nil }
    func transform(_ name: String) -> Any? { name == "empty" ? isNull : nil }
}

struct TemplateNumber: MustacheParent, MustacheTransformable, MustacheCustomRenderable {
    let number: Double
    let wording: TemplateWording

    let isNull = false
    var renderText: String {
        let whole = Int(exactly: number)
        return whole.map { "\($0)" } ?? "\(number)"
    }

    func child(named name: String) -> Any? { nil }
    func transform(_ name: String) -> Any? { wording.words(name, of: self) }
}

/// What a record has no value for; all that is done to it is nothing too.
struct TemplateNull: MustacheParent, MustacheTransformable, MustacheCustomRenderable {
    let renderText = ""
    let isNull = true

    func child(named name: String) -> Any? { nil }
    func transform(_ name: String) -> Any? { name == "empty" ? true : self }
}
