import Testing

@testable import Ingestion

@Suite struct StorySplitterTests {
    private let splitter = StorySplitter(weights: .shipped())

    @Test func `borders stand where scores are above zero and far apart`() {
        var scores = Array(repeating: -2.0, count: 60)
        scores[5] = 1
        scores[30] = 2
        #expect(splitter.borders(scores, forced: []) == [5, 30])
    }

    @Test func `of two borders close together the better one stays`() {
        var scores = Array(repeating: -2.0, count: 60)
        scores[30] = 0.5
        scores[31] = 2
        #expect(splitter.borders(scores, forced: []) == [31])
    }

    @Test func `a forced border stands whatever its score`() {
        let scores = Array(repeating: -2.0, count: 20)
        #expect(splitter.borders(scores, forced: [7]) == [7])
    }

    @Test func `the least likely borders go where there are too many`() {
        let scores = [0.0, 3, 1, 2, 4, 5, 6, 7]
        let places = scores.indices.map { $0 * 100 }
        #expect(
            splitter.thinned(
                Array(scores.indices), places: places, scores: scores, forced: [0]
            ) { _ in true } == [0, 1, 4, 5, 6, 7])
        #expect(
            splitter.thinned(
                Array(scores.indices), places: places, scores: scores, forced: []
            ) { _ in false } == Array(scores.indices))
    }

    @Test func `borders far from others stay however many there are`() {
        let scores = Array(repeating: 1.0, count: 40)
        let places = scores.indices.map { $0 * 1000 }
        #expect(
            splitter.thinned(
                Array(scores.indices), places: places, scores: scores, forced: []
            ) { _ in true } == Array(scores.indices))
    }

    @Test func `a border right behind another goes unless it is forced`() {
        #expect(splitter.merged([4, 5, 10, 12], forced: [], announced: []) == [4, 10, 12])
        #expect(splitter.merged([4, 5], forced: [5], announced: []) == [4, 5])
    }

    @Test func `an announcement and the sentence that it leads to are one border`() {
        #expect(splitter.merged([4, 6, 10, 12], forced: [], announced: [4, 10]) == [4, 10])
    }
}
