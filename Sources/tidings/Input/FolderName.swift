internal import Foundation

/// The name of an entry of a folder.
struct FolderName: Hashable, Sendable {
    /// With replacement characters where the bytes are not UTF-8.
    let text: String
    let isUTF8: Bool

    /// The names in a folder, without `.` and `..`, ordered by their bytes.
    static func names(in folder: String) throws(SystemReason) -> [FolderName] {
        guard let stream = opendir(folder) else { throw SystemReason(code: errno) }
        defer { closedir(stream) }
        var names: [FolderName] = []
        while true {
            // The end of a folder and a failure look alike but for this.
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw SystemReason(code: errno) }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
                    let exact = String(validatingCString: characters)
                    return FolderName(
                        text: exact ?? String(cString: characters), isUTF8: exact != nil)
                }
            }
            if name.text != ".", name.text != ".." { names.append(name) }
        }
        return names.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }
}
