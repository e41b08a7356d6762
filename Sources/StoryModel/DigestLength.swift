/// How much of a week a digest tells.
package enum DigestLength: String, CaseIterable, Hashable, Sendable, Codable {
    /// What fits on one printed page: the leading insights, and little else.
    case brief
    /// A few minutes of reading.
    case standard
    /// All companies and all their evidence, and more of everything else.
    case full
}
