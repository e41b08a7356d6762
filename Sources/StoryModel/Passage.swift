/// What a stretch of a document is there for.
package enum PassageRole: String, CaseIterable, Sendable, Codable {
    case content
    case header
    case sponsor
    case promotion
    case greeting
    case smallTalk
    case preview
    case recap
    case farewell
    /// Credits, paywalls, subscription lines, tables of contents, lists of sources.
    case notice
    /// What readers of a forum say about a post.
    case reaction
    /// Left-over chat and boilerplate.
    case residue
}

/// A stretch of a document's text with one role; the passages of a document cover each byte once.
package struct Passage: Hashable, Sendable, Codable {
    package let range: TextRange
    package let role: PassageRole
    /// From 0 to 1.
    package let confidence: Double
    /// What told the role: the words or the form.
    package let reason: String
    package let speaker: String?
    /// Seconds from the start of the recording.
    package let time: Double?

    package init(
        range: TextRange, role: PassageRole, confidence: Double = 1, reason: String = "",
        speaker: String? = nil, time: Double? = nil
    ) {
        self.range = range
        self.role = role
        self.confidence = confidence
        self.reason = reason
        self.speaker = speaker
        self.time = time
    }
}
