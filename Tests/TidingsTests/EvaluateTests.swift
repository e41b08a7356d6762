import Foundation
import Testing

/// The program that answers evaluation tasks.
@Suite struct EvaluateTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func answer(_ task: String, _ question: [String: Any]) throws -> [String: Any] {
        let line = try JSONSerialization.data(withJSONObject: question)
        let outcome = try workspace.run(
            "tidings-evaluate", [task], input: String(decoding: line, as: UTF8.self) + "\n")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        return try #require(try outcome.objects().first)
    }

    @Test func `segmentation answers with lines counted from 0`() throws {
        let lines = [
            "Hello and welcome to Rack Units, the show about the machines behind the models.",
            "Our first story this week is about memory chips.",
            "Castellan Systems is buying the memory maker Orrin for 4.2 billion dollars.",
            "This gives Castellan its own supply of high-bandwidth memory.",
            "This episode is brought to you by Saltmarsh, the policy templates for your board.",
            "Go to saltmarsh dot example slash rack and use the code rack for twenty percent off.",
            "Next up, the ministry in Lisbon published a draft law on training data.",
            "It would make every lab list the sources of its training data from January.",
            "That's all for this week, thanks for listening.",
        ]
        let answer = try answer(
            "segmentation", ["id": "a", "text": lines.joined(separator: "\n")])
        #expect(answer["id"] as? String == "a")
        let starts = try #require(answer["starts"] as? [Int])
        #expect(starts.allSatisfy { (1..<lines.count).contains($0) })
        #expect(starts.contains(6))
        #expect(answer["ads"] as? [[Int]] == [[4, 6]])
    }

    @Test func `a summary keeps to its room, leaves out who speaks, and is made of the text`()
        throws
    {
        let talk = """
            Ana: Um, so welcome to the planning meeting of the ferry terminal, everybody.
            Bram: Yeah. Hm.
            Ana: The council has decided to move the ticket office to the northern pier by October.
            Bram: Um, I I think I'd like, you know, some coffee.
            Ana: The budget for the pier is four hundred thousand, and the roof takes half of it.
            Bram: Right.
            Ana: The engineers will present the drawings of the roof to the council in the last week of May.
            """
        let line = try JSONSerialization.data(withJSONObject: ["id": "m", "text": talk])
        for characters in [120, 400] {
            let outcome = try workspace.run(
                "tidings-evaluate", ["summary", "--chars", String(characters)],
                input: String(decoding: line, as: UTF8.self) + "\n")
            let summary = try #require(try outcome.objects().first?["summary"] as? String)
            #expect((40...characters).contains(summary.count))
            #expect(!summary.contains("Ana:"))
            if characters == 120 { #expect(!summary.contains("coffee")) }
            #expect(!summary.contains("Um"))
        }
    }

    @Test func `the numbers that sentiment is fitted on have names, values and vectors`() throws {
        let answer = try answer(
            "sentiment-features",
            ["id": "a", "text": "Fennel sued Sorrel, 3 times.", "target": "Sorrel"])
        let names = try #require(answer["names"] as? [String])
        let values = try #require(answer["values"] as? [Double])
        #expect(names.count == values.count)
        #expect(names.contains("precedes\tsued"))
        #expect(names.contains("follows\t, NUMBER times"))
        #expect(names.contains("told.bad.action.same.ahead\t"))
        let vectors = try #require(answer["vectors"] as? [String: [Double]])
        #expect(vectors.keys.sorted() == ["vector.ahead", "vector.behind", "vector.whole"])
        #expect(Set(vectors.values.map(\.count)).count == 1)
    }

    @Test func `the numbers behind a sentence's salience have names`() throws {
        let text = "The fab in Arvik opens in May. It will make memory for two chips of Castellan."
        let answer = try answer("salience-features", ["id": "f", "text": text])
        let names = try #require(answer["names"] as? [String])
        let rows = try #require(answer["rows"] as? [[Any]])
        #expect(names.contains("central"))
        #expect((answer["sentences"] as? [String])?.count == rows.count)
        #expect(rows.allSatisfy { $0.count == names.count })
    }

    @Test(arguments: [
        ["summary", "--chars"], ["summary", "--chars", "0"], ["summary", "--words", "9"],
        ["themes", "--chars", "9"], ["gossip"], [],
    ])
    func `what is no task gives the usage and status 64`(_ arguments: [String]) throws {
        let outcome = try workspace.run("tidings-evaluate", arguments, input: "")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("usage: tidings-evaluate"))
    }

    @Test
    func
        `titles stand with the lines of their stories, counted from 0, sentences with theirs from 1`()
        throws
    {
        let text = """
            Hello and welcome to Rack Units, the show about the machines behind the models.
            Let's get into it.
            Next up, Castellan Systems is buying the memory maker Orrin for 4.2 billion dollars.
            This gives Castellan its own supply of high-bandwidth memory.
            Nobody thinks that the ministry will stand in the way.
            """
        let answer = try answer("titles", ["id": "t", "text": text])
        let titles = try #require(answer["titles"] as? [[String: Any]])
        #expect(titles.map { $0["line"] as? Int } == [2])
        #expect(
            titles.map { $0["title"] as? String }
                == ["Castellan Systems is buying the memory maker Orrin for 4.2 billion dollars"])
        let question: [String: Any] = ["id": "t", "text": text, "stories": [[2, 5]]]
        let features = try self.answer("title-features", question)
        let names = try #require(features["names"] as? [String])
        let clauses = try #require(features["stories"] as? [[[String: Any]]]).first ?? []
        #expect(!clauses.isEmpty)
        #expect(clauses.allSatisfy { ($0["row"] as? [Any])?.count == names.count })
        let numbers = try self.answer("sentence-features", ["id": "t", "text": text])
        let columns = try #require(numbers["names"] as? [String])
        let story = try #require((numbers["stories"] as? [[String: Any]])?.first)
        let sentences = try #require(story["sentences"] as? [[String: Any]])
        #expect(sentences.map { $0["line"] as? Int } == [3, 4, 5])
        #expect(sentences.allSatisfy { ($0["row"] as? [Any])?.count == columns.count })
    }

    @Test func `feeds have fields under the names that feedparser gives`() throws {
        let xml =
            "<rss><channel><title>Dams</title><item><title>A dam</title>"
            + "<pubDate>Sun, 03 May 2026 10:15:00 GMT</pubDate></item></channel></rss>"
        let answer = try answer(
            "feeds", ["id": "a", "data_b64": Data(xml.utf8).base64EncodedString()])
        #expect((answer["feed"] as? [String: Any])?["title"] as? String == "Dams")
        let entry = (answer["entries"] as? [[String: Any]])?.first
        #expect(entry?["published"] as? String == "Sun, 03 May 2026 10:15:00 GMT")
    }

    @Test func `an article is the words of its page, which comes packed`() throws {
        let page = """
            H4sIAAAAAAACAz2PzQrCMBCEX2W8i8H7mosVvIgeBPG4NlsbaLKSxJa+vf0BL8uwzLezQ5vqerw/bye0JXSW1vlSN1qK\
            3FtitEmag7FnDUKGLZl1n4qvO5mIva04ZDKToI99cJGEmoNA+0mVVuA4QCMuGh2PW3B0iDpnYOA8O5KgKLIIfNkuSPDR\
            55JGZPZuR+Yz374Pit53Hb8lY5ip+lugTYNGE3jKGVer+X9n1ipm6fUDliIQyu0AAAA=
            """
        let answer = try answer("article", ["id": "g", "html_b64gz": page])
        #expect(
            answer["articleBody"] as? String == """
                Water came over the dam on Monday, and nobody was there to see it, the ministry said.

                Two villages were cut off for a day.
                """)
    }

    @Test func `companies are canonical names, the most important first`() throws {
        let answer = try answer(
            "companies",
            [
                "id": "b",
                "text": "OpenAI signed a contract. OpenAI will buy chips from Nvidia.",
            ])
        #expect(answer["companies"] as? [String] == ["OpenAI", "NVIDIA"])
    }

    @Test func `companies are found when a third of the gazetteer is left out`() throws {
        let text = """
            OpenAI, Anthropic, Nvidia, Micron, Cohere and Mistral. OpenAI announced a phone. \
            Anthropic raised prices. Nvidia hired a lawyer. Micron unveiled a chip. Cohere \
            launched an index. Mistral acquired a lab.
            """
        let line = try JSONSerialization.data(withJSONObject: ["id": "b", "text": text])
        let input = String(decoding: line, as: UTF8.self) + "\n"
        func answer(seed: String) throws -> [String: Any] {
            let arguments = ["companies", "--without-third", seed]
            let outcome = try workspace.run("tidings-evaluate", arguments, input: input)
            return try #require(try outcome.objects().first)
        }
        let answers = try ["1", "2", "3", "4"].map { try answer(seed: $0) }
        let leftOut = answers.flatMap { $0["leftOut"] as? [String] ?? [] }
        let found = answers.flatMap { $0["found"] as? [String] ?? [] }
        #expect(Set(leftOut).count > 2)
        #expect(found.count * 10 >= leftOut.count * 8)
        #expect(
            try workspace.run("tidings-evaluate", ["themes", "--without-third", "1"]).status == 64)
    }

    @Test func `themes are named best first`() throws {
        let answer = try answer(
            "themes",
            ["id": "c", "text": "The ministry published a draft law: a regulation of AI labs."])
        #expect((answer["themes"] as? [String])?.first == "policy")
    }

    @Test func `sentiment is for the target given`() throws {
        let text = "Castellan sues Orrin over stolen chip designs."
        let answer = try answer("sentiment", ["id": "d", "text": text, "target": "Orrin"])
        let score = try #require(answer["score"] as? Double)
        #expect(score < 0 && score >= -5)
    }

    @Test func `events tell the same happening from another`() throws {
        func telling(_ text: String) -> [String: Any] {
            ["source": "s", "issue": "i", "date": "2026-05-01", "text": text]
        }
        let castellan = telling(
            "Castellan Systems will pay $4.2 billion for the memory maker Orrin.")
        let again = telling("Orrin, the memory maker, goes to Castellan Systems for $4.2 billion.")
        let other = telling("The ministry in Lisbon published a draft law on training data.")
        let same = try answer("events", ["id": "e", "a": castellan, "b": again])
        let different = try answer("events", ["id": "f", "a": castellan, "b": other])
        #expect(same["same"] as? Bool == true)
        #expect(different["same"] as? Bool == false)
        #expect((same["score"] as? Double ?? 0) > (different["score"] as? Double ?? 1))
    }

    @Test func `sentences are the text's own`() throws {
        let answer = try answer("sentences", ["id": "g", "text": "It cost $4.2 billion. Why?"])
        #expect(answer["sentences"] as? [String] == ["It cost $4.2 billion.", "Why?"])
    }

    @Test func `an unknown task and a bad line are refused`() throws {
        let task = try workspace.run("tidings-evaluate", ["poetry"])
        #expect(task.status == 64)
        let line = try workspace.run("tidings-evaluate", ["themes"], input: "{\"id\":1}\n")
        #expect(line.status == 65)
        #expect(line.errors == "tidings-evaluate: line 1: not an input of this task\n")
    }
}
