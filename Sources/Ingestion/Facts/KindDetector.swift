internal import StoryModel

/// Tells what sort of text a document is, from its content.
struct KindDetector {
    let phrases: PhraseTable

    /// What was counted over a text's lines.
    private struct Counts {
        var bullets = 0
        var headings = 0
        var links = 0
        var turns = 0
        var texts = 0
        var spoken = 0
        var words = 0
        var digestSections = 0
        var noteSections = 0
        var insightLabels = 0
        var saysTranscript = false
    }

    /// The kind of a text by its form and its words; linear, and looks at the first 300 kB only.
    func kind(of text: String, outline: Outline) -> DocumentKind {
        let counts = counted(text, outline: outline)
        if counts.digestSections >= 3 || counts.insightLabels >= 4 { return .digest }
        if counts.saysTranscript { return .transcript }
        if counts.turns >= 4, counts.turns * 3 >= counts.texts { return .transcript }
        // One such word in ten says nothing.
        let isSpoken = counts.spoken >= 3 && counts.spoken * 100 >= counts.words * 7
        if isSpoken, counts.bullets * 4 < counts.texts { return .transcript }
        let isBulleted = counts.bullets * 2 >= counts.texts + counts.bullets && counts.bullets >= 3
        let posts = StatusLinks().identifiers(in: text).count
        if counts.bullets >= 3, counts.noteSections >= 2 || posts >= 3 { return .notes }
        if isBulleted, counts.noteSections >= 1 { return .notes }
        return .newsletter
    }

    /// Whether the text is one of our own digests: a heading and the line of the week below it.
    func isOwnDigest(_ text: String, outline: Outline) -> Bool {
        let lines = outline.blocks.lazy.filter { $0.kind != .blank }.prefix(2)
        guard let title = lines.first, title.level == 1, let below = lines.dropFirst().first else {
            return false
        }
        let line = text[below.content]
        let isMarked = line.hasPrefix("*Week ") && line.hasSuffix("*") && line.contains(" · ")
        // As HTML, the line is not in italics any more.
        return isMarked || line.hasPrefix("Week ") && line.split(separator: " · ").count >= 4
    }

    private func counted(_ text: String, outline: Outline) -> Counts {
        var counts = Counts()
        let names = SectionNames(phrases: phrases)
        var marked = 0
        var dashed: [String] = []
        for (index, block) in outline.blocks.enumerated() where index >= marked {
            guard block.range.start < 300_000 else { break }
            switch block.kind {
            case .heading:
                counts.headings += 1
                count(section: block, of: text, names: names, in: &counts)
                guard SpeakerTurn(text, block: block)?.time != nil else { break }
                counts.turns += 1
                counts.texts += 1
            case .bullet: counts.bullets += 1
            case .paragraph, .quote:
                counts.texts += 1
                if let turn = SpeakerTurn(text, at: index, in: outline.blocks) {
                    if turn.isDashed, let name = turn.speaker {
                        dashed.append(name)
                    } else {
                        counts.turns += 1
                    }
                    marked = index + turn.lines
                    // The words stand on the lines below.
                    if turn.textStart >= outline.blocks[marked - 1].content.end {
                        counts.texts -= 1
                    }
                }
                if block.content.count <= 60 {
                    count(section: block, of: text, names: names, in: &counts)
                }
            default: break
            }
        }
        if Self.areSpeakers(dashed) { counts.turns += dashed.count }
        let start = TextRange(0, min(300_000, text.utf8.count))
        for word in WordTable(text, range: start).entries {
            counts.words += 1
            if Self.spoken.contains(word.hash) { counts.spoken += 1 }
        }
        return counts
    }

    /// Whether names in front of dashes are those of people who talk with each other.
    ///
    /// They are few, come again and again, and take turns; what a letter tells of one company or another
    /// begins so too.
    private static func areSpeakers(_ names: [String]) -> Bool {
        let turns = zip(names, names.dropFirst()).count { $0 != $1 }
        return names.count >= 4 && Set(names).count * 2 <= names.count && turns * 2 >= names.count
    }

    private func count(
        section block: Block, of text: String, names: SectionNames, in counts: inout Counts
    ) {
        let label = text[block.content].lowercased().filter { $0.isLetter || $0 == " " }
        if label == "transcript" || label == "full transcript" { counts.saysTranscript = true }
        if label == "insight" || label == "impact" { counts.insightLabels += 1 }
        switch names.kind(of: block.content, in: text) {
        case .insights, .quotes, .actions, .companies: counts.digestSections += 1
        case .outlook, .analysis, .sources, .recap: counts.noteSections += 1
        default: break
        }
    }

    private static let spoken = Set(
        [
            "i", "i'm", "i've", "you", "you're", "we", "we're", "we've", "yeah", "um", "uh",
            "gonna", "like", "really", "okay", "kind", "right", "know", "just", "so", "that's",
            "it's", "don't", "actually", "well", "think", "let's",
        ].map { WordTable.hash($0) })
}
