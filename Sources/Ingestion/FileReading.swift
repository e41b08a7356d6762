package import StoryModel

/// What came of an input file.
package struct FileReading: Sendable {
    /// In the order of the file; no two have the same id.
    package internal(set) var documents: [Document] = []
    /// The parts of the file of which no document could be made, in its order.
    package internal(set) var failures: [PartFailure] = []
    /// The sources that a list of feeds names.
    package internal(set) var sources: [String] = []

    /// Whether the file holds nothing to read and nothing is wrong: a digest of ours, a list of feeds, a
    /// part of an archive without posts, an archive of pictures.
    package var isSkipped: Bool { documents.isEmpty && failures.isEmpty }

    /// What came of a file that is one document; `nil` for a digest of ours.
    init(_ document: Document?) {
        documents = [document].compactMap(\.self)
    }

    /// Adds what came of a part; its own failing parts are named behind it.
    mutating func add(_ other: FileReading, part: String) {
        documents += other.documents
        failures += other.failures.map { PartFailure("\(part), \($0.part)", $0.error) }
    }
}

/// Why no document could be made of a part of a file; the other parts are read.
package struct PartFailure: Hashable, Sendable {
    /// What people find the part by: `message 3` or a member's name.
    package let part: String
    package let error: ReadingError

    init(_ part: String, _ error: ReadingError) {
        self.part = part
        self.error = error
    }
}
