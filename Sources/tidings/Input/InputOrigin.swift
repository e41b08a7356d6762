internal import Storage

/// Where an input comes from, as the archive knows it.
struct InputOrigin {
    /// What its documents are known by: the path inside the folder given; where an input of another
    /// folder has that already, with as many names of its own folder before it as tell them apart.
    let path: String
    /// The folder that it is known to lie in, in full, and the path inside of it.
    let root: String
    let inside: String
    /// `nil` when it is new.
    var known: InputState?
    /// The folder that it was moved from.
    var movedFrom: String?
    /// The folder of the input that has its plain path.
    var beside: String?
}

/// Finds out which inputs are the same, however their folder was named and wherever it was moved to.
///
/// An input is known by where it lies. One at the same path inside of another folder is another input,
/// unless that other folder is gone, or has it no more while the bytes are the same: then it was moved.
struct OriginFinder {
    /// What stands for a folder where standard input was read.
    static let standardInput = "-"

    private let archive: Archive?
    private let roots: Set<String>

    init(_ archive: Archive?) throws(StorageError) {
        self.archive = archive
        roots = try archive?.inputRoots() ?? []
    }

    /// The origin of an input.
    ///
    /// - Parameters:
    ///   - input: The input as it was found.
    ///   - others: The paths that inputs of this run are known by, and their folders.
    ///   - hasSameBytes: Whether an input known is the same to the byte.
    /// - Returns: What it is known by, and what is known of it.
    /// - Throws: `StorageError`.
    func origin(
        of input: FoundInput, others: [[UInt8]: String], hasSameBytes: (InputState) -> Bool
    ) throws(StorageError) -> InputOrigin {
        let alike = try archive?.inputs(inside: input.path) ?? []
        let here = alike.first { $0.root == input.root }
        if let known = try here == nil ? knownInPart(input) : here {
            return InputOrigin(
                path: known.path, root: known.root, inside: known.inside, known: known)
        }
        if let moved = moved(input, among: alike, hasSameBytes) {
            return InputOrigin(
                path: moved.path, root: input.root, inside: input.path, known: moved,
                movedFrom: moved.root)
        }
        return try new(input, others)
    }

    /// What is known of a file by a folder above the one given, or below it.
    private func knownInPart(_ input: FoundInput) throws(StorageError) -> InputState? {
        guard input.root != Self.standardInput else { return nil }
        let place = Self.place(input.path, in: input.root)
        var folder = PathParts(place).folder
        while !folder.isEmpty {
            if roots.contains(folder) {
                let inside = String(place.dropFirst(folder == "/" ? 1 : folder.count + 1))
                let found = try archive?.inputs(inside: inside).first { $0.root == folder }
                if let found { return found }
            }
            guard folder != "/" else { break }
            folder = PathParts(folder).folder
        }
        return nil
    }

    /// The input that one was before its folder or the file was moved; of several, one with the same
    /// bytes, then one of a folder with the same name.
    private func moved(
        _ input: FoundInput, among alike: [InputState], _ hasSameBytes: (InputState) -> Bool
    ) -> InputState? {
        guard input.root != Self.standardInput else { return nil }
        let gone = alike.filter { other in
            other.root != Self.standardInput && !Self.place(other.inside, in: other.root).isThere
                && (!other.root.isThere || hasSameBytes(other))
        }
        let name = PathParts(input.root).name
        return gone.first(where: hasSameBytes)
            ?? gone.first { PathParts($0.root).name == name } ?? gone.first
    }

    /// The origin of an input that was never seen, under a path that no other has.
    private func new(
        _ input: FoundInput, _ others: [[UInt8]: String]
    ) throws(StorageError) -> InputOrigin {
        func owner(of path: String) throws(StorageError) -> String? {
            if let folder = others[Array(path.utf8)] { return folder }
            return try archive?.input(at: path)?.root
        }
        var origin = InputOrigin(path: input.path, root: input.root, inside: input.path)
        guard let beside = try owner(of: input.path) else { return origin }
        var path = input.path
        var folder = input.root == Self.standardInput ? "stdin" : input.root
        repeat {
            // The names of all folders above tell any two apart, and a mark what no folder has.
            let name = PathParts(folder).name
            path = (name.isEmpty || name == "/" ? "_" : name) + "/" + path
            folder = PathParts(folder).folder
        } while try owner(of: path) != nil
        origin = InputOrigin(path: path, root: input.root, inside: input.path)
        origin.beside = beside
        return origin
    }

    private static func place(_ path: String, in root: String) -> String {
        (root == "/" ? "" : root) + "/" + path
    }
}
