import StoryModel
import Testing

@testable import Curation

struct HeadlineChooserTests {
    /// The headline of a happening that one letter tells and another has under a title of its own.
    private func headline(other title: String) throws -> String {
        let told = "Orrin took its assistant Petrel out of the plan for students on Monday."
        let letters = [("one.md", "Petrel leaves the plan"), ("two.md", title)].map {
            SampleDocument(path: $0, source: $0, text: "\($1)\n\(told)\n").tagged
        }
        let stories = letters.map { letter in
            MaterialMaker.shipped().material(of: letter.stories[0], in: letter)
        }
        let telling = InsightWriter.Telling(
            text: told, opening: told, ranges: [], material: stories[0], lastPlace: 0)
        return HeadlineChooser().headline(of: stories, telling: telling).text
    }

    @Test func `the title of another letter that says more of the same heads it`() throws {
        let title = "Orrin Takes Petrel 3 Out of Its Student Plan"
        #expect(try headline(other: title) == title)
    }

    @Test func `a title that is mostly of something else does not`() throws {
        let title = "Halden 4 Draws Maps of Caves Cheaper and Faster Than Petrel on a Plan by Orrin"
        #expect(try headline(other: title) == "Petrel leaves the plan")
    }
}
