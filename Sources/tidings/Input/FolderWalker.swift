internal import Foundation
internal import Ingestion

/// Lists the inputs in folders, in an order that does not depend on the file system.
///
/// Links are followed after everything that is really there, and lead only to what was not found yet:
/// so no cycle is walked and nothing is read twice.
struct FolderWalker {
    /// A file or folder whatever its name.
    struct Node: Hashable {
        let device: UInt64
        let number: UInt64
    }

    private var entries: [FolderEntry] = []
    private var links: [FoundInput] = []
    private var seen: Set<Node> = []

    /// The entries of a folder or the one of a file, ordered by the bytes of their paths.
    static func entries(at argument: String) -> [FolderEntry] {
        var walker = FolderWalker()
        walker.start(at: argument)
        return walker.entries.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
    }

    /// Whether there is anything at a path, be it a link that leads nowhere.
    static func isThere(_ path: String) -> Bool { linkStatus(of: path) != nil }

    /// The one file at a path.
    static func file(at path: String) throws(InputProblem) -> FoundInput {
        switch entries(at: path).first {
        case .file(let input)? where input.place == path: return input
        case .problem(_, let problem)?: throw problem
        default: throw .notAFile
        }
    }

    private mutating func start(at argument: String) {
        let given = FoundInput(path: argument, place: argument, root: argument)
        guard let status = Self.status(of: argument) else {
            let target = Self.target(of: argument)
            let problem = target.map { InputProblem.danglingLink(target: $0) } ?? .notFound
            entries.append(.problem(given, problem))
            return
        }
        guard Self.isFolder(status) else {
            let parts = PathParts(argument)
            let root = Self.realPath(of: parts.folder.isEmpty ? "." : parts.folder)
            let file = FoundInput(path: parts.name, place: argument, root: root)
            if !Self.isFile(status) {
                entries.append(.problem(file, .notAFile))
            } else if case .unknownFormat(let name) = FileKind(name: parts.name) {
                entries.append(.problem(file, .unknownFormat(name)))
            } else {
                entries.append(.file(file))
            }
            return
        }
        let root = Self.realPath(of: argument)
        seen.insert(Self.node(status))
        walk(FoundInput(path: "", place: root, root: root))
        followLinks()
    }

    /// Lists a folder and the folders in it.
    ///
    /// Mail programs move the messages of a Maildir from `new` to `cur` and write into their names
    /// whether they were read; their paths here know neither, so that a message stays the same.
    private mutating func walk(_ folder: FoundInput, isOfMaildir: Bool = false) {
        let names: [FolderName]
        do {
            names = try FolderName.names(in: folder.place)
        } catch {
            entries.append(.problem(folder, .unreadableFolder(error)))
            return
        }
        let isMaildir = Set(names.map(\.text)).isSuperset(of: Self.maildirFolders)
        for name in names {
            let shown = isOfMaildir ? Self.withoutFlags(name.text) : name.text
            let path = folder.path.isEmpty ? shown : folder.path + "/" + shown
            let input = FoundInput(
                path: path, place: folder.place + "/" + name.text, root: folder.root)
            guard name.isUTF8 else {
                entries.append(.problem(input, .nameNotUTF8))
                continue
            }
            if isMaildir, Self.maildirFolders.contains(name.text) {
                visitMails(input, of: folder)
            } else {
                visit(input, kind: FileKind(name: name.text))
            }
        }
    }

    private static let maildirFolders = ["cur", "new", "tmp"]

    /// `1714.M2P3.host` for `1714.M2P3.host:2,RS`.
    private static func withoutFlags(_ name: String) -> String {
        guard let separator = name.lastIndex(where: { ":;!".contains($0) }),
            name[separator...].dropFirst().hasPrefix("2,")
        else { return name }
        return String(name[..<separator])
    }

    /// Lists one of the folders of a Maildir; what is in `tmp` is not there yet.
    private mutating func visitMails(_ input: FoundInput, of folder: FoundInput) {
        guard let status = Self.linkStatus(of: input.place), Self.isFolder(status),
            !input.place.hasSuffix("/tmp"), seen.insert(Self.node(status)).inserted
        else {
            entries.append(.skipped(path: input.path))
            return
        }
        walk(
            FoundInput(path: folder.path, place: input.place, root: folder.root),
            isOfMaildir: true)
    }

    private mutating func visit(_ input: FoundInput, kind: FileKind) {
        guard let status = Self.linkStatus(of: input.place) else {
            entries.append(.problem(input, .unreadable(SystemReason(code: errno))))
            return
        }
        if Self.isLink(status) {
            links.append(input)
        } else {
            add(input, status: status, kind: kind)
        }
    }

    private mutating func add(_ input: FoundInput, status: stat, kind: FileKind) {
        if Self.isFolder(status), !PathParts(input.path).name.hasPrefix(".") {
            if seen.insert(Self.node(status)).inserted { walk(input) }
        } else if Self.isFile(status), kind != .other {
            seen.insert(Self.node(status))
            if case .unknownFormat(let name) = kind {
                entries.append(.problem(input, .unknownFormat(name)))
            } else {
                entries.append(.file(input))
            }
        } else {
            entries.append(.skipped(path: input.path))
        }
    }

    private mutating func followLinks() {
        while !links.isEmpty {
            let pending = links.sorted {
                $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
            }
            links = []
            for link in pending { follow(link) }
        }
    }

    private mutating func follow(_ input: FoundInput) {
        guard let status = Self.status(of: input.place) else {
            let target = Self.target(of: input.place) ?? ""
            let isMissed = FileKind(name: PathParts(input.path).name) != .other
            entries.append(
                isMissed
                    ? .problem(input, .danglingLink(target: target)) : .skipped(path: input.path))
            return
        }
        guard !seen.contains(Self.node(status)) else {
            entries.append(.skipped(path: input.path))
            return
        }
        add(input, status: status, kind: FileKind(name: PathParts(input.path).name))
    }
}

extension FolderWalker {
    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    private static func linkStatus(of path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    /// What tells a file from others, by whatever path; `nil` where nothing is.
    static func node(at path: String) -> Node? { status(of: path).map(node) }

    private static func node(_ status: stat) -> Node {
        Node(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }

    private static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
    private static func isFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
    private static func isLink(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFLNK }

    private static func target(of path: String) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    }

    private static func realPath(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
