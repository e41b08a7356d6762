import Foundation
import Testing

/// Templates of digests: copied, changed, used, and broken.
@Suite struct TemplateTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .sample()
        try workspace.tidings("run", "in")
    }

    @Test func `a template that is copied and not changed gives the same digest`() throws {
        let outcome = try workspace.tidings("template", "export", "mine")
        #expect(outcome.status == 0)
        #expect(outcome.text == "mine/digest.mustache\n")
        let digest = try workspace.tidings("digest", "--template", "mine/digest.mustache").text
        #expect(digest == (try workspace.read("digests/2026-W18.md")))
    }

    @Test func `what is there is written over only by force`() throws {
        try workspace.tidings("template", "export")
        try workspace.write("mine", to: "templates/digest.mustache")
        let refused = try workspace.tidings("template", "export")
        #expect(refused.status == 73)
        #expect(try workspace.read("templates/digest.mustache") == "mine")
        try workspace.tidings("template", "export", "--force")
        #expect(try workspace.read("templates/digest.mustache").contains("{{#insights}}"))
        #expect(
            try workspace.tidings("template", "export", "-").text
                == (try workspace.read("templates/digest.mustache")))
    }

    @Test func `a template of the configuration lays out what a run writes`() throws {
        try workspace.write(
            "# {{headline}}\n\n{{#insights}}\n- {{headline}}\n{{/insights}}\n", to: "t")
        try workspace.write("template: t\n", to: "tidings.yaml")
        let list = try workspace.tidings("template", "list")
        #expect(list.text.contains("digest.mustache"))
        #expect(list.lines[1].hasSuffix(" t"))
        #expect(try workspace.tidings("doctor").text.contains("template"))
        try workspace.tidings("run", "in", "--archive", "other.sqlite", "--output", "other")
        let text = try workspace.read("other/2026-W18.md")
        #expect(text.hasPrefix("# "))
        #expect(!text.contains("## "))
        #expect(text.contains("\n- "))
        // Other formats have no template.
        #expect(try workspace.tidings("digest", "--format", "html").text.contains("<html"))
    }

    @Test func `another template is a reason why a file would come out differently`() throws {
        try workspace.write("# {{headline}}\n", to: "t")
        let outcome = try workspace.tidings("digest", "--check", "--template", "t")
        #expect(outcome.status == 2)
        #expect(
            outcome.text
                == "digests/2026-W18.md: would come out differently: another template\n")
    }

    @Test(arguments: [
        ("# {{headline}}\n{{#insights}}\n", "t, line 3: a section is not ended"),
        ("# {{hedline}}\n", "t, line 1: 'hedline' is no key of a digest"),
        ("\n{{loud(headline)}}\n", "t, line 2: 'loud' says nothing of such a value"),
    ])
    func `a broken template is named with its line`(template: String, words: String) throws {
        try workspace.write(template, to: "t")
        let outcome = try workspace.tidings("digest", "--template", "t")
        #expect(outcome.status == 78)
        #expect(outcome.text.isEmpty)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains(words))
        #expect(outcome.errors.contains("(from 'template')"))
    }

    @Test func `a template that is not there or goes with another format is refused`() throws {
        #expect(try workspace.tidings("digest", "--template", "none").status == 78)
        #expect(try workspace.tidings("digest", "--json", "--template", "none").status == 64)
    }
}
