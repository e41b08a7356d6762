import StoryModel
import Testing

@testable import Rendering

struct PlainTextRendererTests {
    private let text = PlainTextRenderer().render(
        SampleDigest().digest,
        options: RenderingOptions(themeLabels: ["courts": "Courts & Cases"]))

    @Test func `a digest in plain text is what it always was`() throws {
        try Golden(name: "digest.txt").expect(text)
    }

    @Test func `lines have at most 72 columns`() {
        for line in text.split(separator: "\n") where !line.contains("https://") {
            #expect(line.count <= 72, "\(line)")
        }
    }

    @Test(arguments: ["\\", "**", "](", "&amp;", "<b>"])
    func `no marks of another format are left`(mark: String) {
        #expect(!text.replacing("# Buy now](https", with: "").contains(mark))
    }

    @Test func `no line ends in a space`() {
        #expect(!text.contains(" \n"))
    }
}
