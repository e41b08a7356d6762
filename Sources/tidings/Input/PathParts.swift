internal import Foundation

/// A path taken apart as text.
///
/// Foundation's own functions on `NSString` trap on a path of one letter on Linux.
struct PathParts {
    /// What stands before the last name, `/` for what lies at the top; empty where there is nothing.
    let folder: String
    /// The last name, whatever slashes stand behind it; `/` for the top itself.
    let name: String

    init(_ path: String) {
        let slash = UInt8(ascii: "/")
        let bytes = path.utf8
        guard let last = bytes.lastIndex(where: { $0 != slash }) else {
            folder = path.isEmpty ? "" : "/"
            name = folder
            return
        }
        let end = bytes.index(after: last)
        let start = bytes[..<end].lastIndex(of: slash).map(bytes.index(after:)) ?? path.startIndex
        name = String(path[start..<end])
        let above = bytes[..<start].lastIndex { $0 != slash }
        let isAtTop = above == nil && start > path.startIndex
        folder = isAtTop ? "/" : above.map { String(path[...$0]) } ?? ""
    }
}

extension String {
    /// Whether it ends as a folder's path does, or names a folder that is there.
    var isFolder: Bool {
        var isFolder: ObjCBool = false
        return hasSuffix("/")
            || FileManager.default.fileExists(atPath: self, isDirectory: &isFolder)
                && isFolder.boolValue
    }

    /// Whether something is at the path.
    var isThere: Bool { FileManager.default.fileExists(atPath: self) }
}
