/// What the attributes of an element say about how it is shown.
struct HTMLStyle {
    /// Neither the element nor anything inside it is shown.
    private(set) var isHidden = false
    /// Whether its letters are too small to be seen; `nil` where it says nothing of their size, and what
    /// holds for the element around it goes on.
    private(set) var isTiny: Bool?
    private(set) var isBold = false
    private(set) var isBlock = false

    init(of index: Int, in tree: HTMLTree) {
        let node = tree.nodes[index]
        for place in Int(node.first)..<Int(node.last) {
            let attribute = tree.attributes[place]
            switch attribute.name {
            case .hidden: isHidden = true
            case .ariaHidden: isHidden = isHidden || attribute.value == "true" && node.tag != .body
            case .style: read(attribute.value)
            case .class: isHidden = isHidden || Self.isForMachines(attribute.value)
            default: break
            }
        }
    }

    private mutating func read(_ style: String) {
        for declaration in style.utf8.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = Self.word(declaration[..<colon])
            let value = Self.word(declaration[declaration.index(after: colon)...])
            switch name {
            case "display":
                isHidden = isHidden || value.hasPrefix("none")
                isBlock = value.hasPrefix("block")
            case "visibility": isHidden = isHidden || value.hasPrefix("hidden")
            case "mso-hide": isHidden = isHidden || value.hasPrefix("all")
            case "opacity", "max-height": isHidden = isHidden || Self.number(value) == 0
            case "font-size": isTiny = Self.number(value).map { $0 <= 1 && Self.isPixels(value) }
            case "font-weight": isBold = value.hasPrefix("bold") || Self.number(value) ?? 0 >= 600
            default: break
            }
        }
    }

    /// A name or a value in small letters, without white space.
    private static func word(_ bytes: Substring.UTF8View) -> String {
        let kept = bytes.lazy.filter { $0 > 0x20 }.prefix(40)
        return String(
            decoding: kept.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// The number that a value begins with.
    private static func number(_ value: String) -> Double? {
        Double(value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
    }

    private static func isPixels(_ value: String) -> Bool {
        let unit = value.drop { $0.isASCII && ($0.isNumber || $0 == ".") }
        return number(value) == 0 || unit.hasPrefix("px") || unit.hasPrefix("pt")
    }

    /// Whether a class says that the words are for screen readers or for the list of a mail program.
    private static func isForMachines(_ value: String) -> Bool {
        value.utf8.split { $0 <= 0x20 }.contains { machineClasses.contains(String(Substring($0))) }
    }

    private static let machineClasses: Set<String> = [
        "sr-only", "screen-reader-text", "screen-reader-only", "visually-hidden", "visuallyhidden",
        "preheader", "preview-text", "mcnPreviewText", "hide-text", "u-hidden", "element-invisible",
    ]
}
