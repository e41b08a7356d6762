internal import Language
internal import StoryModel

/// Tells whom a piece of advice speaks to.
struct AudienceFinder: Sendable {
    private let scanner = WordScanner()
    /// The words of a subject at most.
    private let longestSubject = 10

    /// Words that name an audience, and how the digest names it.
    private static let names: [(name: String, words: Set<String>)] = [
        (
            "Policymakers",
            [
                "policymakers", "policymaker", "regulators", "regulator", "lawmakers", "lawmaker",
                "governments", "government", "legislators", "congress", "parliament", "agencies",
            ]
        ),
        (
            "Investors",
            [
                "investors", "investor", "shareholders", "analysts", "funds", "venture",
                "portfolio",
            ]
        ),
        (
            "Researchers",
            [
                "researchers", "researcher", "labs", "lab", "scientists", "academics", "evaluators",
                "safety",
            ]
        ),
        (
            "Developers",
            [
                "developers", "developer", "engineers", "engineer", "programmers", "coders",
                "teams",
                "builders", "maintainers", "codebase", "deploying", "deploy",
            ]
        ),
        (
            "Enterprises",
            [
                "enterprises", "enterprise", "companies", "company", "businesses", "customers",
                "cios",
                "ctos", "buyers", "executives", "organizations", "organisations", "procurement",
                "vendors", "employers", "banks", "hospitals",
            ]
        ),
    ]

    /// The first audience that a sentence names; `nil` where it names none.
    func audience(of words: [Word]) -> String? {
        for word in words {
            if let found = Self.names.first(where: { $0.words.contains(word.folded) }) {
                return found.name
            }
        }
        return nil
    }

    /// Whom advice speaks to that names nobody.
    static let everybody = "Readers"

    /// The subject of advice, as the sentence names it: "School districts should ask ...".
    func subject(of words: [Word]) -> String? {
        guard let modal = words.firstIndex(where: { Self.modals.contains($0.folded) }) else {
            return nil
        }
        var named = words[..<modal].prefix { !Self.limits.contains($0.folded) }
        if !(1...3).contains(named.count) {
            // "A remedy that hospital managers should adopt".
            let last = words[..<modal].lastIndex { Self.limits.contains($0.folded) } ?? -1
            named = words[(last + 1)..<modal]
        }
        guard (1...3).contains(named.count), named.last?.folded.hasSuffix("s") == true else {
            return nil
        }
        let subject = named.map(\.folded).joined(separator: " ")
        return subject.prefix(1).uppercased() + subject.dropFirst()
    }

    /// What says which of a subject are meant: "makers with ...", "teams that ...".
    private static let limits: Set<String> = ["with", "who", "that", "whose", "in", "on", "of"]

    /// Whom advice that a digest states speaks to, and what it tells them to do, in the digest's words.
    ///
    /// "Teachers and parents of young children" and "Ask ..."; `nil` where no people stand before a
    /// "should" or "must".
    func addressed(_ advice: String) -> (audience: String, deed: String)? {
        let words = scanner.words(in: advice, range: advice.wholeRange)
        guard let modal = words.prefix(longestSubject + 1).firstIndex(where: isModal),
            words.indices.contains(modal + 1), isAffirmed(words[modal + 1])
        else { return nil }
        let subject = advice[TextRange(0, words[modal].range.start)].trimmingSpaces
        guard words[..<modal].contains(where: { $0.folded.hasSuffix("s") }),
            !words[..<modal].contains(where: { Self.clauses.contains($0.folded) }),
            !subject.contains(",")
        else { return nil }
        let deed = advice[TextRange(words[modal + 1].range.start, advice.utf8.count)]
        return (capitalized(subject[...]), capitalized(deed))
    }

    private func isModal(_ word: Word) -> Bool { word.folded == "should" || word.folded == "must" }

    private func isAffirmed(_ word: Word) -> Bool {
        !["not", "never", "be", "have"].contains(word.folded) && !word.folded.hasSuffix("n't")
    }

    private func capitalized(_ text: Substring) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What makes the words before a "should" more than a subject.
    private static let clauses: Set<String> = [
        "if", "when", "that", "who", "which", "this", "it", "they", "because", "while", "is", "are",
        "only", "not", "no", "few",
    ]

    private static let modals: Set<String> = ["should", "must", "need", "can", "ought"]
}
