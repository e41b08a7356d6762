internal import StoryModel

/// What a page says about itself: its title, who publishes it, when, and where it stands.
struct PageFacts {
    private let tree: HTMLTree
    private let data: LinkedData
    /// The contents of `meta` elements by name, in small letters; the first of a name counts.
    private var metas: [String: String] = [:]
    private var titleElement: String?
    private var heading: String?
    /// The index behind the first heading.
    private var headingEnd: Int?
    private var canonical: String?
    /// The first time that an element gives for machines.
    private var time: String?

    init(of tree: HTMLTree) {
        self.tree = tree
        data = LinkedData(of: tree)
        for index in tree.nodes.indices { take(index) }
    }

    private mutating func take(_ index: Int) {
        switch tree.nodes[index].tag {
        case .meta:
            let name =
                tree.value(.property, of: index) ?? tree.value(.name, of: index)
                ?? tree.value(.itemprop, of: index)
            guard let name, let content = tree.value(.content, of: index) else { return }
            let words = content.foldingSpace
            guard !words.isEmpty, metas.count < 1_000 else { return }
            let key = name.lowercased()
            if metas[key] == nil { metas[key] = words }
        case .title: titleElement = titleElement ?? text(of: index)
        case .h1 where heading == nil:
            heading = text(of: index)
            headingEnd = tree.range(of: index).upperBound
        case .link where tree.value(.rel, of: index)?.lowercased() == "canonical":
            canonical = canonical ?? tree.value(.href, of: index)
        case .time: time = time ?? tree.value(.datetime, of: index)
        default:
            let isDate = tree.value(.itemprop, of: index) == "datePublished"
            if isDate { time = tree.value(.content, of: index) ?? time }
        }
    }

    private func text(of index: Int) -> String? {
        let text = tree.text(in: tree.range(of: index), limit: 1_000)
        return text.isEmpty ? nil : text
    }

    private func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0] }.first }

    /// The title without the name of the site.
    var title: String? {
        let stated = meta("og:title") ?? data.title?.foldingSpace ?? heading
        guard let stated else { return titleElement.map { Self.parts(of: $0).title } }
        let parts = Self.parts(of: stated)
        return parts.site?.lowercased() == source?.lowercased() ? parts.title : stated
    }

    /// Who publishes, where the page says so.
    var source: String? {
        meta("og:site_name") ?? data.publisher?.foldingSpace
            ?? meta("application-name", "dc.publisher", "dcterms.publisher", "twitter:site")
            ?? titleElement.flatMap { Self.parts(of: $0).site }
    }

    /// The address of the page.
    var url: String? {
        let written = [canonical, meta("og:url"), data.url, meta("twitter:url")]
        return written.lazy.compactMap { $0.flatMap(LinkTarget(base: nil).address) }.first
    }

    /// When the page was published.
    var date: DocumentDate.Moment? {
        let written = [
            meta("article:published_time", "og:article:published_time", "datepublished"),
            data.date,
            meta(
                "date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date",
                "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date",
                "sailthru.date", "article.published", "published", "article:published"),
            time,
        ]
        return written.lazy.compactMap { $0.flatMap(Self.moment) }.first
    }

    /// The day that the page shows under its heading, above the first longer text.
    var shownDate: DocumentDate.Moment? {
        guard let headingEnd else { return nil }
        var index = headingEnd
        var seen = 0
        while index < tree.nodes.count, seen < 60 {
            let node = tree.nodes[index]
            guard node.tag == .text else {
                index = node.tag.isSilent ? Int(node.end) : index + 1
                continue
            }
            guard node.last - node.first <= 200 else { return nil }
            for part in tree.text(in: index..<(index + 1)).split(whereSeparator: {
                LetterLine.dots.contains($0)
            }) {
                if let day = BylineRow.day(in: part) { return day }
            }
            index += 1
            seen += 1
        }
        return nil
    }

    private static func moment(of text: String) -> DocumentDate.Moment? {
        TimestampParser().moment(of: text) ?? DateParser().moment(of: text)
    }

    /// The words of a title, and the name of the site that stands behind a bar or a dash.
    private static func parts(of title: String) -> (title: String, site: String?) {
        for mark in [" | ", " — ", " – ", " - ", " · ", " :: "] {
            let parts = title.split(separator: mark)
            guard parts.count > 1, let site = parts.last, site.utf8.count <= 50 else { continue }
            // An author may stand between the title and the site, or for it.
            let hasAuthor = parts.count > 2 && parts[parts.count - 2].hasPrefix("by ")
            let name = site.hasPrefix("by ") ? site.dropFirst(3) : site
            return (parts.dropLast(hasAuthor ? 2 : 1).joined(separator: mark), String(name))
        }
        return (title, nil)
    }
}
