internal import Language
internal import StoryModel

/// Cuts a story into the stretches that can be shown: sentences, or clauses of what runs on.
struct SentenceCutter: Sendable {
    /// A sentence of more words is cut into clauses.
    private let most = 45
    /// Clauses of a long sentence are joined up to this many words.
    private let piece = 34
    /// A note behind more bytes belongs to no title.
    private let longestPost = 400
    private let splitter = SentenceSplitter()
    private let scanner = WordScanner()
    private let shapes = SentenceShapeReader()
    private let trimmer: SentenceTrimmer

    init(phrases: PhraseTable) { trimmer = SentenceTrimmer(phrases: phrases) }

    /// A stretch of a story that can be shown.
    struct Cut {
        /// Its halves, where recognition tore it in two; else the whole.
        var halves: [TextRange]
        /// Whether a part of it is missing.
        let isBroken: Bool
        /// Whether its beginning is missing.
        var lacksStart = false
        /// Whether it was said to sum up what was told: "The gist is that ...".
        var sumsUp = false

        /// From its first half to its last.
        var range: TextRange { halves.dropFirst().reduce(halves[0]) { $0.union($1) } }
    }

    /// The stretches, in the order of the text.
    func sentences(of story: Story, in text: String, isSpeech: Bool) -> [Cut] {
        // Speech runs on over what was cut out of it; what is written does not run over its lines.
        let parts =
            isSpeech ? [story.body] : story.body.flatMap { post(in: $0, of: text) }.map { [$0] }
        let cuts = parts.flatMap { part in
            joined(part.flatMap { splitter.sentences(in: text, range: $0) }, in: text)
        }
        // A phrase that names what people talk about is no clause of its sentence.
        let title = isSpeech && story.role == .analysis ? TextRange(0, 0) : story.title.range
        return cuts.flatMap { cut -> [Cut] in
            guard cut.halves.count == 1 else {
                guard isSpeech else { return [cut] }
                let whole = behindLeadIn(cut.range, title: title, in: text)
                return [trimmed(clipped(cut, to: whole), in: text)]
            }
            let sentence =
                cut.isBroken
                ? cut.range : behindLeadIn(cut.range, title: title, in: text)
            let pieces = pieces(of: sentence, in: text)
            return pieces.enumerated().map { place, piece in
                // Only the first piece of what runs on is sure to have its subject.
                let isBroken = place > 0 || cut.isBroken && (pieces.count == 1 || cut.lacksStart)
                let cut = Cut(halves: [piece], isBroken: isBroken)
                return isSpeech ? trimmed(cut, in: text) : cut
            }
        }
    }

    /// The title of a post, which may be several sentences or none, and what stands behind the count of
    /// those who reacted to it; the whole where there is no such count.
    private func post(in range: TextRange, of text: String) -> [TextRange] {
        let near = TextRange(range.start, min(range.end, range.start + longestPost))
        guard let note = EngagementNote.first(in: text, range: near), note.start > range.start,
            note.end < range.end
        else { return [range] }
        let bytes = text.utf8Span.span
        var start = note.end
        while start < range.end, [0x2a, 0x3a, 0x2e, 0x20].contains(bytes[start]) { start += 1 }
        return [TextRange(range.start, note.start), TextRange(start, range.end)]
    }

    /// Without what leads in to its first half and what trails behind its last.
    private func trimmed(_ cut: Cut, in text: String) -> Cut {
        var whole = clipped(cut, to: trimmer.trimmed(cut.range, in: text))
        whole = clipped(whole, to: trimmer.closed(whole.range, in: text))
        whole.sumsUp = trimmer.sumsUp(cut.range, in: text)
        return whole
    }

    private func clipped(_ cut: Cut, to whole: TextRange) -> Cut {
        let halves = cut.halves.compactMap { half in
            half.overlaps(whole)
                ? TextRange(max(half.start, whole.start), min(half.end, whole.end)) : nil
        }
        return halves.isEmpty ? cut : Cut(halves: halves, isBroken: cut.isBroken)
    }

