import Testing

@testable import Tagging

struct SoundKeyTests {
    private func key(_ word: String) -> SoundKey { SoundKey(Array(word.utf8)) }

    @Test(arguments: [
        ("cloud", "claude"), ("codecs", "codex"), ("deepseq", "deepseek"), ("lama", "llama"),
        ("anthropik", "anthropic"), ("quen", "qwen"), ("nvidea", "nvidia"), ("fision", "vision"),
        ("knight", "night"), ("rite", "write"), ("grok", "groq"),
    ])
    func `words that sound the same have one key`(heard: String, meant: String) {
        #expect(key(heard) == key(meant))
    }

    @Test(arguments: [("meta", "gemini"), ("oracle", "miracle"), ("apple", "amd"), ("box", "bot")])
    func `words that sound otherwise have another`(left: String, right: String) {
        #expect(key(left) != key(right))
    }

    @Test(arguments: [
        (["deep", "seek"], "deepseek"), (["open", "ai"], "openai"),
        (["hugging", "face"], "huggingface"),
    ])
    func `the keys of a name's words make that of the name`(words: [String], name: String) {
        let joined = words.reduce(SoundKey()) { $0.joined(with: key($1)) }
        #expect(joined == key(name))
    }

    @Test func `a sound too much is one that can be left out`() {
        #expect(key("gravitron").shortened.contains(key("graviton").code))
        #expect(!key("graviton").shortened.contains(key("gravitron").code))
    }

    @Test func `long words and none at all have keys`() {
        #expect(key(String(repeating: "banana", count: 50)).count == SoundKey.longest)
        #expect(key("").count == 0)
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("", "ab", 2),
        ("gravitron", "graviton", 1),
    ])
    func `spellings differ in so many letters`(left: String, right: String, steps: Int) {
        #expect(SpellingDistance.steps(Array(left.utf8), Array(right.utf8)) == steps)
        #expect(SpellingDistance.steps(Array(right.utf8), Array(left.utf8)) == steps)
    }
}
