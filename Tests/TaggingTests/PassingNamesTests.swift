import StoryModel
import Testing

@testable import Tagging

/// Names that only say where, with what or among whom something happens.
struct PassingNamesTests {
    /// The companies that a text names in passing alone.
    private func passing(_ text: String) throws -> Set<String> {
        let mentions = try sampleTags(text).mentions
        let told = Set(mentions.filter { !$0.isPassing }.map(\.company))
        return Set(mentions.map(\.company)).subtracting(told)
    }

    @Test(arguments: [
        ("The weights can be had on Hugging Face under a free licence.", "Hugging Face"),
        ("The lab trained it in a week on 900 NVIDIA GPUs.", "NVIDIA"),
        ("Their server speaks an OpenAI-compatible protocol.", "OpenAI"),
        ("The trick came up in r/StableDiffusion a month ago.", "Stability AI"),
        ("Prices fell again in March (Artificial Analysis).", "Artificial Analysis"),
        ("The new model is comparable to Mistral Large in length.", "Mistral"),
        ("By Ramp's data, every second firm pays for one by now.", "Ramp"),
        ("Her notes were written by Claude, and it shows.", "Anthropic"),
        ("Cohere's reranker is at the top again, as LMArena reports.", "LMArena"),
    ])
    func `a place, a means or a measure is named in passing`(text: String, company: String) throws {
        #expect(try passing(text).contains(company))
    }

    @Test(arguments: [
        "Hugging Face raised a hundred million.",
        "NVIDIA GPUs are sold out until June.",
        "A court in Delaware sued OpenAI for the third time.",
        "Regulators imposed a fine on Meta.",
        "Mistral and Cohere have merged.",
        "Claude is down in half of Europe.",
    ])
    func `who does something or has it done to them is not`(text: String) throws {
        #expect(try passing(text) == [])
    }

    @Test func `one of a row of names is named in passing`() throws {
        let text = "It is sold to customers of Oracle, Snowflake, Databricks and Salesforce alike."
        #expect(
            try passing(text).isSuperset(of: ["Oracle", "Snowflake", "Databricks", "Salesforce"]))
    }

    @Test func `a sentence counts little for whom it names in passing`() throws {
        let text = """
            Mistral lost its biggest customer on Monday. An excellent demo of the rival's model, fast \
            and cheap, runs in a browser through a Mistral API.
            """
        let score = try #require(
            try sampleTags(text).sentiments.first { $0.company == "Mistral" }?.score)
        #expect(score < -1)
    }
}
