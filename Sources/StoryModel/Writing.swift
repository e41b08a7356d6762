/// What a digest file was made of when it was written, so that it can be told later why it would come
/// out otherwise.
package struct Writing: Hashable, Sendable {
    /// The whole path of the file.
    package let path: String
    /// The week of the digest.
    package let week: Week
    /// The fingerprint of the text that was written.
    package let text: String
    /// The version of the program and of its analysis.
    package let program: String
    /// The fingerprint of the settings that a digest depends on.
    package let settings: String
    /// How much of its week it told.
    package let length: DigestLength
    /// The fingerprint of the user's template; empty for the one built in, and where none is used.
    package let template: String
    /// The fingerprints of the week's documents.
    package let documents: [DocumentID: String]

    /// What is kept of a file.
    package init(
        path: String, week: Week, text: String, program: String, settings: String,
        length: DigestLength = .standard, template: String = "", documents: [DocumentID: String]
    ) {
        self.path = path
        self.week = week
        self.text = text
        self.program = program
        self.settings = settings
        self.length = length
        self.template = template
        self.documents = documents
    }
}
