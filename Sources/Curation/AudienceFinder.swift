internal import Language

/// Tells whom a piece of advice speaks to.
struct AudienceFinder: Sendable {
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
        let named = words[..<modal].prefix { !Self.limits.contains($0.folded) }
        guard (1...3).contains(named.count), named.last?.folded.hasSuffix("s") == true else {
            return nil
        }
        let subject = named.map(\.folded).joined(separator: " ")
        return subject.prefix(1).uppercased() + subject.dropFirst()
    }

    /// What says which of a subject are meant: "makers with ...", "teams that ...".
    private static let limits: Set<String> = ["with", "who", "that", "whose", "in", "on", "of"]

    /// The audience that a digest's statement opens with: its words before "should" or "must".
    func statedAudience(of words: [Word]) -> String? {
        let modals: Set<String> = ["should", "must", "need", "can", "ought"]
        guard let modal = words.firstIndex(where: { modals.contains($0.folded) }) else {
            return nil
        }
        return audience(of: Array(words[..<modal]))
    }

    private static let modals: Set<String> = ["should", "must", "need", "can", "ought"]
}
