import Testing

@testable import Ingestion

@Suite struct WeightTableTests {
    @Test func `weights are read by set and name, and missing ones are 0`() {
        let table = WeightTable(
            table: "// a note\nborder\topener\t1.5\nadvertisement\tcue\t2\nnumber\tbias\t-3\n")
        #expect(table.border[BoundaryFeatures.Name.opener.rawValue] == 1.5)
        #expect(table.border.reduce(0, +) == 1.5)
        #expect(table.advertisement[AdvertisementFeatures.Name.cue.rawValue] == 2)
        #expect(table.number("bias") == -3)
        #expect(table.number("silence") == 0)
    }

    @Test func `the table that ships names only what is measured`() {
        let table = WeightTable.shipped()
        #expect(table.border.contains { $0 != 0 })
        #expect(table.chat.contains { $0 != 0 })
        #expect(table.interview.contains { $0 != 0 })
        #expect(table.advertisement.contains { $0 != 0 })
        #expect(table.number("bias") < 0)
    }
}
