import StoryModel
import Testing

@testable import Storage

struct WritingTests {
    @Test func `what a file was made of is read as it was kept, the last for a path`() throws {
        let folder = try TestFolder()
        let archive = try Archive(path: folder.file("a.sqlite"))
        #expect(try archive.writing(at: "/d/2026-W19.md") == nil)
        for program in ["1", "2"] {
            let writing = Writing(
                path: "/d/2026-W19.md", week: week19, text: "t", program: program, settings: "s",
                documents: [DocumentID(path: "a.md"): "x", DocumentID(path: "b.md"): "y"])
            try archive.storeWriting(writing)
            #expect(try archive.writing(at: "/d/2026-W19.md") == writing)
        }
        #expect(try archive.writing(at: "/d/2026-W20.md") == nil)
    }
}
