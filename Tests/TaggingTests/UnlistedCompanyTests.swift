import StoryModel
import Testing

@testable import Tagging

/// Companies that no list has, told by the form of their names and by what stands around them.
struct UnlistedCompanyTests {
    private let tagger: StoryTagger

    init() throws {
        tagger = try StoryTagger(gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
    }

    private func unlisted(_ text: String) -> [String] {
        let (document, structure) = sampleDocument(text)
        var names: [String] = []
        for mention in tagger.tag(structure, of: document).flatMap(\.tags.mentions)
        where mention.resolution == .unlisted && !names.contains(mention.company) {
            names.append(mention.company)
        }
        return names
    }

    @Test func `a name is taken for a company's`() {
        let texts = [
            ("The startup Velmora raised money. Velmora makes pumps.", ["Velmora"]),
            ("They spoke with Velmora Labs about it.", ["Velmora Labs"]),
            ("Velmora, a maker of pumps, moved. Nobody at Velmora minded.", ["Velmora"]),
            ("Last month Quarrel Robotics hired forty people.", ["Quarrel Robotics"]),
            ("On Tuesday Tessaline announced a second plant near Ghent.", ["Tessaline"]),
            ("It was bought by Ormesby Holdings for nine million.", ["Ormesby Holdings"]),
            ("She was the CEO of Brindlewick until May.", ["Brindlewick"]),
            ("Startups such as Pellucid sell the same thing for less.", ["Pellucid"]),
            ("The chipmaker Hexaline cut its forecast.", ["Hexaline"]),
            ("A new tool from kestrel.ai reads invoices.", ["kestrel.ai"]),
            ("Ottoline's CEO said no, and Ottoline's engineers agreed.", ["Ottoline"]),
            ("OpenAI acquired Marrowfield, which writes tests.", ["Marrowfield"]),
            ("ThornbackAI launched a browser.", ["ThornbackAI"]),
            ("Velmora Raises $40 Million for Pumps\n\nThe round was led by a bank.", ["Velmora"]),
            ("They rent Calderstone GPUs, and Calderstone hardware is slow.", ["Calderstone"]),
            ("Sorrelby Launches a Lender for Bakers. Sorrelby Inc. has ten people.", ["Sorrelby"]),
            ("Corvane open-sourced its compiler.", ["Corvane"]),
            ("Corvane is building a plant near Ghent.", ["Corvane"]),
            ("For its fleet, Corvane previewed a valve.", ["Corvane"]),
            ("Seed rounds closed for Corvane ($12M) and a rival.", ["Corvane"]),
            ("The round closed in May, and Paris-based Corvane will hire.", ["Corvane"]),
            ("The filter is now available on Corvane.", ["Corvane"]),
            ("An assistant from Corvane answers the phone.", ["Corvane"]),
            ("Workers sued Corvane over the heat.", ["Corvane"]),
            ("Corvane (CVNE) announced a second line.", ["Corvane"]),
            ("They compared tools like Corvane's Orrin with paper.", ["Corvane"]),
            ("It is built into Corvane's pumps.", ["Corvane"]),
            ("They raised their investment in Corvane.", ["Corvane"]),
            ("The filter is available via Corvane.", ["Corvane"]),
            ("The filter was released on Corvane.", ["Corvane"]),
            ("Corvane shared the plan of a valve.", ["Corvane"]),
            ("For its fleet, Corvane re-opened a yard.", ["Corvane"]),
            ("Last year Corvane reported a record $3 billion.", ["Corvane"]),
            ("Corvanity raised $40M for pumps.", ["Corvanity"]),
            ("Tonight the TideAI of Ghent sleeps.", ["TideAI"]),
            ("They like SorrelGate R2 pumps.", ["SorrelGate"]),
        ]
        for (text, expected) in texts { #expect(unlisted(text) == expected, "\(text)") }
    }

    @Test func `two words that no person is called are a company's name`() {
        let texts = [
            ("Last week Humming Quist announced a valve.", ["Humming Quist"]),
            ("Last week Velmora TideWorks announced a valve.", ["Velmora TideWorks"]),
            ("In May Hulls & Harbours announced a valve.", ["Hulls & Harbours"]),
            ("Velmora Quist doubled its prices.", ["Velmora Quist"]),
            ("Velmora Quist released their valve.", ["Velmora Quist"]),
            ("In May Yara McVelmora announced a film.", []),
            ("It was said that Velmora Bench announced a score.", []),
        ]
        for (text, expected) in texts { #expect(unlisted(text) == expected, "\(text)") }
    }

    @Test func `what is said of a list of names is said of each`() {
        let texts = [
            ("Last week Corvane and Tessaline launch a valve.", ["Corvane", "Tessaline"]),
            (
                "Startups like Corvane, Brightwater and Tessaline raise less.",
                ["Corvane", "Brightwater", "Tessaline"]
            ),
            (
                "The startup Corvane moved. It buys from Brightwater, Corvane and Tessaline.",
                ["Corvane", "Brightwater", "Tessaline"]
            ),
            ("The plan is backed by Nvidia, Corvane, and Oracle.", ["Corvane"]),
            ("Nvidia, Corvane, and Brightwater announced a plant.", ["Corvane", "Brightwater"]),
        ]
        for (text, expected) in texts { #expect(unlisted(text) == expected, "\(text)") }
    }

    @Test func `a person, a place, a product or an ordinary word is no company`() {
        let texts = [
            "Then Jessica Thornbury said no.", "We flew to Velmora in May.",
            "Google's Velmora was late, and people at Google knew.",
            "Models like Velmora 2 and Velmora 3 do better.", "The Velmora benchmark is full.",
            "Annualised revenue grew by a third.", "Anonymity bought candour.",
            "Generative AI launched a thousand decks.", "Agentic AI will raise prices.",
            "Professor Velmora raised a finger.", "Tools such as Velmora are free.",
            "A group from Tartu measured it.",
            "Hi Marta, thanks for the note. Marta raised a point.",
            "Sparse VelmoraAttention is faster.", "On Monday the Senate announced a hearing.",
            "The Hague announced a ruling.", "The VelmoraBench leaderboard released its numbers.",
            "Several launched on time.", "Western labs announced layoffs.",
            "Her book, Northern Lights, launched in spring.",
            "Nvidia launched Corvane on Monday.", "Corvane was introduced as a way to read mail.",
            "Corvane, an open model for weather, improved on it.",
            "Corvane's paradox has no answer.",
            "Models like Corvane, Brightwater and Tessaline do better.",
            "It gained 24 points, an Orrin increase.",
            "Posts on r/SorrelAI and u/TideAI were kind.", "They like SorrelGate V2 pumps.",
            "Support for Corvane and Tessaline Launch Day was thin.",
        ]
        for text in texts { #expect(unlisted(text) == [], "\(text)") }
    }

    @Test func `a name with and without its suffix is one company`() throws {
        let text =
            "Velmora Labs raised money. People at Velmora Labs knew. Velmora launched a pump."
        let mentions = try sampleTags(text).mentions
        #expect(Set(mentions.map(\.company)) == ["Velmora Labs"])
        #expect(mentions.count == 3)
    }

    @Test func `the maker is found before what it makes`() {
        let text = """
            Hexaline announced a chip. They bought Hexaline Q40 boards, and Hexaline's engineers \
            came to install them.
            """
        #expect(unlisted(text) == ["Hexaline"])
    }

    @Test(arguments: ["Velmora", "Corvane", "Tessaline", "Hexaline", "Brindlewick", "Ottoline"])
    func `of names that go on from each other the shortest is the company`(name: String) {
        let text = """
            The startup \(name) raised money. They bought \(name) Quist boards. The startup \(name)Quist \
            raised money. They bought \(name)Quist Zed boards. The startup \(name)Quist Zed raised \
            money.
            """
        #expect(unlisted(text) == [name])
    }

    @Test func `a name broken across a line, or with a wide blank, is the same name`() throws {
        let text = """
            Velmora\tLabs raised money. People at Velmora
            Labs knew. Velmora\u{a0}Labs launched a pump, and Velmora  Labs sold it.
            """
        #expect(unlisted(text) == ["Velmora Labs"])
    }

    @Test func `what is listed is never unlisted`() throws {
        let mentions = try sampleTags("LIQUIDAI launched a model. People at Liquid.ai said so.")
            .mentions
        #expect(!mentions.isEmpty)
        #expect(mentions.allSatisfy { $0.company == "Liquid AI" })
        #expect(mentions.allSatisfy { $0.resolution != .unlisted })
    }

    @Test func `a score of a company that no list has is less sure`() throws {
        let listed = try sampleTags("Shares of Micron fell after Micron cut its forecast.")
        let unlisted = try sampleTags("Shares of Hexaline fell after Hexaline cut its forecast.")
        let sure = try #require(listed.sentiments.first)
        let unsure = try #require(unlisted.sentiments.first)
        #expect(sure.score == unsure.score)
        #expect(unsure.confidence < sure.confidence)
    }

    @Test func `a place where people post is not what a story is about`() throws {
        let posted = try sampleTags("On Reddit, people praised a repo with many GitHub stars.")
        #expect(posted.mentions.map(\.company) == ["Reddit", "GitHub"])
        #expect(posted.namedCompanies == [])
        #expect(try sampleTags("Reddit sued a scraper.").namedCompanies == ["Reddit"])
    }

    @Test func `a gazetteer without entries finds their names by form alone`() throws {
        let gazetteer = try Gazetteer.shipped()
        let smaller = try gazetteer.leavingOut(["Anthropic"])
        #expect(gazetteer.organisation(named: "Anthropic") != nil)
        #expect(smaller.organisation(named: "Anthropic") == nil)
        #expect(smaller.organisations.count == gazetteer.organisations.count - 1)
    }

    @Test(arguments: [
        ("nvidia", "NVIDIA"), ("NVDA", "NVIDIA"), ("AWS", "Amazon"), ("qwen", "Alibaba"),
        ("open ai", "OpenAI"), ("Claude Code", "Anthropic"),
    ])
    func `an organisation is found by any of its names`(given: String, name: String) throws {
        #expect(try Gazetteer.shipped().organisation(called: given)?.name == name)
    }
}
