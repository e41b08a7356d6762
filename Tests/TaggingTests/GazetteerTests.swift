import Testing

@testable import Tagging

struct GazetteerTests {
    private let header = "name\tkind\tparent\ttickers\taliases\tproducts\tpeople\n"

    @Test func `a line gives an organisation with its kind, owner and symbols`() throws {
        let gazetteer = try Gazetteer(
            table: header + "Fennel\tchips\tRootworks\tFNL|FNLX\t\tStalk\tAda Moss\n")
        let fennel = Organisation(
            name: "Fennel", kind: .chips, parent: "Rootworks", tickers: ["FNL", "FNLX"])
        #expect(gazetteer.organisations == [fennel])
        #expect(gazetteer.organisation(named: "Fennel") == fennel)
    }

    @Test(arguments: [
        ("Fennel\tchips\n", TaggingDataError(line: 2, problem: .fields(found: 2, wanted: 7))),
        ("Fennel\tfruit\t\t\t\t\t\n", TaggingDataError(line: 2, problem: .unknownKind("fruit"))),
        ("# note\n\n\tlab\t\t\t\t\t\n", TaggingDataError(line: 4, problem: .nameless)),
    ])
    func `a malformed line is an error with its number`(lines: String, error: TaggingDataError) {
        #expect(throws: error) { try Gazetteer(table: header + lines) }
    }

    @Test func `a user's line replaces the line of the same name`() throws {
        let gazetteer = try Gazetteer(
            table: header + "Fennel\tchips\t\t\t\t\t\nSorrel\tlab\t\t\t\t\t\n",
            adding: "Fennel\thealth\t\t\t\t\t\n")
        #expect(gazetteer.organisations.map(\.name) == ["Fennel", "Sorrel"])
        #expect(gazetteer.organisation(named: "Fennel")?.kind == .health)
    }

    @Test func `other tables have other fingerprints`() {
        let one = Gazetteer.shippedFingerprint(adding: header + "Fennel\tchips\t\t\t\t\t\n")
        let other = Gazetteer.shippedFingerprint(adding: header + "Fennel\tlab\t\t\t\t\t\n")
        #expect(one != other)
    }

    @Test func `the shipped names are sorted and given once`() throws {
        let names = try Gazetteer.shipped().organisations.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) })
    }
}
