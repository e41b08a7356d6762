import Foundation

extension Workspace {
    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url(path).path, withDestinationPath: target)
    }

    func setModified(_ path: String, _ seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: url(path).path)
    }
}

extension Workspace {
    /// A workspace with the sample letter and episode in the folder `in`, and with the letter of a
    /// later week.
    static func sample(withLater: Bool = false) throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write(SampleText.letter, to: "in/letter.md")
        try workspace.write(SampleText.episode, to: "in/episode.md")
        if withLater { try workspace.write(SampleText.laterLetter, to: "in/later.md") }
        return workspace
    }
}
