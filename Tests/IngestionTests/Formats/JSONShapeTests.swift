import Testing

@testable import Ingestion

@Suite struct JSONShapeTests {
    @Test(arguments: [
        ("{\"a\": {\"b\": 1}, \"c\": [\"d\", {\"e\": 2}]}", JSONShape.Kind.object, ["a", "c"]),
        (" [ {\"a\": 1, \"b\": \"x\"}, {\"c\": 1}]", .list, ["a", "b"]),
        ("{\"a\": 1}\n{\"b\": 2}\n", .lines, ["a"]),
        ("{\"a\": \"\\\"b\\\": 1\", \"c\"", .object, ["a"]),
        ("[]", .list, []), ("{}", .object, []), ("{\"a", .object, []),
    ])
    func `the first object tells its own keys`(
        text: String, kind: JSONShape.Kind, keys: [String]
    ) throws {
        let shape = try #require(JSONShape(text))
        #expect(shape.kind == kind)
        #expect(shape.keys == Set(keys))
    }

    @Test(arguments: ["", "[", "[1]", "{a: 1}", "{{ x }}", "[One](https://dam.example)"])
    func `other texts have no shape`(text: String) {
        #expect(JSONShape(text) == nil)
    }
}
