internal import Foundation
internal import Storage
internal import StoryModel

/// Keeps what digest files were made of, and tells why one would come out otherwise now.
struct Writings {
    let session: Session
    let archive: Archive
    /// The fingerprint of what files are laid out by.
    let template: String
    private let analysis: AnalysisIdentity
    private let contents: [DocumentID: (week: Week, content: String)]

    init(session: Session, archive: Archive, template: String) throws {
        self.session = session
        self.archive = archive
        self.template = template
        analysis = AnalysisIdentity(
            settings: session.settings, data: try AnalysisData(settings: session.settings))
        contents = try archive.derivations().mapValues { [analysis] state in
            (Week(containing: state.day), analysis.content(of: state.fingerprint))
        }
    }

    /// Keeps what a digest that was just written is made of.
    func keep(_ text: String, of week: Week, at path: String) throws {
        let writing = writing(text, of: week, at: path)
        guard try archive.writing(at: writing.path) != writing else { return }
        try archive.storeWriting(writing)
    }

    /// Why a file is not what would be written now, in words; `nil` where it is.
    func reason(for text: String, of week: Week, at path: String) throws -> String? {
        guard let bytes = FileManager.default.contents(atPath: path) else { return "is not there" }
        guard !bytes.elementsEqual(text.utf8) else { return nil }
        let now = writing(text, of: week, at: path)
        guard let then = try archive.writing(at: now.path) else {
            return "differs; this archive did not write it"
        }
        var words = changes(from: then.documents, to: now.documents)
        if then.settings != now.settings { words.append("other settings") }
        if then.length != now.length { words.append("length \(now.length), it was \(then.length)") }
        if then.template != now.template { words.append("another template") }
        if then.program != now.program {
            words.append("version \(now.program) of the program, it was \(then.program)")
        }
        if Self.fingerprint(bytes) != then.text { words.append("the file was changed by hand") }
        if words.isEmpty { words.append("another week before it, or the week is over") }
        return "would come out differently: " + words.joined(separator: "; ")
    }

    private func changes(
        from old: [DocumentID: String], to new: [DocumentID: String]
    ) -> [String] {
        let added = new.keys.count { old[$0] == nil }
        let gone = old.keys.count { new[$0] == nil }
        let changed = new.count { old[$0.key].map { [now = $0.value] in $0 != now } ?? false }
        return [(added, "new"), (changed, "changed"), (gone, "forgotten")]
            .filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1) \($0.0 == 1 ? "document" : "documents")" }
    }

    private func writing(_ text: String, of week: Week, at path: String) -> Writing {
        Writing(
            path: Self.wholePath(path), week: week, text: Self.fingerprint(text.utf8),
            program: AnalysisIdentity.program, settings: analysis.settingsFingerprint,
            length: session.settings.length.value, template: template,
            documents: contents.filter { $0.value.week == week }.mapValues(\.content))
    }

    private static func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(bytes: bytes)
        return fingerprint.hex
    }

    private static func wholePath(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
}
