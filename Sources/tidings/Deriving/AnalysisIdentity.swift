internal import Foundation
internal import StoryModel
internal import Tagging

/// What an analysis is made of, by which rows made by another one are known; cheap.
struct AnalysisIdentity: Sendable {
    /// To be counted up when any stage makes other rows of the same documents.
    private static let version = "41"

    /// The version of the program and of its analysis.
    static var program: String { "\(Version.text).\(version)" }

    /// Of the program and the settings.
    let fingerprint: String
    /// The settings among that.
    let settingsFingerprint: String

    init(settings: Settings, data: AnalysisData) {
        settingsFingerprint =
            Fingerprint(
                of: settings.timezone.value.identifier, data.gazetteerFingerprint,
                data.themes.fingerprint, data.lexiconFingerprint, data.glossary.fingerprint,
                data.overrides.fingerprint
            ).hex
        fingerprint = Fingerprint(of: Self.program, settingsFingerprint).hex
    }

    /// What tells a document from others and from what it was, in a fingerprint of this analysis.
    func content(of derivation: String) -> String {
        String(derivation.dropFirst(fingerprint.count))
    }
}
