/// An input file as it was found.
struct FoundInput: Hashable, Sendable {
    /// The path inside the folder given, with `/` between its parts: where its documents come from.
    let path: String
    /// Where to open it.
    let place: String
    /// The folder given, in full.
    let root: String
}

/// What became of one entry of a folder before anything was read.
enum FolderEntry: Hashable, Sendable {
    case file(FoundInput)
    /// Holds no text, is hidden, or is a link to what was found already.
    case skipped(path: String)
    case problem(FoundInput, InputProblem)

    var path: String {
        switch self {
        case .file(let input), .problem(let input, _): input.path
        case .skipped(let path): path
        }
    }
}
