import StoryModel
import Testing

@testable import Tagging

/// Names that are also ordinary words: a wrong link is worse than a missed one.
struct AmbiguousNameTests {
    private func companies(_ text: String) throws -> [String] {
        var names: [String] = []
        for mention in try sampleTags(text).mentions where !names.contains(mention.company) {
            names.append(mention.company)
        }
        return names
    }

    @Test(arguments: [
        "The cursor blinked twice.", "She moved the box to the shelf.", "We met at noon.",
        "An apple a day.", "Move the target a little.", "They run together in the park.",
        "That figure is wrong.", "Figure 3 shows the loss.", "The scale of it is hard to see.",
        "Scale the cluster up first.", "An oracle answers yes or no.", "Block the port.",
        "A runway of two years.", "Stability matters more.", "Character counts.",
        "He raised his arm.", "The notion is old.", "Linear models are enough.",
        "A slack variable.", "Discord among the members grew.", "The lambda returns nothing.",
        "It was a match.", "Zoom in.", "The opera begins at eight.", "Unity is strength.",
        "A ramp of ten weeks.", "Zoom in on the corner.", "Orange and blue.",
        "An opus of four hours.", "The gap is closing.", "The writer left.",
        "Together, they sing.", "A modal verb.", "In the shell, type exit.",
        "The sonnet has fourteen lines.", "Reflection helps.", "It is a magic number.",
    ])
    func `an ordinary word is no company`(text: String) throws {
        #expect(try companies(text) == [])
    }

    @Test(arguments: [
        ("She left Meta for a startup.", ["Meta"]),
        ("Shares of Oracle and NVIDIA rose.", ["Oracle", "NVIDIA"]),
        ("The startup Cursor raised money.", ["Cursor"]),
        ("Apple announced a phone.", ["Apple"]),
        ("Engineers at Figure built it.", ["Figure"]),
        ("Meta's engineers met.", ["Meta"]),
        ("Perplexity launched a browser.", ["Perplexity"]),
        ("They compared OpenAI, Runway and Pika.", ["OpenAI", "Runway", "Pika"]),
        ("Scale AI announced a contract.", ["Scale AI"]),
        ("In May Laughing Figure announced a film.", []),
        ("In May Figure announced a film.", ["Figure"]),
        ("Quistling Figure announced a film.", []),
        ("Notion announced a price, and people at Box said no.", ["Notion", "Box"]),
    ])
    func `context makes a word a company`(text: String, expected: [String]) throws {
        #expect(try companies(text) == expected)
    }
}
