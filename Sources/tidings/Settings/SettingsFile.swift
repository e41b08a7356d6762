internal import Foundation
internal import Tagging
internal import Yams

/// The values of a configuration file, with their lines.
struct SettingsFile: Sendable {
    let path: String
    /// Whether it lies in a folder of the user's, unlike a device or a pipe.
    let isRegular: Bool
    let values: [SettingKey: (text: String, line: Int)]
    /// A glossary that stands in the file itself; `nil` where there is none.
    let glossary: (entries: [Glossary.Entry], line: Int)?

    init(path: String) throws(SettingProblem) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else {
            throw errno == ENOENT
                ? .missing(path: path)
                : .unreadable(path: path, reason: SystemReason(code: errno))
        }
        defer { close(file) }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(from: file, upTo: 1 << 20)
        } catch {
            throw .unreadable(path: path, reason: error)
        }
        var status = stat()
        try self.init(
            text: String(decoding: bytes, as: UTF8.self), path: path,
            isRegular: fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG)
    }

    init(text: String, path: String, isRegular: Bool = true) throws(SettingProblem) {
        self.path = path
        self.isRegular = isRegular
        let root = try YAMLText.root(of: text, path: path)
        values = try Self.values(of: root, path: path)
        glossary = try Self.glossary(of: root, path: path)
    }

    private static func values(
        of root: Node?, path: String
    ) throws(SettingProblem) -> [SettingKey: (text: String, line: Int)] {
        guard let root else { return [:] }
        guard let mapping = root.mapping else { throw .noMapping(path: path) }
        var values: [SettingKey: (text: String, line: Int)] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            let line = key.mark?.line ?? 1
            guard let known = SettingKey(rawValue: name) else {
                let nearest = SettingKey.nearest(to: name) ?? .archive
                throw .unknownKey(path: path, line: line, key: name, nearest: nearest)
            }
            if known == .glossary, value.mapping != nil { continue }
            guard let text = value.scalar?.string, !text.isEmpty else {
                throw .noText(path: path, line: line, key: name)
            }
            values[known] = (text, line)
        }
        return values
    }

    private static func glossary(
        of root: Node?, path: String
    ) throws(SettingProblem) -> (entries: [Glossary.Entry], line: Int)? {
        let key = SettingKey.glossary.rawValue
        guard let node = root?.mapping?[key], node.mapping != nil else { return nil }
        let entries = try GlossaryFile.entries(of: node, path: path)
        return (entries, node.mark?.line ?? 1)
    }
}
