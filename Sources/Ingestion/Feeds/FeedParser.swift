/// Reads RSS of all versions, Atom and CDF into one model.
struct FeedParser {
    private let tree: XMLTree
    private let reader: FeedTextReader

    /// More of one list is left out.
    private static let most = (entries: 100_000, links: 200)

    private init(_ tree: XMLTree) {
        self.tree = tree
        let root = tree.nodes.indices.first { tree.nodes[$0].name != nil }
        let isAtom = root.map { tree.nodes[$0].name == XMLName("feed") } ?? false
        // The draft had a number, the final version has none.
        let isDraft = root.map { tree.value("version", of: $0) != nil } ?? false
        reader = FeedTextReader(tree: tree, dialect: !isAtom ? .rss : isDraft ? .atomDraft : .atom)
    }

    /// The feed of a document in UTF-8; what is broken is read as far as it goes.
    static func feed(of xml: [UInt8]) -> Feed {
        let parser = FeedParser(XMLParser().tree(of: xml))
        return parser.feed()
    }

    private func feed() -> Feed {
        var feed = Feed()
        feed.isIllFormed = tree.isIllFormed
        var hasHead = false
        for index in tree.nodes.indices {
            guard let name = tree.nodes[index].name else { continue }
            if FeedVocabulary.isEntry(name) {
                guard feed.entries.count < Self.most.entries else { break }
                feed.entries.append(entry(at: index))
            } else if !hasHead, name == XMLName("channel") || name == XMLName("feed") {
                hasHead = true
                read(headAt: index, into: &feed.head)
            }
        }
        return feed
    }

    private func read(headAt index: Int, into head: inout FeedHead) {
        head.language = reader.language(of: index)
        if let address = tree.value("href", of: index) { add(page: address, at: index, to: &head) }
        for child in tree.children(of: index) {
            guard let name = tree.nodes[child].name, !FeedVocabulary.isEntry(name) else { continue }
            read(child, name, into: &head)
        }
        close(&head)
    }

    private func entry(at index: Int) -> FeedEntry {
        var entry = FeedEntry()
        entry.head.language = nil
        if let about = tree.value(XMLName(.rdf, "about"), of: index) {
            entry.head.texts["id"] = FeedText(about)
        }
        if let address = tree.value("href", of: index) {
            add(page: address, at: index, to: &entry.head)
        }
        for child in tree.children(of: index) {
            guard let name = tree.nodes[child].name, !FeedVocabulary.isEntry(name) else { continue }
            read(child, name, into: &entry)
        }
        close(&entry.head)
        if entry.head.texts["summary"] == nil, let first = entry.content.first {
            entry.head.texts["summary"] = first
        }
        return entry
    }

    private func read(_ index: Int, _ name: XMLName, into entry: inout FeedEntry) {
        if name == XMLName("source") {
            entry.source = source(at: index)
        } else if FeedVocabulary.isContent(name) {
            entry.content.append(content(at: index, name))
        } else if name == XMLName(.podcast, "transcript") {
            guard let address = tree.value("url", of: index), entry.transcripts.count < 20 else {
                return
            }
            entry.transcripts.append(
                FeedLink(
                    relation: "transcript", address: resolved(address, at: index),
                    type: tree.value("type", of: index),
                    language: tree.value("language", of: index)))
        } else if let key = FeedVocabulary.key(of: name), ["summary", "description"].contains(key) {
            let text = reader.text(of: index, isMarked: true)
            if entry.head.texts["summary"] == nil {
                entry.head.texts["summary"] = text
            } else {
                entry.summaries.append(text)
            }
        } else {
            read(index, name, into: &entry.head)
        }
    }

    private func content(at index: Int, _ name: XMLName) -> FeedText {
        var text = reader.text(of: index, isMarked: true)
        if name.space == .xhtml { text.type = "application/xhtml+xml" }
        return text
    }

    /// The other feed that an entry came from: Atom's has its parts, RSS's only a title and an address.
    private func source(at index: Int) -> FeedHead {
        var head = FeedHead()
        if tree.hasElements(in: index) {
            read(headAt: index, into: &head)
        } else {
            head.texts["title"] = reader.text(of: index, isMarked: true)
            if let address = tree.value("url", of: index) {
                add(page: address, at: index, to: &head)
            }
        }
        return head
    }

