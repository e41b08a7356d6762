/// Something that a target offers to the others: a declaration that begins with `package`.
struct PackageDeclaration {
    enum Kind {
        case type
        /// A stored property.
        case property
        /// A function, an initializer, a subscript or a computed property.
        case member
    }

    let kind: Kind
    /// The line counted from 1, and its code.
    let line: Int
    let code: String
    let hasComment: Bool
    /// The lines between its braces, without blanks at their ends; empty where it has none.
    let body: [String]

    /// Whether all of it stands on one line, where its code says what a comment would.
    let isOneLine: Bool

    /// The declarations of a file, in their order.
    static func all(in file: SourceFile) -> [PackageDeclaration] {
        let (lines, raw) = (file.code.lines, file.lines)
        var start = 0
        return lines.enumerated().compactMap { index, line in
            defer { start += line.utf8.count + 1 }
            guard let kind = kind(of: line) else { return nil }
            let before = raw[..<index].reversed().map { $0.drop { $0 == " " } }
            let above = before.first { !$0.hasPrefix("@") && !$0.hasPrefix("#") }
            let isOneLine =
                line.contains("{")
                && line.filter { $0 == "{" }.count
                    == line.filter { $0 == "}" }.count
            return PackageDeclaration(
                kind: kind, line: index + 1, code: String(line),
                hasComment: above?.hasPrefix("///") ?? false,
                body: body(of: file.code, from: start), isOneLine: isOneLine)
        }
    }

    private static func kind(of line: Substring) -> Kind? {
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
        guard words.first == "package" else { return nil }
        for word in words.dropFirst() {
            switch word.prefix(while: { $0.isLetter }) {
            case "struct", "enum", "class", "actor", "protocol", "typealias": return .type
            case "func", "init", "subscript": return .member
            case "let": return .property
            case "var": return line.contains("{") ? .member : .property
            case "import": return nil
            default: continue
            }
        }
        return nil
    }

    private static func body(of code: SwiftCode, from start: Int) -> [String] {
        guard let brace = code.bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { return [] }
        let inner = code.bytes[(brace + 1)..<max(brace + 1, code.end(ofBlockAt: brace) - 1)]
        return String(decoding: inner, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}

extension PackageDeclaration {
    /// Whether a comment could only repeat what the code says.
    var isSelfEvident: Bool {
        switch kind {
        case .type: false
        case .property: !code.contains("Double")
        case .member: isOneLine || isMemberwise || isConversion || isWitness
        }
    }

    /// Whether it is an initializer that gives each property the parameter of its name.
    private var isMemberwise: Bool {
        code.contains(" init(")
            && body.allSatisfy { line in
                let words = line.split(separator: " ")
                return words.count == 3 && words[1] == "=" && words[0] == "self.\(words[2])"
            }
    }

    /// Whether it is an initializer that makes something of another value; its type says what.
    private var isConversion: Bool { code.contains(" init(_ ") }

    /// Whether a protocol of the standard library says what it does.
    private var isWitness: Bool {
        [
            " func <", " func ==", " func encode(to ", " func hash(into ", " init(from decoder",
            " var description: String",
        ].contains { code.contains($0) }
    }
}
