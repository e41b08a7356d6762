import Testing

@testable import Ingestion

@Suite struct SurroundingsTests {
    @Test(arguments: [
        (0, 0..<4), (1, 0..<4), (5, 3..<7), (9, 6..<10),
    ])
    func `as many are looked at everywhere`(index: Int, around: Range<Int>) {
        #expect(Surroundings(of: 10, width: 4).around(index) == around)
    }

    @Test func `few are looked at as a whole`() {
        #expect(Surroundings(of: 3, width: 4).around(2) == 0..<3)
        #expect(Surroundings(of: 0, width: 4).counts { _ in true } == [])
    }

    @Test func `those of a sort are counted around each`() {
        #expect(Surroundings(of: 6, width: 2).counts { $0 < 3 } == [2, 2, 2, 1, 0, 0])
    }
}
