import StoryModel
import Testing

@testable import Tagging

struct SentimentTests {
    private func score(_ text: String, _ company: String) throws -> Double? {
        try sampleTags(text).sentiments.first { $0.company == company }?.score
    }

    @Test(arguments: [
        ("Alder County sued NVIDIA over the noise.", "NVIDIA", -1),
        ("Adobe was sued by a small type foundry.", "Adobe", -1),
        ("AMD outperforms Intel in the spring tests.", "AMD", 1),
        ("AMD outperforms Intel in the spring tests.", "Intel", -1),
        ("Cohere beats Mistral on documents.", "Cohere", 1),
        ("Cohere beats Mistral on documents.", "Mistral", -1),
        ("DeepSeek is banned from ministry laptops.", "DeepSeek", -1),
        ("Baidu trails Alibaba in downloads.", "Baidu", -1),
        ("Palantir's revenue grew 30 percent.", "Palantir", 1),
        ("Salesforce's revenue fell 4 percent.", "Salesforce", -1),
        ("TSMC shares rose 6% while ASML shares fell 5%.", "TSMC", 1),
        ("TSMC shares rose 6% while ASML shares fell 5%.", "ASML", -1),
        ("Microsoft is based in Redmond.", "Microsoft", 0),
    ])
    func `a score says who gains and who loses`(text: String, company: String, sign: Int) throws {
        let score = try #require(try score(text, company))
        #expect((score > 0.3 ? 1 : score < -0.3 ? -1 : 0) == sign, "\(score)")
    }

    @Test func `most labelled sentences are read with the right sign`() throws {
        let tagger = try StoryTagger(gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
        var right = 0
        let rows = SentimentSentences.rows
        for row in rows {
            let (document, structure) = sampleDocument(String(row.text))
            let story = try #require(tagger.tag(structure, of: document).first)
            let score = story.tags.sentiments.first { $0.company == row.company }?.score ?? 0
            let sign = score > 0.3 ? "+" : score < -0.3 ? "-" : "0"
            if sign == row.sign { right += 1 }
        }
        #expect(rows.count >= 60)
        #expect(Double(right) / Double(rows.count) >= 0.8, "\(right) of \(rows.count)")
    }

    @Test func `sentences on which nothing is fitted are read with the right sign`() throws {
        let scorer = try SentimentScorer(lexicon: .shipped())
        let rows = HeldSentences.rows
        let right = rows.count { row in
            let score = scorer.score(text: String(row.text), target: String(row.company))
            return (score > 0.5 ? "+" : score < -0.5 ? "-" : "0") == row.sign
        }
        #expect(rows.count >= 50)
        #expect(Double(right) / Double(rows.count) >= 0.55, "\(right) of \(rows.count)")
    }

    @Test(arguments: [
        ("The new models run on Huawei chips and not NVIDIA chips.", "Huawei", 1),
        ("The new models run on Huawei chips and not NVIDIA chips.", "NVIDIA", -1),
        ("The lab relies on Oracle instead of Microsoft.", "Microsoft", -1),
    ])
    func `what is done to one company is not done to the other`(
        text: String, company: String, sign: Int
    ) throws {
        let score = try #require(try score(text, company))
        #expect((score > 0.3 ? 1 : score < -0.3 ? -1 : 0) == sign, "\(score)")
    }

    /// Each word was weighed with each once, and this took minutes.
    @Test func `a sentence without end takes linear time`() throws {
        let told = "Adobe sued Runway and was praised by Runway while Adobe grew, "
        let text = String(repeating: told, count: 2_000) + "and so on."
        #expect(try sampleTags(text).sentiments.contains { $0.company == "Adobe" })
    }

    @Test func `a company that something good is kept from loses`() throws {
        let agreed = try #require(try score("Adobe completed the takeover of Runway.", "Runway"))
        let blocked = try #require(try score("Italy blocked the takeover of Runway.", "Runway"))
        #expect(agreed > 0.3 && blocked < -0.3)
    }

    @Test func `a list of names gives each less than a sentence of its own`() throws {
        let alone = try #require(try score("Great momentum at Oracle.", "Oracle"))
        let listed = try #require(
            try score("Great momentum at Adobe, Oracle, Cohere and Mistral.", "Oracle"))
        #expect(alone > 0 && listed < alone)
    }

    @Test func `sentences around it do not turn what is said of the company by name`() throws {
        let around = "Growth is strong. Sales soar. Profits are at a record high. Users are happy."
        let score = try #require(try score("Adobe recalled its pens. " + around, "Adobe"))
        #expect(score < 0)
    }

    @Test func `an adverb or a noun is no verb of the same letters`() throws {
        #expect(try score("Back then the power of the order was an Adobe question.", "Adobe") == 0)
    }

