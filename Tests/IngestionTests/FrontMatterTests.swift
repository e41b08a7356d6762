import StoryModel
import Testing

@testable import Ingestion

@Suite struct FrontMatterTests {
    @Test func `scalar values are read by their keys in lower case`() {
        let matter = FrontMatter(of: "---\nTitle: Wool\nTags: [mill, dye]\nempty:\n---\nText.")
        #expect(matter.values == ["title": "Wool", "tags": "mill"])
        #expect(matter.finding == nil)
    }

    @Test func `the range ends behind the second line of dashes`() {
        let text = "---\na: b\n---\nText."
        #expect(text[FrontMatter(of: text).range] == "---\na: b\n---\n")
    }

    @Test func `the first key that has a value counts`() {
        let matter = FrontMatter(of: "---\nname: B\nsubject: A\n---\n")
        #expect(matter.value("title", "subject", "name") == "A")
        #expect(matter.value("author") == nil)
    }

    @Test(arguments: [
        "Text.", "", "---", "---\nno end: here\n", "--- \n", "----\na: b\n----\n",
        " ---\na: b\n---\n", "---\nPlain words stand between rules.\n---\nMore.",
    ])
    func `a text without front matter has an empty one`(text: String) {
        let matter = FrontMatter(of: text)
        #expect(matter.range.isEmpty)
        #expect(matter.values.isEmpty)
        #expect(matter.finding == nil)
    }

    @Test(arguments: [
        "---\ntitle: \"no end\ndate: x\n---\nText.",
        "---\na: \(String(repeating: "[", count: 80))\n---\nText.",
    ])
    func `front matter that cannot be read gives a finding`(text: String) {
        let matter = FrontMatter(of: text)
        #expect(!matter.range.isEmpty)
        #expect(matter.finding?.kind == .frontMatterUnreadable)
    }

    @Test func `lists that hold each other many times are not followed`() {
        let names = Array("abcdefghi")
        let lists = zip(names, names.dropFirst()).map { inner, outer in
            "\(outer): &\(outer) [\(Array(repeating: "*\(inner)", count: 9).joined(separator: ", "))]"
        }
        let first = "a: &a [\(Array(repeating: "x", count: 9).joined(separator: ", "))]"
        let text = (["---", "title: Dams", first] + lists + ["*i : 1", "---", "Text."])
            .joined(separator: "\n")
        let time = ContinuousClock().measure {
            let matter = FrontMatter(of: text)
            #expect(matter.finding?.kind == .frontMatterUnreadable)
            #expect(matter.value("title") == "Dams")
        }
        #expect(time < .seconds(20))
    }

    @Test func `an ampersand and an asterisk are no names of values`() {
        let matter = FrontMatter(of: "---\ntitle: Q&A with *the* chair\ntags: [a, b]\n---\nText.")
        #expect(matter.values == ["title": "Q&A with *the* chair", "tags": "a"])
        #expect(matter.finding == nil)
    }

    @Test(arguments: [
        "---\ntitle: Corvid: the dam\ndate: 2026-05-01\nsource: \"The Rack\"\ntags: [a\nlong: >\n  x: y\n---\nT",
        "+++\ntitle = Corvid: the dam\ndate = 2026-05-01\nsource = 'The Rack'\ntags = [\n  x = 'y'\n+++\nT",
    ])
    func `front matter that breaks its rules is read as far as its lines go`(text: String) {
        let matter = FrontMatter(of: text)
        #expect(matter.finding?.kind == .frontMatterUnreadable)
        #expect(
            matter.values
                == ["title": "Corvid: the dam", "date": "2026-05-01", "source": "The Rack"])
    }
}
