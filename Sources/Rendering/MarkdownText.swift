/// Text that Markdown (CommonMark with GitHub's additions) shows as it stands.
///
/// A mark is escaped only where it could make structure, so that ordinary text stays readable as it
/// is: `GPT-5.5`, `snake_case`, `A/B`, `~$40 billion` and `don't` are left alone.
struct MarkdownText {
    let markdown: String

    /// Longer stretches in brackets are escaped.
    private static let mostInBrackets = 60

    /// Escapes one line of text; line breaks fold to spaces.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - opensLine: Whether it begins a paragraph or a list item.
    ///   - isCell: Whether it stands in a table.
    init(_ text: String, opensLine: Bool = false, isCell: Bool = false) {
        let scalars = Array(text.foldedText.unicodeScalars)
        let lineMark = opensLine ? Self.lineMark(in: scalars) : nil
        var escaped = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let needsEscape =
                index == lineMark || (isCell && scalar == "|")
                || Self.isMark(scalar, at: index, in: scalars)
            if needsEscape { escaped.append("\\") }
            escaped.append(scalar)
        }
        markdown = String(escaped)
    }

    /// A link, its words escaped.
    init(_ text: String, linkedTo address: WebAddress, isCell: Bool = false) {
        let words = MarkdownText(text, isCell: isCell).markdown
        let target = Array(address.text.unicodeScalars)
        var escaped = String.UnicodeScalarView()
        for (index, scalar) in target.enumerated() {
            escaped.append(scalar)
            // Parsers read entities in an address, and a backslash would not keep them from it.
            if scalar == "&", Self.isEntity(at: index, in: target) {
                escaped.append(contentsOf: "amp;".unicodeScalars)
            }
        }
        markdown = "[\(words)](\(String(escaped)))"
    }

    /// The index of the mark that would make a heading, a list, a quotation or a rule of a line.
    private static func lineMark(in scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.first else { return nil }
        switch first {
        case "#", ">", "=", "|": return 0
        case "-", "+":
            let next = scalars.dropFirst().first
            return next == nil || next == " " || next == "-" ? 0 : nil
        case "0"..."9":
            let digits = scalars.prefix { ("0"..."9").contains($0) }.count
            guard digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")" else {
                return nil
            }
            let isLast = digits + 1 == scalars.count
            return isLast || scalars[digits + 1] == " " ? digits : nil
        default: return nil
        }
    }

    /// Whether a word or a few in brackets make no link, note or box: `[DeepSeek] V4`.
    ///
    /// A link has an address or another bracket behind it, or a definition elsewhere, which a colon
    /// would make.
    private static func isPlainBracket(from index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[index] == "[",
            index == 0 || !"]!\\".unicodeScalars.contains(scalars[index - 1])
        else { return false }
        let inside = scalars[(index + 1)...].prefix(mostInBrackets).prefix {
            $0 == " " || $0 == "-" || $0 == "." || isLetter($0) || ("0"..."9").contains($0)
        }
        guard inside.count > 1, inside.endIndex < scalars.count, scalars[inside.endIndex] == "]"
        else { return false }
        let next = inside.endIndex + 1 < scalars.count ? scalars[inside.endIndex + 1] : nil
        return next.map { !"([:".unicodeScalars.contains($0) } ?? true
    }

    private static func isMark(
        _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
    ) -> Bool {
        let before = index > 0 ? scalars[index - 1] : nil
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        switch scalar {
        case "\\", "`", "*": return true
        case "[": return !isPlainBracket(from: index, in: scalars)
        case "]":
            let open = scalars[..<index].lastIndex { $0 == "[" || $0 == "]" }
            return open.map { !isPlainBracket(from: $0, in: scalars) } ?? true
        case "_": return !(isWord(before) && isWord(after))
        // Struck-out text ends at a tilde behind a word; one before a number ("~30%") is no mark.
        case "~": return (before ?? " ") != " " || !(isWord(after) || after == "$")
        // A dollar that ends a formula on GitHub; one before an amount is no mark.
        case "$": return before != nil && before != " " && !isWord(after)
        case "<": return after.map { isLetter($0) || "/!?".unicodeScalars.contains($0) } ?? true
        case "&": return isEntity(at: index, in: scalars)
        // GitHub makes links of bare addresses, and reads no escapes in them.
        case ":": return isLetter(before) && scalars[(index + 1)...].starts(with: ["/", "/"])
        case ".":
            return scalars[..<index].suffix(3).allSatisfy { $0 == "w" || $0 == "W" } && index > 2
        // Number signs at the end of a heading are taken for its closing mark.
        case "#":
            return (before == nil || before == " ")
                && scalars[index...].allSatisfy { $0 == "#" }
        default: return false
        }
    }

    private static func isEntity(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let rest = scalars[(index + 1)...].prefix(40)
        let name = rest.prefix { $0 == "#" || ($0.isASCII && isWord($0)) }
        return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.isASCII && scalar.properties.isAlphabetic
    }
}
