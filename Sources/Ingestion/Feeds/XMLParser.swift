internal import CLibXML2

/// Parses XML by libxml2, which reads on where a document breaks the rules.
///
/// The parser gets no declarations and no entities, reads nothing from anywhere, and makes no tree of
/// its own, as that one ends at 256 levels.
struct XMLParser {
    /// Deeper documents, and those with more namespaces open at once, are read up to there.
    private static let most = (depth: 1_000, namespaces: 2_000)

    /// The tree of a document in UTF-8; near-linear in its length.
    func tree(of xml: [UInt8]) -> XMLTree {
        var receiver = XMLReceiver(most: Self.most)
        let cleaner = XMLCleaner(xml)
        parse(cleaner.bytes, into: &receiver)
        if cleaner.isIllFormed { receiver.meetError() }
        return receiver.finished()
    }

    private func parse(_ xml: [UInt8], into receiver: inout XMLReceiver) {
        xmlInitParser()
        xml.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            guard let context = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else { return }
            defer { xmlFreeParserCtxt(context) }
            configure(context)
            withUnsafeMutablePointer(to: &receiver) { receiver in
                receiver.pointee.context = context
                context.pointee.userData = UnsafeMutableRawPointer(receiver)
                xmlParseDocument(context)
            }
        }
    }

    private func configure(_ context: xmlParserCtxtPtr) {
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        guard let handler = context.pointee.sax else { return }
        handler.pointee = xmlSAXHandler()
        handler.pointee.initialized = XML_SAX2_MAGIC
        handler.pointee.startElementNs = {
            data, name, prefix, space, count, spaces, attributes, _, values in
            XMLReceiver.at(data)?.pointee.start(
                XMLReceiver.Tag(name: name, prefix: prefix, space: space),
                declared: spaces, Int(count), values: values, count: Int(attributes))
        }
        handler.pointee.endElementNs = { data, _, _, _ in XMLReceiver.at(data)?.pointee.end() }
        handler.pointee.characters = { XMLReceiver.at($0)?.pointee.receive($1, count: $2) }
        handler.pointee.ignorableWhitespace = { XMLReceiver.at($0)?.pointee.receive($1, count: $2) }
        handler.pointee.cdataBlock = { XMLReceiver.at($0)?.pointee.receive($1, count: $2) }
        handler.pointee.serror = { data, _ in XMLReceiver.at(data)?.pointee.meetError() }
    }
}

/// Takes what libxml2 reads, in its order.
private struct XMLReceiver {
    /// A name as libxml2 tells it.
    struct Tag: Hashable {
        let name: UnsafePointer<xmlChar>?
        let prefix: UnsafePointer<xmlChar>?
        let space: UnsafePointer<xmlChar>?
    }

    private var builder = XMLTreeBuilder()
    var context: xmlParserCtxtPtr?
    private let most: (depth: Int, namespaces: Int)
    /// The namespaces that each open element declares.
    private var declared: [Int] = []
    private var inScope = 0
    private var names: [Tag: (XMLName, String)] = [:]
    /// The namespace of the first element.
    private var root: UnsafePointer<xmlChar>?

    init(most: (depth: Int, namespaces: Int)) { self.most = most }

    static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLReceiver>? {
        data?.assumingMemoryBound(to: XMLReceiver.self)
    }

    mutating func start(
        _ tag: Tag, declared spaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ space: Int,
        values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        declared.append(space)
        inScope += space
        if builder.depth >= most.depth || inScope > most.namespaces {
            builder.meetError()
            xmlStopParser(context)
            return
        }
        let (name, written) = known(tag)
        var attributes: [XMLAttribute] = []
        for index in 0..<count {
            guard let values, let start = values[index * 5 + 3], let end = values[index * 5 + 4]
            else { continue }
            let tag = Tag(
                name: values[index * 5], prefix: values[index * 5 + 1],
                space: values[index * 5 + 2])
            let (name, written) = known(tag)
            let value = UnsafeBufferPointer(start: start, count: end - start)
            attributes.append(XMLAttribute(name: name, tag: written, value: Self.text(value)))
        }
        if name.space == .other, tag.prefix == nil, let address = tag.space,
            (0..<space).contains(where: { spaces?[$0 * 2] == nil })
        {
            let value = String(cString: address)
            attributes.append(
                XMLAttribute(name: XMLName(.other, "xmlns"), tag: "xmlns", value: value))
        }
        builder.start(name, tag: written, attributes: attributes)
    }

    /// A value of an attribute, in which libxml2 leaves ampersands as references.
    private static func text(_ value: UnsafeBufferPointer<xmlChar>) -> String {
        let text = String(decoding: value, as: UTF8.self)
        return value.contains(0x26) ? text.replacing("&#38;", with: "&") : text
    }

    mutating func end() {
        inScope -= declared.popLast() ?? 0
        builder.end()
    }

    mutating func receive(_ characters: UnsafePointer<xmlChar>?, count: Int32) {
        builder.append(UnsafeBufferPointer(start: characters, count: Int(count)))
    }

    mutating func meetError() { builder.meetError() }

    mutating func finished() -> XMLTree { builder.finished() }

    /// A name, looked up once: libxml2 keeps each word once, so that its address tells it.
    private mutating func known(_ tag: Tag) -> (XMLName, String) {
        if let name = names[tag] { return name }
        if names.isEmpty { root = tag.space }
        let name = (Self.name(of: tag, core: root), Self.written(tag))
        names[tag] = name
        return name
    }

    private static func written(_ tag: Tag) -> String {
        let name = tag.name.map { String(cString: $0) } ?? ""
        return tag.prefix.map { String(cString: $0) + ":" + name } ?? name
    }

    /// What a name means; the namespace of the first element is the feed's, whatever it is called.
    private static func name(of tag: Tag, core: UnsafePointer<xmlChar>?) -> XMLName {
        var local = tag.name.map { String(cString: $0).lowercased() } ?? ""
        var prefix = tag.prefix.map { String(cString: $0).lowercased() }
        if let address = tag.space {
            let space = XMLName.Space(address: String(cString: address))
            return XMLName(space == .other && address == core ? .core : space, local)
        }
        // The prefix of a namespace that was never declared stands in the name.
        if prefix == nil, let colon = local.firstIndex(of: ":") {
            prefix = String(local[..<colon])
            local = String(local[colon...].dropFirst())
        }
        return XMLName(XMLName.Space(prefix: prefix), local)
    }
}
