internal import StoryModel

/// What the form of a sentence tells about showing it alone.
package struct SentenceShape: Sendable {
    private let text: String
    private let words: [String]

    /// Looks at a sentence as it would be shown.
    package init(_ text: String) {
        self.text = text
        words = WordScanner().words(in: text, range: text.wholeRange).map(\.folded)
    }

    package var isQuestion: Bool { text.hasSuffix("?") || text.hasSuffix("?\"") }

    /// Whether it begins with a word that stands for something said before: "it", "they", "this is".
    package var startsWithDanglingPronoun: Bool {
        guard let first = words.first else { return true }
        if Self.pronouns.contains(first) { return true }
        guard Self.determiners.contains(first) else { return false }
        guard words.count > 1 else { return true }
        return Self.auxiliaries.contains(words[1]) || Self.openVerbs.contains(words[1])
    }

    /// Whether it begins with a determiner and a noun that point back: "this deal", "those chips".
    package var startsWithDanglingDeterminer: Bool {
        guard let first = words.first, !startsWithDanglingPronoun else { return false }
        return Self.determiners.contains(first)
            || ["such", "another", "both", "then", "also"].contains(first)
    }

    /// Whether it is too short for a sentence or has no word with the form of a verb.
    package var isFragment: Bool {
        words.count < 4
            || !words.contains {
                Self.auxiliaries.contains($0) || $0.hasSuffix("ed") || $0.hasSuffix("s")
                    || $0.contains("'")
            }
    }

    /// Whether it breaks off.
    package var endsOpen: Bool { ["...", "…", ",", "-"].contains { text.hasSuffix($0) } }

    package var hasProfanity: Bool { words.contains { Self.profanity.contains($0) } }

    /// The share of words by which speakers speak of themselves, from 0 to 1.
    package var firstPersonShare: Double {
        let count = words.count { Self.speakers.contains($0) }
        return Double(count) / Double(max(1, words.count))
    }

    private static let determiners: Set<String> = ["this", "that", "these", "those"]
    private static let pronouns: Set<String> = [
        "it", "it's", "it'll", "they", "they're", "they've", "they'll", "they'd", "he", "he's",
        "he'd", "she", "she's", "that's", "there", "here", "which", "them", "its", "their", "his",
        "her",
    ]
    private static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could",
        "may", "might", "should", "must", "does", "do", "did", "isn't", "don't", "doesn't", "won't",
    ]
    private static let openVerbs: Set<String> = [
        "means", "makes", "seems", "puts", "lets", "gives", "says", "tells", "also", "really",
        "kind", "actually", "all", "reads", "itself", "one", "comes", "came", "happened", "goes",
    ]
    private static let profanity: Set<String> = [
        "shit", "fuck", "fucking", "fucks", "fucked", "damn", "bullshit", "motherfucker", "piss",
        "crap", "hell", "freaking", "ass",
    ]
    private static let speakers: Set<String> = [
        "i", "i'm", "i've", "i'd", "i'll", "me", "my", "we", "we've", "we're", "we'll", "we'd",
        "our", "us",
    ]
}
