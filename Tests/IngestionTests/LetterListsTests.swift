import StoryModel
import Testing

@testable import Ingestion

@Suite struct LetterListsTests {
    private func stories(_ text: String, _ kind: DocumentKind) -> [Story] {
        StorySegmenter().structure(of: Sample(name: "list", text: text).document(kind: kind))
            .stories
    }

    @Test(arguments: [DocumentKind.newsletter, .notes])
    func `bullets below one that leads to them are one story`(_ kind: DocumentKind) {
        let stories = stories(
            """
            # The week in cards

            ## News

            - Reactions to the Osprey card came from all sides:
            - Brightwater's dealers say that half of the first load is sold by now.
            - A test bench in Utrecht measured twice the speed of the older card.
            - Petrel opened its second plant, and the price of its arms fell again:
            - Forty arms a day leave the plant, a third more than were planned.
            - Corvane bought a dam in Norland for its centres, which will run from May.

            """, kind)
        #expect(
            stories.map(\.title.text) == [
                "Reactions to the Osprey card came from all sides",
                "Petrel opened its second plant, and the price of its arms fell again",
            ])
        #expect(stories.map(\.body.count) == [3, 3])
    }

    @Test(arguments: [DocumentKind.newsletter, .notes])
    func `two matters in parts are two stories`(_ kind: DocumentKind) {
        let stories = stories(
            """
            # The week in cards

            Osprey 3 ships to all dealers

            ## What happened

            Brightwater began to sell its Osprey 3 card on Monday, after a year of delays and two recalls.

            ## Pricing

            The card costs 900 a piece, and four of them come at the price of three in spring and summer.

            ## Reactions

            Dealers say that half of the first load of cards is sold by now, and more come in May and June.

            Petrel closes its plant in Salina

            ## What happened

            Petrel closed its second plant in Salina on Friday, which made forty arms a day until this week.

            ## Pricing

            Petrel's arms cost 40 a day, which is what a meal costs in the plants there, says its owner now.

            ## Reactions

            Workers in Salina say that they were told by letter, and that nobody came to speak with them.

            """, kind)
        #expect(
            stories.map(\.title.text) == [
                "Osprey 3 ships to all dealers", "Petrel closes its plant in Salina",
            ])
    }

    @Test(arguments: [DocumentKind.newsletter, .notes])
    func `what an assistant says before the parts of a matter is no title`(_ kind: DocumentKind) {
        let text = """

            Sure, here is the summary of the forums

            ## What happened

            Brightwater began to sell its Osprey 2 card on Monday, after a year of delays and two recalls.

            ## Pricing

            - The card costs 900 a piece, and four of them come at the price of three in spring.

            ## Reactions

            - Dealers say that half of the first load of cards is sold by now, and more come in May.

            ---

            # Outlook

            - The card comes in May.

            """
        let titles = stories(text, kind).map(\.title.text)
        #expect(!titles.isEmpty && !titles.contains { $0.hasPrefix("Sure") }, "\(titles)")
    }

    @Test(arguments: [DocumentKind.newsletter, .notes])
    func `a label above longer bullets is no story, and gives no title`(_ kind: DocumentKind) {
        let text = """
            # The week in cards

            ## News

            - Dealers
            - Brightwater's dealers say that half of the first load of cards is sold by now.
            - A second load comes in May, as a dealer in Utrecht told a paper there on Monday.
            - Plants
            - Petrel opened its second plant in Salina, which makes forty arms a day by now.

            """
        let stories = stories(text, kind)
        #expect(
            stories.map(\.title.text) == [
                "Brightwater's dealers say that half of the first load of cards is sold by now",
                "Petrel opened its second plant in Salina, which makes forty arms a day by now",
            ])
        #expect(stories.map { text[$0.body[0]].hasPrefix("Brightwater") } == [true, false])
    }

    @Test(arguments: [DocumentKind.newsletter, .notes])
    func `a side of a matter belongs to the item above that names it`(_ kind: DocumentKind) {
        let stories = stories(
            """
            # The week in cards

            ## News

            - Osprey is out: Brightwater began to sell its Osprey card on Monday, after a year of delays.
            - Pricing: the Osprey costs 900 a piece, and four of them come at the price of three.
            - Benchmarks: twice the speed of the older card, at the same heat and in the same case.
            - Pricing: Petrel's arms cost 40 a day, which is what a meal costs in the plants there.

            """, kind)
        #expect(stories.first?.title.text == "Osprey is out")
        #expect(stories.map(\.body.count) == [3, 1])
    }

    @Test func `short lines above bullets are titles of lists, where a letter has several`() {
        let stories = stories(
            """
            # The week in cards

            What happened to the cards of this year

            - Osprey is out: Brightwater began to sell its Osprey card on Monday, after a year of delays.

            Arms and those who rent them out by the day

            - Petrel opened its second plant in Salina, which makes forty arms a day by now.
            - Corvane bought a dam in Norland for its centres, which will run from May.

            Courts

            - A court in Norland stopped the sale of the dam until the autumn of next year.

            """, .newsletter)
        #expect(
            stories.map(\.title.text) == [
                "Osprey is out",
                "Petrel opened its second plant in Salina, which makes forty arms a day by now",
                "Corvane bought a dam in Norland for its centres, which will run from May",
                "A court in Norland stopped the sale of the dam until the autumn of next year",
            ])
    }

    @Test(arguments: [DocumentKind.newsletter, .notes])
    func `headings that name sides of a matter make one story below its title`(_ kind: DocumentKind)
    {
        let text = """
            # Long Recap of the Forums

            Top story: Osprey 2 is out

            ## What happened

            Brightwater began to sell its Osprey 2 card on Monday, after a year of delays and two recalls.

            ## Pricing

            - Cards
            - The card costs 900 a piece, and four of them come at the price of three in spring.

            ## Reactions

            - Dealers say that half of the first load of cards is sold by now, and more come in May.

            ---

            Plants

            - Petrel opened its second plant in Salina, which makes forty arms a day by now.

            """
        let stories = stories(text, kind)
        #expect(
            stories.map(\.title.text) == [
                "Osprey 2 is out",
                "Petrel opened its second plant in Salina, which makes forty arms a day by now",
            ])
    }

    @Test func `headings of a section stay apart, whatever they are called`() {
        let stories = stories(
            """
            # The week in cards

            ## Cards

            ### Benchmarks

            Brightwater's Osprey card has twice the speed of the older card, as a test bench in Utrecht found.

            ### Petrel opens a plant

            Petrel opened its second plant in Salina, which makes forty arms a day by now, says its owner.

            """, .newsletter)
        #expect(stories.map(\.title.text) == ["Benchmarks", "Petrel opens a plant"])
    }

    @Test func `a letter's first words are a story where they tell news`() throws {
        let text = """
            a busy day.

            We checked 12 subreddits, 544 feeds and more for you. Reading time saved: 40 minutes.

            It is a rare day that begins like this. Brightwater began to sell Osprey 2 in Utrecht and Salina, \
            a year behind Petrel's card and at half its price.

            Petrel cut the price of Halyard in Norland on the same day, and Corvane bought 900 of them \
            for its centres in Salina and Utrecht.

            {% if web %}

            ## Plants

            Petrel opened its second plant in Salina, which makes forty arms a day by now, says its owner.

            """
        let structure = StorySegmenter().structure(
            of: Sample(name: "lead", text: text).document(kind: .newsletter))
        let lead = try #require(structure.stories.first)
        #expect(lead.title.text == "Brightwater began to sell Osprey 2 in Utrecht and Salina")
        #expect(text[lead.range].hasPrefix("It is a rare day"))
        #expect(text[lead.range].hasSuffix("in Salina and Utrecht."))
        let notices = structure.passages.filter { $0.role == .notice }.map { text[$0.range] }
        #expect(notices.contains { $0.hasPrefix("We checked") })
        #expect(notices.contains { $0.hasPrefix("{% if") })
    }

    @Test func `a row of names below a heading is no story`() {
        let stories = stories(
            """
            # The week in cards

            ## Forums

            r/cards, r/plants, r/arms, r/dams, r/Norland

            ## Petrel opens a plant

            Petrel opened its second plant in Salina, which makes forty arms a day by now, says its owner.

            """, .newsletter)
        #expect(stories.map(\.title.text) == ["Petrel opens a plant"])
    }

    @Test(arguments: [
        (
            "Meanwhile, Petrel opened its second plant in Salina.",
            "Petrel opened its second plant in Salina"
        ),
        (
            "Two days after the sale (here, and here), Petrel opened its plant in Salina.",
            "Two days after the sale, Petrel opened its plant in Salina"
        ),
        (
            "After the sale (see page 2, and 3), Petrel opened its second plant in Salina.",
            "Petrel opened its second plant in Salina"
        ),
        (
            "After a year, and with a third of its people, it is back.",
            "After a year, and with a third of its people, it is back"
        ),
        (
            "I ran the numbers. Osprey 2 beats Halyard (Score: 12, Comments: 3): It is faster.",
            "Osprey 2 beats Halyard"
        ),
    ])
    func `a title begins with what it is about`(_ item: String, _ title: String) {
        let headline = Headline(grammar: .shipped())
        #expect(headline.title(item: TextRange(0, item.utf8.count), in: item).text == title)
    }

    @Test func `a recap of something is no recap of the letter`() {
        let names = SectionNames(phrases: .shipped())
        func kind(_ heading: String) -> SectionKind {
            names.kind(of: TextRange(0, heading.utf8.count), in: heading)
        }
        #expect(kind("Weekend Forum Recap") == .other)
        #expect(kind("Weekly recap") == .recap)
    }
}
