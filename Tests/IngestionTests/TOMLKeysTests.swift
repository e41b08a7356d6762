import StoryModel
import Testing

@testable import Ingestion

@Suite struct TOMLKeysTests {
    private static let page = """
        # A page of a site
        title = "The \\"Rack\\" Report, \\u2116 12"   # its name
        date = 2026-05-03T10:15:00Z
        draft = false
        weight = 10
        authors = [
            'Ada Quist',  # the host
            "Otto Brandt",
        ]
        summary = \"\"\"
        Power first,
        chips later.
        \"\"\"
        author = { name = "x}", age = 4 }
        "Site Name" = 'C:\\dam'

        [extra]
        title = "not this one"
        [[links]]
        url = "nor this"
        """

    @Test func `the keys above the tables are read`() throws {
        let values = try #require(TOMLKeys(Self.page)).values
        #expect(
            values == [
                "title": "The \"Rack\" Report, № 12", "date": "2026-05-03T10:15:00Z",
                "draft": "false", "weight": "10", "authors": "Ada Quist",
                "summary": "Power first,\nchips later.", "sitename": "C:\\dam",
            ])
    }

    @Test(arguments: [
        "Plain words.", "title = \"no end\ndate = 1", "a = [1, 2", "= 3", "a = {b = 1\nc = 2",
        "a = " + String(repeating: "[", count: 5000), "a = \"\"\"no end",
    ])
    func `what breaks off is no TOML`(text: String) {
        #expect(TOMLKeys(text) == nil)
    }

    @Test func `no beginning crashes`() {
        for count in 0...Self.page.utf8.count {
            let keys = TOMLKeys(String(decoding: Self.page.utf8.prefix(count), as: UTF8.self))
            #expect(keys?.values["url"] == nil)
        }
    }

    @Test func `between lines of pluses it is front matter`() {
        let text = "+++\ntitle = \"Dams\"\ndate = 2026-05-03\n+++\n# Dams\n"
        let matter = FrontMatter(of: text)
        #expect(matter.values == ["title": "Dams", "date": "2026-05-03"])
        #expect(text[matter.range] == "+++\ntitle = \"Dams\"\ndate = 2026-05-03\n+++\n")
    }

    @Test(arguments: [
        "+++\nPlain words.\n+++\nMore.", "+++\na = 1\n---\nText.", "++++\na = 1\n++++\n",
    ])
    func `other lines of pluses are text`(text: String) {
        #expect(FrontMatter(of: text).range.isEmpty)
        #expect(FrontMatter(of: text).finding == nil)
    }

    @Test func `front matter that breaks off gives a finding`() {
        let matter = FrontMatter(of: "+++\ntitle = \"no end\ndate = x\n+++\nText.")
        #expect(matter.finding?.kind == .frontMatterUnreadable && !matter.range.isEmpty)
    }
}
