internal import StoryModel

extension Document {
    /// Whether all fields are the same to the byte.
    ///
    /// Swift's `==` takes the two ways of writing an accent for the same, and ranges do not.
    func isIdentical(to other: Document) -> Bool {
        self == other
            && zip(texts, other.texts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }

    private var texts: [String] {
        [id.description, path, title, source, url ?? "", text] + findings.map(\.value)
            + cues.map { $0.speaker ?? "" }
    }
}
