import Language
import StoryModel
import Testing

@testable import Curation

struct GivenNounsTests {
    private let finder = GivenNouns(phrases: .shipped(), statistics: .shipped())

    private func given(_ sentences: [String]) -> [[[String]]] {
        finder.given(
            in: sentences.map { ($0, WordScanner().words(in: $0, range: $0.wholeRange)) })
    }

    @Test func `what an earlier sentence brought is taken as known`() {
        let found = given([
            "Corvane has bought a set of studio licences and a team in Lyon.",
            "Should the licences transfer, nobody else owns a clean archive.",
        ])
        #expect(found[0].isEmpty)
        #expect(found[1] == [["licenc", "transfer"]])
    }

    @Test func `an abbreviation takes the name as known that it stands for`() {
        let found = given([
            "It hinges on whether a Stateful Runtime Environment can be built in Narvik.",
            "If the SRE ships as described, rivals will follow.",
        ])
        #expect(found[1].contains { $0.contains("sre") })
    }

    @Test(arguments: [
        "The market will settle on one supplier by the autumn.",
        "Rivals will have to follow this week or lose the account.",
        "The Narvik plant will need a second supplier of turbines.",
        "At this scale, nobody can build fast enough.",
        "People these days are saying that it is better.",
        "Corvane said that prices would fall by May.",
        "There is this big shift in how such plants are paid for.",
    ])
    func `what everybody knows needs no telling`(_ sentence: String) {
        #expect(given(["Corvane has bought a plant in Narvik.", sentence])[1].isEmpty)
    }

    @Test(arguments: [
        ("Every startup will need this clause to survive the year.", "claus"),
        ("If you look at Petrel 3, it scores two percent on that benchmark.", "benchmark"),
        ("Corvane has that crew and most of its rivals do not.", "crew"),
        ("The 72-hour rule will be fought over by every customer.", "rul"),
    ])
    func `what is pointed at is taken as known`(_ sentence: String, _ term: String) throws {
        let thing = try #require(given([sentence])[0].first)
        #expect(thing.contains(term))
    }
}