    private func read(_ index: Int, _ name: XMLName, into head: inout FeedHead) {
        switch name {
        case XMLName("link"): add(linkAt: index, to: &head)
        case XMLName("enclosure"):
            if let address = tree.value("url", of: index) {
                add(link(to: address, relation: "enclosure", at: index), to: &head)
            }
        case XMLName("image"), XMLName("textinput"):
            for child in tree.children(of: index) {
                guard let inner = tree.nodes[child].name, inner.space == .core else { continue }
                head.texts["\(name.local).\(inner.local)"] = reader.text(of: child, isMarked: false)
            }
        default:
            guard let key = FeedVocabulary.key(of: name) else { return }
            set(key, at: index, name, in: &head)
        }
    }

    private func set(_ key: String, at index: Int, _ name: XMLName, in head: inout FeedHead) {
        // What stands first counts, and words of the core before those of others.
        let second = "second." + key
        if let known = head.texts[key], !known.value.isEmpty {
            guard head.texts[second] != nil, !FeedVocabulary.isSecond(name) else { return }
        }
        switch key {
        case "author":
            guard let author = person(at: index) else { return }
            head.texts[key] = FeedText(author)
        case "id":
            head.texts[key] = FeedText(tree.text(of: index))
            let isAddress = tree.value("ispermalink", of: index)?.lowercased() != "false"
            if name == XMLName("guid"), isAddress { head.texts["permalink"] = head.texts[key] }
        default:
            let isMarked = FeedVocabulary.marked.contains(key)
            head.texts[key] = reader.text(of: index, isMarked: isMarked)
        }
        head.texts[second] = FeedVocabulary.isSecond(name) ? FeedText("") : nil
    }

    /// What follows from all that was read.
    private func close(_ head: inout FeedHead) {
        for key in head.texts.keys where key.hasPrefix("second.") { head.texts[key] = nil }
        head.author = head.texts["author"]?.value
        if let language = head.texts["language"]?.value, !language.isEmpty {
            head.language = language
        }
        if head.texts["subtitle"] == nil {
            head.texts["subtitle"] = head.texts["description"] ?? head.texts["summary"]
        }
        let permalink = head.texts.removeValue(forKey: "permalink")?.value
        if head.link == nil, let permalink, permalink.hasPrefix("http") {
            head.links.append(FeedLink(address: permalink, type: "text/html"))
        }
    }

    /// `Ada Quist (ada@lumen.example)`, of whichever of the two are told.
    private func person(at index: Int) -> String? {
        var parts: [String: String] = [:]
        for child in tree.children(of: index) {
            if let name = tree.nodes[child].name, parts[name.local] == nil {
                parts[name.local] = tree.text(of: child)
            }
        }
        let written = parts.isEmpty ? tree.text(of: index) : parts["name"] ?? ""
        let mail = parts["email"] ?? ""
        let author = written.isEmpty ? mail : mail.isEmpty ? written : "\(written) (\(mail))"
        return author.isEmpty ? nil : author
    }

    // MARK: Links

    private func add(linkAt index: Int, to head: inout FeedHead) {
        if let address = tree.value("href", of: index) {
            let relation = tree.value("rel", of: index) ?? "alternate"
            add(link(to: address, relation: relation, at: index), to: &head)
        } else {
            let address = tree.text(of: index)
            if !address.isEmpty { add(page: address, at: index, to: &head) }
        }
    }

    private func add(page address: String, at index: Int, to head: inout FeedHead) {
        add(FeedLink(address: resolved(address, at: index), type: "text/html"), to: &head)
    }

    private func add(_ link: FeedLink, to head: inout FeedHead) {
        if head.links.count < Self.most.links { head.links.append(link) }
    }

    private func link(to address: String, relation: String, at index: Int) -> FeedLink {
        let type = tree.value("type", of: index)
        let usual = relation == "self" ? "application/atom+xml" : "text/html"
        return FeedLink(
            relation: relation, address: resolved(address, at: index),
            type: type ?? (relation == "enclosure" ? nil : usual),
            title: tree.value("title", of: index), language: tree.value("hreflang", of: index),
            length: tree.value("length", of: index))
    }

    private func resolved(_ address: String, at index: Int) -> String {
        FeedTextReader.resolved(address.trimmingSpace, base: reader.base(of: index))
    }
}
