/// The bytes of an input and the facts of where they came from.
package struct InputFile: Sendable {
    /// The path inside the folder given, with `/` between its parts.
    package let path: String
    package let bytes: [UInt8]
    /// The modification time, seconds since 1 January 1970, UTC; `nil` for standard input.
    package let modified: Int?

    package init(path: String, bytes: [UInt8], modified: Int?) {
        self.path = path
        self.bytes = bytes
        self.modified = modified
    }

    /// The last part of the path, without the ending of a packed file.
    var name: Substring {
        let name = path[...].split(separator: "/").last ?? ""
        return name.lowercased().hasSuffix(".gz") ? name.dropLast(3) : name
    }

    /// The name without its ending.
    var stem: Substring {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return name[..<dot]
    }

    /// The name of the folder or archive that holds the file; `nil` at the top.
    var folder: Substring? {
        let parts = path[...].split(separator: "/")
        guard parts.count > 1 else { return nil }
        let folder = parts[parts.count - 2]
        return folder.lowercased().hasSuffix(".zip") ? folder.dropLast(4) : folder
    }
}
