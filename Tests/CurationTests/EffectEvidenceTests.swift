import StoryModel
import Testing

@testable import Curation

struct EffectEvidenceTests {
    private let evidence = EffectEvidence()

    private func material(_ text: String) -> StoryMaterial {
        let letter = SampleDocument(path: "letter.txt", source: "The Letter", text: text)
        return MaterialMaker.shipped().material(of: letter.tagged.stories[0], in: letter.tagged)
    }

    private func odds(_ sentence: String) -> Double? {
        material("Corvane opens its kiln\n" + sentence + "\n").candidates.last.map(
            evidence.odds)
    }

    @Test(arguments: [
        "The cut reduces what potters pay for a firing and threatens the smaller kilns in Narvik.",
        "Rivals now have to open their own kilns, so the price of a firing may fall.",
        "This raises concerns about the reliability of gas at night.",
    ])
    func `what changes for somebody speaks of an effect`(_ sentence: String) throws {
        #expect(try #require(odds(sentence)) > 0.6)
    }

    @Test(arguments: [
        "The kiln features two doors and includes a fan, and the drawings are available on GitHub.",
        "The test is being trialed in two of the firm's five halls.",
        "It scored 81 on the leaderboard that Orrin published in May.",
    ])
    func `more of the same speaks of none`(_ sentence: String) throws {
        #expect(try #require(odds(sentence)) < 0)
    }

    @Test func `what people do counts for more than what they are told to do`() throws {
        let done = "Potters in Narvik move their firings to the night and lose a day of sales."
        let doers = "Publishers in Narvik move their firings to the night and lose a day of sales."
        let advised = "Publishers should move their firings to the night and lose a day of sales."
        #expect(try #require(odds(doers)) > #require(odds(done)) + 0.5)
        #expect(try #require(odds(advised)) < #require(odds(doers)))
    }

    @Test func `settings of a program are details`() throws {
        let plain = "The kiln could save potters a day with the fan at half its speed."
        let code = "The kiln could save potters a day with FAN_SPEED=0.5 in its settings."
        #expect(try #require(odds(code)) < #require(odds(plain)))
    }

    @Test func `what turns to another matter, and what stands behind it, is of that`() throws {
        let candidates = material(
            """
            Corvane opens its kiln
            Corvane opened its kiln in Narvik on Monday. Potters could save a day a week there. \
            Meanwhile, Orrin closed its brickworks in Salina. The price of bricks may rise in spring.
            """
        ).candidates
        let turns = candidates.map { evidence.turnsAway($0, from: 0, among: candidates) }
        #expect(turns == [false, false, true, true])
    }

    @Test func `another post is no part of the news, and what somebody else has is not the news's`()
    {
        let candidates = material(
            """
            Corvane opens its kiln
            Corvane opened its kiln in Narvik on Monday. Orrin owns the brickworks there. Their fees \
            may fall by spring. @quietotter says that potters may lose a day.
            """
        ).candidates
        let turns = candidates.map { evidence.turnsAway($0, from: 0, among: candidates) }
        #expect(turns == [false, false, true, true])
    }

    @Test func `another story's sentence belongs to the news by its terms or by who acts`() {
        func belongs(_ sentence: String) -> Bool? {
            material("Orrin closes its yard\n" + sentence + "\n").candidates.last.map {
                evidence.belongs($0, to: ["corvane", "kiln"])
            }
        }
        #expect(belongs("Publishers of maps move their printing to the coast this year.") == true)
        #expect(belongs("The yard is far from the coast, so the bricks come by rail now.") == true)
        #expect(belongs("The yard made bricks for the coast for more than ninety years.") == false)
        #expect(belongs("The publishers of maps made their last yard book at the coast.") == false)
    }

    @Test func `what tells the news again brings nothing`() throws {
        let candidate = try #require(
            material("A title\nCorvane could open a large kiln in Narvik on Monday.").candidates
                .last)
        #expect(evidence.repeats(candidate, told: Set(candidate.terms)))
        #expect(!evidence.repeats(candidate, told: ["corvane"]))
    }

    @Test func `a feature of the news is no impact, and what follows from it is one`() {
        func impact(_ closing: String) -> String? {
            let sample = SampleDocument(
                path: "letter.txt", source: "Letter",
                text: """
                    Brightwater delays its Osprey card
                    Brightwater has moved the Osprey card from March to October after a fault in its \
                    memory. \(closing)

                    """, scores: [(1, "Brightwater", -2, "Brightwater has moved the Osprey card")],
                themes: [1: "compute"])
            return WeekCurator().curate(sampleWeek, documents: [sample.tagged], earlier: [])
                .digest.insights.first?.impact?.text
        }
        let feature =
            "The card features eight memory slots and a quiet fan, with the drawings available online."
        let effect =
            "The delay forces buyers with a deadline to rent what they wanted to own by the autumn."
        #expect(impact(feature) == nil)
        #expect(impact(effect) == effect)
    }
}
