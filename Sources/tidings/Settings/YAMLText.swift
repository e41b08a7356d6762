internal import Foundation
internal import Yams

/// Reads and writes YAML files of the user's, and says where one is none.
enum YAMLText {
    /// The root of a text; `nil` where it holds nothing but notes.
    ///
    /// - Throws: `SettingProblem` with the line.
    static func root(of text: String, path: String) throws(SettingProblem) -> Node? {
        do {
            let root = try Yams.compose(yaml: text)
            return root?.null == nil ? root : nil
        } catch YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw .syntax(path: path, line: mark.line, words: problem)
        } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
            throw .repeatedKey(path: path, line: context.mark.line, key: duplicates.min() ?? "")
        } catch {
            throw .syntax(path: path, line: 1, words: "not YAML text")
        }
    }

    /// The text of a file that a setting names.
    ///
    /// - Throws: `SettingProblem` where it cannot be read.
    static func file(_ path: String, _ key: SettingKey) throws(SettingProblem) -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .file(key, path: path, line: nil, words: "cannot be read")
        }
        guard bytes.count <= 1 << 24 else {
            throw .file(key, path: path, line: nil, words: "larger than 16 MB")
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw .file(key, path: path, line: nil, words: "not UTF-8 text")
        }
        return text.replacing("\r\n", with: "\n")
    }

    /// A text as a scalar, in quotation marks where it could be taken for something else.
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " "
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
                    || " ./-_".unicodeScalars.contains(scalar)
            }
        if isPlain { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case "\n", "\t", "\r": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
