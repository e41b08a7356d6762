import Testing

@testable import tidings

struct PathPartsTests {
    @Test(arguments: [
        ("d", "", "d"), ("a/d", "a", "d"), ("a//d/", "a", "d"), ("/d", "/", "d"), ("/", "/", "/"),
        ("", "", ""), ("/a/bä/ç", "/a/bä", "ç"), ("./x", ".", "x"), ("//x", "/", "x"),
    ])
    func `a path is a folder and a name`(_ path: String, _ folder: String, _ name: String) {
        let parts = PathParts(path)
        #expect(parts.folder == folder)
        #expect(parts.name == name)
    }
}
