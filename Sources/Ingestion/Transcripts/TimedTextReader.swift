/// Reads TTML, as Apple Podcasts gives it out: paragraphs with an agent, and sentences in them with times.
///
/// Source: W3C, "Timed Text Markup Language 2"; what styles and regions say is left aside.
struct TimedTextReader: TranscriptReader {
    /// The transcript; without pieces where no paragraph has words.
    func transcript(in text: String) -> TimedTranscript? {
        let tree = XMLParser().tree(of: Array(text.utf8))
        var pieces: [SpokenPiece] = []
        var index = 0
        while index < tree.nodes.count {
            if tree.nodes[index].name?.local == "p" {
                pieces += Self.pieces(of: index, in: tree)
                index = tree.nodes[index].end
            } else {
                index += 1
            }
        }
        return TimedTranscript(pieces: pieces)
    }

    /// The sentences of a paragraph, or all of it where it marks none.
    private static func pieces(of paragraph: Int, in tree: XMLTree) -> [SpokenPiece] {
        let speaker = value("agent", of: paragraph, in: tree)
        let sentences = tree.children(of: paragraph).filter {
            value("unit", of: $0, in: tree) == "sentence"
        }
        return (sentences.isEmpty ? [paragraph] : sentences).compactMap { index in
            let words = words(of: index, in: tree)
            guard !words.isEmpty else { return nil }
            return SpokenPiece(
                speaker: speaker, text: words, start: time("begin", of: index, in: tree),
                end: time("end", of: index, in: tree))
        }
    }

    /// The words, which some programs set side by side without a blank; a line break is one.
    private static func words(of index: Int, in tree: XMLTree) -> String {
        var words = ""
        for node in tree.nodes[index..<tree.nodes[index].end] {
            if let name = node.name {
                if name.local == "br" || name.local == "span" { words += " " }
            } else {
                words += String(decoding: tree.characters[node.first..<node.last], as: UTF8.self)
            }
        }
        return words.foldingSpace
    }

    /// An attribute by its name, in whatever namespace.
    private static func value(_ name: String, of index: Int, in tree: XMLTree) -> String? {
        let node = tree.nodes[index]
        return tree.attributes[node.first..<node.last].first { $0.name.local == name }?.value
    }

    /// Seconds of `12.5`, `12.5s`, `750ms` or `00:00:12.500`; `nil` for frames and ticks.
    private static func time(_ name: String, of index: Int, in tree: XMLTree) -> Double? {
        guard let written = value(name, of: index, in: tree) else { return nil }
        if written.contains(":") { return ClockTime(written)?.seconds }
        let number = written.prefix { $0.isNumber || $0 == "." }
        let unit = written[number.endIndex...]
        guard let value = Double(number), ["", "s", "ms", "m", "h"].contains(unit) else {
            return nil
        }
        let seconds = value * (unit == "ms" ? 0.001 : unit == "m" ? 60 : unit == "h" ? 3600 : 1)
        return (0..<1e7).contains(seconds) ? seconds : nil
    }
}
