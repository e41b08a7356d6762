import Testing

@testable import Tagging

struct SoundKeyTests {
    private func key(_ word: String) -> SoundKey { SoundKey(Array(word.utf8).span) }

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
        #expect(self.steps(Array(left.utf8), Array(right.utf8)) == steps)
        #expect(self.steps(Array(right.utf8), Array(left.utf8)) == steps)
    }

    @Test(arguments: 1...200)
    func `the steps are those of the whole table`(seed: Int) {
        var state = UInt64(seed)
        func number(below limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        // Few letters, so that words have many in common.
        func word() -> [UInt8] {
            (0..<number(below: 14)).map { _ in 0x61 + UInt8(number(below: 4)) }
        }
        let (left, right) = (word(), word())
        #expect(steps(left, right) == table(left, right))
    }

    @Test func `a word of many letters can be compared with a usual one`() {
        let long = Array(String(repeating: "ab", count: 50).utf8)
        #expect(steps(long, Array("ab".utf8)) == 98)
    }

    private func steps(_ left: [UInt8], _ right: [UInt8]) -> Int {
        SpellingDistance.steps(left.span, right.span)
    }

    /// The steps between two words, row by row.
    private func table(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for (line, letter) in left.enumerated() {
            var row = [line + 1]
            for (column, other) in right.enumerated() {
                var steps = min(
                    rows[line][column] + (letter == other ? 0 : 1), rows[line][column + 1] + 1,
                    row[column] + 1)
                if line > 0, column > 0, letter == right[column - 1], left[line - 1] == other {
                    steps = min(steps, rows[line - 1][column - 1] + 1)
                }
                row.append(steps)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
