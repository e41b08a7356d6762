import StoryModel
import Testing

@testable import Tagging

/// A user's glossary holds against everything else.
struct GlossaryTests {
    private func glossary(_ entries: (String, String)...) -> Glossary {
        Glossary(entries.map { Glossary.Entry(heard: $0.0, meant: $0.1) })
    }

    private func companies(_ text: String, _ glossary: Glossary) throws -> [String] {
        let tagger = try StoryTagger(
            gazetteer: .shipped(), themes: .shipped(), lexicon: .shipped(), glossary: glossary)
        let (document, structure) = sampleDocument(text, kind: .newsletter)
        return try #require(tagger.tag(structure, of: document).first).tags.mentions.map(\.company)
    }

    @Test(arguments: [DocumentKind.transcript, .newsletter, .notes, .digest])
    func `it holds in every document, whatever the case`(kind: DocumentKind) throws {
        let glossary = glossary(("cloud nine", "Claude"))
        #expect(
            try sampleCorrections("We asked Cloud Nine.", kind: kind, glossary: glossary)
                == ["Cloud Nine > Claude"])
        #expect(try companies("We asked Cloud Nine.", glossary) == ["Anthropic"])
    }

    @Test func `it wins over what the gazetteer knows`() throws {
        let glossary = glossary(("Grok", "Groq"))
        #expect(try companies("xAI has Grok 4.", glossary) == ["xAI", "Groq"])
    }

    @Test func `a word that stands for itself is left alone`() throws {
        let text = "Anthropic makes Claude. I use Cloud Code daily."
        #expect(try sampleCorrections(text) == ["Cloud Code > Claude Code"])
        #expect(try sampleCorrections(text, glossary: glossary(("Cloud Code", "Cloud Code"))) == [])
    }

    @Test func `it may mean what is no company`() throws {
        let text = "The talk was by Anna Ferrara."
        #expect(
            try sampleCorrections(text, glossary: glossary(("Anna Ferrara", "Ana Ferreira")))
                == ["Anna Ferrara > Ana Ferreira"])
    }

    @Test func `parts of words are no matches`() throws {
        #expect(
            try sampleCorrections("A cloudy day.", glossary: glossary(("cloud", "Claude"))) == [])
    }

    @Test func `another glossary has another fingerprint`() {
        #expect(glossary(("a", "b")).fingerprint != glossary(("a", "c")).fingerprint)
        #expect(glossary(("a", "b")).fingerprint == glossary(("a", "b")).fingerprint)
    }
}