    @Test func `negation, hedges and questions weaken or turn a verb`() throws {
        let plain = try #require(try score("Oracle sued Adobe.", "Adobe"))
        let hedged = try #require(try score("Oracle may have sued Adobe.", "Adobe"))
        let negated = try #require(try score("Oracle never sued Adobe.", "Adobe"))
        let asked = try #require(try score("Was it Oracle that sued Adobe?", "Adobe"))
        #expect(plain < hedged && plain < negated && plain < asked)
    }

    @Test func `evidence is the sentence that carries the score`() throws {
        let text = "Adobe has an office in Cork. A foundry sued Adobe. Adobe has many printers."
        let adobe = try #require(try sampleTags(text).sentiments.first)
        #expect(adobe.evidence.first.map { String(text[$0.range]) } == "A foundry sued Adobe.")
        #expect(adobe.score < 0)
    }

    @Test func `what sentences add makes up the score, what speaks against it last`() throws {
        let text = "A foundry sued Adobe. Adobe won a prize for its pens. A school banned Adobe."
        let adobe = try #require(try sampleTags(text).sentiments.first)
        let additions = adobe.evidence.map(\.addition)
        #expect(additions.count == 3)
        #expect(abs(additions.reduce(0, +) - adobe.score) < 0.1)
        #expect(additions.map { $0 < 0 } == [true, true, false])
    }

    @Test func `a company of which nothing is told has no score and the sentence that names it`()
        throws
    {
        let text = "The room was full. Adobe has an office in Cork."
        let adobe = try #require(try sampleTags(text).sentiments.first)
        #expect(adobe.score == 0)
        #expect(adobe.evidence.map { String(text[$0.range]) } == ["Adobe has an office in Cork."])
    }

    @Test func `more evidence of one mind gives more confidence`() throws {
        let once = try #require(try sampleTags("A foundry sued Adobe.").sentiments.first)
        let often = try #require(
            try sampleTags("A foundry sued Adobe. A school banned Adobe. Critics slam Adobe.")
                .sentiments.first)
        #expect(often.confidence > once.confidence)
        #expect(often.score < once.score)
    }

    @Test func `one sentence alone scores less than two that say the same`() throws {
        let lone = try #require(
            try sampleTags("The hall was full. Critics slam Adobe.").sentiments.first)
        let borne = try #require(
            try sampleTags("Critics slam Adobe. Critics slam Adobe.").sentiments.first)
        #expect(lone.score < 0)
        #expect(borne.score < lone.score - 0.3)
    }

    @Test(arguments: ["Doubts about Adobe grow.", "The audit raised fresh concerns about Adobe."])
    func `what grows and should not is bad`(text: String) throws {
        #expect(try #require(try score(text, "Adobe")) < 0)
    }

    @Test func `governments and courts are mentioned and not scored`() throws {
        let tags = try sampleTags("The FTC sued Adobe.")
        #expect(tags.mentions.map(\.company) == ["Federal Trade Commission", "Adobe"])
        #expect(tags.sentiments.map(\.company) == ["Adobe"])
    }

    @Test(arguments: [
        ("Fennel profits soar; Sorrel shares fall", "Fennel", 1),
        ("Fennel profits soar; Sorrel shares fall", "Sorrel", -1),
        ("Sorrel appoints a new treasurer", "Sorrel", 0),
        ("$SRRL +4.5% after the open", "SRRL", 1),
        ("$FNNL sinks -4.5% after the open", "FNNL", -1),
        ("long $SRRL calls, still loading", "SRRL", 1),
        ("$FNNL puts working nicely, shorted more at resistance", "FNNL", -1),
        ("Brokers lift Fennel to buy after record profit", "Fennel", 1),
        ("Brokers cut Fennel to sell after profit warning", "Fennel", -1),
    ])
    func `any words can be a target`(text: String, target: String, sign: Int) throws {
        let score = try SentimentScorer(lexicon: .shipped()).score(text: text, target: target)
        #expect((score > 0.5 ? 1 : score < -0.5 ? -1 : 0) == sign, "\(score)")
    }

    @Test(arguments: [
        ("[tone]\n2\n", TaggingDataError(line: 2, problem: .phraseless)),
        ("[mood]\n2 good\n", TaggingDataError(line: 1, problem: .unknownHeading("mood"))),
        ("[action]\n\n2 sue\n", TaggingDataError(line: 3, problem: .number("2.0"))),
        ("[tone]\ngood\n", TaggingDataError(line: 2, problem: .number("good"))),
    ])
    func `a malformed line is an error with its number`(text: String, error: TaggingDataError) {
        #expect(throws: error) { try SentimentLexicon(text: text) }
    }
}
