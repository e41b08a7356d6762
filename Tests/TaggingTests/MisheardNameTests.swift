import StoryModel
import Testing

@testable import Tagging

/// Names that speech recognition wrote as something that sounds alike.
struct MisheardNameTests {
    @Test(arguments: [
        ("Anthropic raised money. Then Anthropa hired two hundred people.", "Anthropa > Anthropic"),
        ("OpenAI has shipped GPT 5.5 and codecs is where most people use it.", "codecs > Codex"),
        (
            "I like Claude, and Anthropic knows it. My team moved to Cloud Opus in June.",
            "Cloud > Claude"
        ),
        (
            "Anthropic put out Claude 4.6 in March. Right now it looks like Cloud 4.7 is worse.",
            "Cloud > Claude"
        ),
        (
            "They left the cloud. It is slower than Claude Code, like beating Cloud at its own game.",
            "Cloud > Claude"
        ),
        (
            "I like Claude Code, and Anthropic knows it. We moved to cloud code in June.",
            "cloud code > Claude Code"
        ),
        ("Stability AI ran well, and stability eye was there.", "stability eye > Stability AI"),
        ("Amazon says its own Gravitten chips save power. AWS rents them.", "Gravitten > Graviton"),
        ("Regulators blocked Meta's purchase of the AI startup Manis.", "Manis > Manus"),
        (
            "Mistral, the French lab, released weights. The Mistrel weights are small.",
            "Mistrel > Mistral"
        ),
        ("Meta trained it, and we saw Meta do this with the Lama models.", "Lama > Llama"),
        (
            "Ana Keler left. So Ana Keller, yeah. Ana Keller's lab, and Ana Keller was there first.",
            "Keler > Keller"
        ),
        (
            "They rent 2 gigabytes of computing capacity. That is two gigawatts by May.",
            "gigabytes > gigawatts"
        ),
    ])
    func `what sounds like a name and stands where it would is taken for it`(
        text: String, correction: String
    ) throws {
        #expect(try sampleCorrections(text).contains(correction))
    }

    @Test(arguments: [
        "The cloud providers raised prices, and Anthropic pays them.",
        "Google Cloud grew by a third while Claude users waited. Cloud Next is in April.",
        "Anthropic moved to the cloud. The cloud bill doubled.",
        "Video codecs such as AV1 save bandwidth. The codecs are free.",
        "OpenAI streams video, and its codecs need a license.",
        "In the game you spend mana on spells. Meta bought the studio.",
        "It was manna from heaven for NVIDIA.",
        "An alpaca and a lama stood in the field near Meta's campus.",
        "Meta hired Matt Manson, and Mana Sato left.",
        "The clod of earth fell. Claude the gardener laughed.",
        "We adapt quickly, we are adept at that.",
        "My uncle Clyde met an Anthropic recruiter.",
        "The grok moment came late. xAI was quiet.",
        "A cursory look at the course shows a curse. Cursor was not there.",
        "Dale went to OpenAI's office and found it dull.",
        "Ana Keler left. Ana Keller was there first.",
        "The plant draws two gigawatts. Each card has 80 gigabytes of memory capacity.",
        "Each card has 80 gigabytes of fast capacity.",
        "Ana Keller, Ana Keller and Ana Keller met Ana Kellers and Ben Keler.",
        "Ana Keller, Ana Keller and Ana Keller met Ana Keating.",
    ])
    func `ordinary words and other people's names stay`(text: String) throws {
        #expect(try sampleCorrections(text).filter { !$0.hasSuffix("> Grok") } == [])
    }

    @Test func `a word that comes back is somebody's own name`() throws {
        let text = (1...9).map { "The Mistrel board met for the \($0)th time." }
            .joined(separator: " ")
        #expect(try sampleCorrections("Mistral was there. " + text) == [])
    }

    @Test(arguments: [
        ("The deal pairs it with Grok's LPU.", ["Grok > Groq"]),
        ("Grok answered badly, said xAI.", []),
        ("Cloud providers buy Groq's LPU.", []),
        ("Anthropik and open AI spoke.", []),
    ])
    func `written text is corrected only where a product tells whose name is meant`(
        text: String, corrections: [String]
    ) throws {
        #expect(try sampleCorrections(text, kind: .newsletter) == corrections)
    }

    @Test(arguments: [
        ("I asked open AI and XAI.", ["open AI > OpenAI", "XAI > xAI"]),
        ("anthropic and deep mind agree.", ["anthropic > Anthropic", "deep mind > DeepMind"]),
        ("GPT 5.5 beats Google's Gemini.", []),
        ("chat gpt is slow.", ["chat gpt > ChatGPT"]),
    ])
    func `names in speech are brought into their usual writing`(
        text: String, corrections: [String]
    ) throws {
        #expect(try sampleCorrections(text) == corrections)
    }

    @Test func `a listed mishearing links to its company and says what is meant`() throws {
        let text = "DeepSeq v4 is out, and it is cheap."
        #expect(try sampleCorrections(text) == ["DeepSeq > DeepSeek"])
        #expect(try sampleTags(text).mentions.map(\.company) == ["DeepSeek"])
    }

    @Test func `a misheard name is a mention of its company`() throws {
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped())
        let (document, structure) = sampleDocument(
            "Anthropic raised money. Then Anthropa hired two hundred people.", kind: .transcript)
        let tags = try #require(tagger.tag(structure, of: document).first).tags
        #expect(tags.mentions.map(\.company) == ["Anthropic", "Anthropic"])
        #expect(tags.mentions.map(\.resolution) == [.name, .misheard])
    }
}
