internal import CLibXML2

/// Parses HTML by libxml2, which reads on where a page breaks the rules.
///
/// No tree of libxml2's is made, as that one loses what is nested deeper than 256 levels, and nothing
/// is fetched or expanded. libxml2 takes time by the square of a tag's attributes, and of depth and
/// misplaced end tags; where a page goes beyond what people write, a plain scan reads the rest.
struct HTMLParser {
    /// The tree of a page or a part of one: UTF-8 without NUL; linear in its length.
    func tree(of html: [UInt8]) -> HTMLTree {
        let lean = LeanMarkup(of: html)
        let html = lean.bytes
        let border = lean.crowded ?? html.count
        var receiver = HTMLReceiver(hidden: lean.hidden)
        let read = border > 0 ? parse(html, until: border, into: &receiver) : 0
        if read < html.count { LooseMarkup().read(html, from: read, into: &receiver.builder) }
        return receiver.builder.finished()
    }

    /// Parses the bytes in front of a border; how many were read.
    private func parse(_ html: [UInt8], until border: Int, into receiver: inout HTMLReceiver) -> Int
    {
        xmlInitParser()
        return html.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            guard let context = htmlCreateMemoryParserCtxt(start, Int32(border)) else { return 0 }
            defer { htmlFreeParserCtxt(context) }
            configure(context)
            withUnsafeMutablePointer(to: &receiver) { receiver in
                receiver.pointee.context = context
                context.pointee.userData = UnsafeMutableRawPointer(receiver)
                htmlParseDocument(context)
            }
            return receiver.stop ?? border
        }
    }

    private func configure(_ context: htmlParserCtxtPtr) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        // The bytes are UTF-8; without a word libxml2 would take them for Latin-1.
        context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        guard let handler = context.pointee.sax else { return }
        handler.pointee = xmlSAXHandler()
        handler.pointee.initialized = XML_SAX2_MAGIC
        handler.pointee.startElement = { HTMLReceiver.at($0)?.pointee.start($1, $2) }
        handler.pointee.endElement = { data, _ in HTMLReceiver.at(data)?.pointee.builder.end() }
        handler.pointee.characters = { HTMLReceiver.at($0)?.pointee.receive($1, count: $2) }
        handler.pointee.ignorableWhitespace = {
            HTMLReceiver.at($0)?.pointee.receive($1, count: $2)
        }
        handler.pointee.cdataBlock = { HTMLReceiver.at($0)?.pointee.receive($1, count: $2) }
        handler.pointee.serror = { data, _ in HTMLReceiver.at(data)?.pointee.meetError() }
    }
}

/// Takes what libxml2 reads, in its order.
private struct HTMLReceiver {
    var builder: HTMLTreeBuilder
    var context: htmlParserCtxtPtr?
    /// The offset at which reading was given up.
    private(set) var stop: Int?
    /// Names are compared with all open elements where a tag is misplaced; this counts them.
    private var comparisons = 0
    private var tags = Names<HTMLTag>()
    private var names = Names<HTMLAttribute.Name?>()

    init(hidden: HiddenText) { builder = HTMLTreeBuilder(hidden: hidden) }

    /// Some seconds of libxml2's time.
    static let mostComparisons = 500_000_000

    static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLReceiver>? {
        data?.assumingMemoryBound(to: HTMLReceiver.self)
    }

    mutating func start(
        _ name: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name else { return }
        builder.start(tag(of: name))
        var index = 0
        while let attributes, let name = attributes[index] {
            if let known = attribute(of: name),
                let value = attributes[index + 1].map(Self.value) ?? ""
            {
                builder.add(HTMLAttribute(name: known, value: value))
            }
            index += 2
        }
    }

    mutating func receive(_ characters: UnsafePointer<xmlChar>?, count: Int32) {
        builder.append(UnsafeBufferPointer(start: characters, count: Int(count)))
    }

    /// Counts what an error costs, and gives up where it is too much.
    mutating func meetError() {
        comparisons += builder.depth
        guard comparisons > Self.mostComparisons, stop == nil, let context else { return }
        stop = max(0, Int(xmlByteConsumed(context)))
        xmlStopParser(context)
    }

    private mutating func tag(of name: UnsafePointer<xmlChar>) -> HTMLTag {
        tags.meaning(of: name) { HTMLTag(rawValue: $0) ?? .other }
    }

    private mutating func attribute(of name: UnsafePointer<xmlChar>) -> HTMLAttribute.Name? {
        names.meaning(of: name) { HTMLAttribute.Name(rawValue: $0) }
    }

    /// An attribute's value; `nil` for one that is too long to be about text.
    private static func value(_ value: UnsafePointer<xmlChar>) -> String? {
        var count = 0
        while value[count] != 0 {
            count += 1
            guard count <= HTMLTreeBuilder.longestValue else { return nil }
        }
        return String(decoding: UnsafeBufferPointer(start: value, count: count), as: UTF8.self)
    }
}

/// What names mean: libxml2 keeps each name once, so that its address tells it.
private struct Names<Meaning> {
    private var known: [(name: UnsafePointer<xmlChar>, meaning: Meaning)?]

    // A page uses some dozen names; those that share a place are looked up anew.
    private static var places: Int { 256 }

    init() { known = Array(repeating: nil, count: Self.places) }

    mutating func meaning(
        of name: UnsafePointer<xmlChar>, else find: (String) -> Meaning
    ) -> Meaning {
        let place = Int(bitPattern: name) / 4 % Self.places
        if let entry = known[place], entry.name == name { return entry.meaning }
        let meaning = find(String(cString: name))
        known[place] = (name, meaning)
        return meaning
    }
}
