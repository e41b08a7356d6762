internal import StoryModel

/// Where a document comes from: a file, or a message or an entry in it.
struct DocumentOrigin: Sendable {
    let file: InputFile
    /// What the message or the entry is known by inside its file; empty where the file is one document.
    let entry: String

    init(_ file: InputFile, entry: String = "") {
        self.file = file
        self.entry = entry
    }

    var id: DocumentID { DocumentID(path: file.path, entry: entry) }

    /// The path that a document is called by: no two documents of a folder have the same.
    var path: String { entry.isEmpty ? file.path : "\(file.path)#\(entry)" }
}

/// Gives the messages or entries of one file names that stay the same when the file grows, and no two
/// of them the same.
struct EntryNames {
    private var counts: [String: Int] = [:]
    /// Longer names are of no use to anybody, in bytes.
    private static let longest = 200

    /// The name of an entry: what it calls itself, such as a message id or an address, or where it does
    /// not, something made of its content.
    mutating func name(_ own: String?, content: some Sequence<UInt8>) -> String {
        let written = own.map(Self.plain) ?? ""
        let name = written.isEmpty ? Self.made(of: content) : written
        counts[name, default: 0] += 1
        let count = counts[name] ?? 1
        guard count > 1 else { return name }
        // What another entry calls itself may be the very name that is made here.
        return self.name("\(name) (\(count))", content: [])
    }

    /// Without characters that cannot be shown; long names are cut and told apart by a fingerprint.
    private static func plain(_ own: String) -> String {
        let shown = own.unicodeScalars.filter { !$0.properties.isWhitespace && $0.isShown }
        let name = String(String.UnicodeScalarView(shown))
        guard name.utf8.count > longest else { return name }
        let start = name[name.wholeCharacters(in: TextRange(0, longest - 16))]
        return start + made(of: name.utf8)
    }

    private static func made(of content: some Sequence<UInt8>) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(bytes: content)
        return String(fingerprint.hex.prefix(16))
    }
}

extension Unicode.Scalar {
    /// Whether the character has a form and does not act on those around it.
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator,
            .paragraphSeparator:
            false
        default: true
        }
    }
}