    /// The sentences, with the halves that recognition tore apart put together.
    ///
    /// A half that goes on begins in lower case among sentences that do not, or stands behind one
    /// that breaks off, whatever its case where that one ends with a word such as "on" or "the". What runs on begins so without being torn. What comes out too long, or goes
    /// on with a capital, stays apart and counts as broken.
    private func joined(_ sentences: [TextRange], in text: String) -> [Cut] {
        let bytes = text.utf8Span.span
        let lower = Set(
            sentences.indices.dropFirst().filter {
                (0x61...0x7a).contains(bytes[sentences[$0].start])
                    && count(sentences[$0], in: text) <= most
            })
        let isTorn = lower.count * 3 < sentences.count
        var cuts: [Cut] = []
        for (place, sentence) in sentences.enumerated() {
            let isLower =
                isTorn && lower.contains(place)
                || place > 0 && wantsMore(text[sentences[place - 1]])
                    && !startsAnew(sentence, in: text)
            let goesOn = isLower || place > 0 && breaksOff(text[sentences[place - 1]])
            guard goesOn, let last = cuts.last else {
                cuts.append(Cut(halves: [sentence], isBroken: false))
                continue
            }
            let whole = Cut(halves: last.halves + [sentence], isBroken: last.isBroken)
            if isLower, whole.halves.reduce(0, { $0 + count($1, in: text) }) <= most {
                cuts[cuts.count - 1] = whole
            } else {
                // "But I think... The court is one of many": the rest may be whole by itself.
                let isWhole = !isLower && !shapes.shape(in: text, range: sentence).isFragment
                cuts[cuts.count - 1] = Cut(halves: last.halves, isBroken: true)
                cuts.append(Cut(halves: [sentence], isBroken: !isWhole, lacksStart: !isWhole))
            }
        }
        return cuts
    }

    private func breaksOff(_ sentence: Substring) -> Bool {
        ["...", "…", ",", " -", "—"].contains { sentence.hasSuffix($0) }
    }

    /// Whether a sentence breaks off behind a word that cannot be its last: "It is up to the...".
    private func wantsMore(_ sentence: Substring) -> Bool {
        guard sentence.hasSuffix("...") || sentence.hasSuffix("…"),
            let last = scanner.words(in: String(sentence), range: String(sentence).wholeRange).last
        else { return false }
        return Self.unfinished.contains(last.folded)
    }

    /// Whether somebody else cuts in with a whole sentence ("This is a bargain") behind a half.
    private func startsAnew(_ sentence: TextRange, in text: String) -> Bool {
        let shape = shapes.shape(in: text, range: sentence)
        return (0x41...0x5a).contains(text.utf8Span.span[sentence.start]) && !shape.isFragment
            && shape.startsWithDanglingPronoun
    }

    private static let unfinished: Set<String> = [
        "a", "an", "are", "at", "by", "for", "from", "in", "into", "is", "of", "on", "than", "the",
        "their", "to", "was", "were", "with",
    ]

    /// A sentence without what leads into it: before its title ("Next up, the court rules ..."), or
    /// the title itself where it is a label ("Late again: the model slips to June").
    private func behindLeadIn(_ sentence: TextRange, title: TextRange, in text: String) -> TextRange
    {
        guard sentence.contains(title), sentence != title, !title.isEmpty else { return sentence }
        if title.start - sentence.start > 4 {
            let lead = scanner.words(in: text, range: TextRange(sentence.start, title.start))
            return TextRange(existence(in: lead) ?? title.start, sentence.end)
        }
        let bytes = text.utf8Span.span
        var start = title.end
        var isLabel = false
        while start < sentence.end, [0x2a, 0x3a, 0x2e, 0x20].contains(bytes[start]) {
            isLabel = isLabel || bytes[start] == UInt8(ascii: ":") || bytes[start] == 0x2e
            start += 1
        }
        guard isLabel, start < sentence.end else { return sentence }
        // "The rule is out: 35,000 a quarter for the middle tier" tells it in its label.
        let told = TextRange(start, sentence.end)
        let isTold =
            (0x30...0x39).contains(bytes[start])
            && !shapes.shape(in: text, range: title).isFragment
        return isTold || shapes.shape(in: text, range: told).isFragment ? sentence : told
    }

    /// Where "there is" begins, without which what is behind it would have no verb.
    private func existence(in lead: [Word]) -> Int? {
        if let last = lead.last, last.folded == "there's" { return last.range.start }
        guard lead.count > 1, ["is", "are", "was", "were"].contains(lead[lead.count - 1].folded),
            lead[lead.count - 2].folded == "there"
        else { return nil }
        return lead[lead.count - 2].range.start
    }

    /// The clauses of a run-on sentence, joined while they stay short.
    private func pieces(of sentence: TextRange, in text: String) -> [TextRange] {
        guard count(sentence, in: text) > most else { return [sentence] }
        var pieces: [TextRange] = []
        for clause in splitter.clauses(in: text, range: sentence) {
            let joined = pieces.last.map { TextRange($0.start, clause.end) }
            if let joined, count(joined, in: text) <= piece {
                pieces[pieces.count - 1] = joined
            } else {
                pieces.append(clause)
            }
        }
        return pieces
    }

    private func count(_ range: TextRange, in text: String) -> Int {
        scanner.words(in: text, range: range).count
    }
}
