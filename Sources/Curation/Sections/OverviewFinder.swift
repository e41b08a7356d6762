internal import Language
internal import StoryModel

/// Finds what a source says itself about the week as a whole.
///
/// "Chips and courts set the tone; Orrin's price cut came third."
struct OverviewFinder: Sendable {
    /// The most words of one overview.
    private let mostWords = 80
    private let mostSentences = 2
    /// What speaks of so many happenings speaks of the week.
    private let fewestEvents = 2
    /// A name that more happenings share tells none of them.
    private let mostNamed = 3
    private let splitter = SentenceSplitter()
    private let tidier = SentenceTidier()
    private let scanner = WordScanner()
    private let terms = TermScanner()
    private let shapes = SentenceShapeReader()

    /// A sentence that sums up, with how many happenings it speaks of.
    private struct Sentence {
        let place: Int
        let text: String
        let range: TextRange
        let words: Int
        let events: Set<Int>
    }

    /// The sentences of the source that names most of the week's happenings.
    ///
    /// - Parameters:
    ///   - documents: The week's documents; talk and digests by others are passed over.
    ///   - events: The happenings of the week, most important first.
    ///   - citer: Makes the citations.
    ///   - used: Where what is chosen is noted.
    /// - Returns: One or two sentences of one document; `nil` where none sums up the week.
    func overview(
        in documents: [TaggedDocument], of events: [WeekEvent], citer: Citer,
        used: inout ShownRanges
    ) -> CitedText? {
        let names = named(by: events)
        var best: (document: TaggedDocument, sentences: [Sentence], events: Int)?
        for document in documents where ![.transcript, .digest].contains(document.document.kind) {
            let chosen = chosen(among: sentences(of: document, names: names))
            let count = chosen.reduce(into: Set<Int>()) { $0.formUnion($1.events) }.count
            if !chosen.isEmpty, count > best?.events ?? 0 { best = (document, chosen, count) }
        }
        guard let best else { return nil }
        let document = best.document.document
        for sentence in best.sentences {
            used.insert(sentence.range, in: document.id, text: sentence.text)
        }
        return CitedText(
            best.sentences.map(\.text).joined(separator: " "),
            citations: best.sentences.map { citer.citation(of: $0.range, in: best.document) })
    }

    /// The happening that a name stands for: the most important one that has it, unless many do.
    private func named(by events: [WeekEvent]) -> [String: Int] {
        var first: [String: Int] = [:]
        var counts: [String: Int] = [:]
        for (place, event) in events.enumerated() {
            for name in event.members.reduce(into: Set<String>(), { $0.formUnion($1.names.keys) }) {
                first[name] = first[name] ?? place
                counts[name, default: 0] += 1
            }
        }
        return first.filter { counts[$0.key, default: 0] <= mostNamed }
    }

    private func chosen(among sentences: [Sentence]) -> [Sentence] {
        let first = sentences.max { left, right in
            left.events.count != right.events.count
                ? left.events.count < right.events.count : left.place > right.place
        }
        guard let first, first.events.count >= fewestEvents else { return [] }
        var chosen = [first]
        // What stands beside it is read with it.
        for next in sentences
        where chosen.count < mostSentences && abs(next.place - first.place) == 1
            && !next.events.isEmpty && first.words + next.words <= mostWords
        {
            chosen.append(next)
        }
        return chosen.sorted { $0.place < $1.place }
    }

    /// The sentences before the news that can be read alone.
    private func sentences(
        of document: TaggedDocument, names: [String: Int]
    ) -> [Sentence] {
        let text = document.document.text
        let news = document.stories.map(\.story.range.start).min() ?? text.utf8.count
        let passages = document.structure.passages.filter {
            ($0.role == .recap || $0.role == .preview) && $0.range.end <= news
        }
        let ranges = passages.flatMap { splitter.sentences(in: text, range: $0.range) }
        return ranges.enumerated().compactMap { place, range in
            let shown = tidier.tidied(text, range: range, isSpeech: false).text
            let shape = shapes.shape(in: shown, range: shown.wholeRange)
            // What calls out to its readers tells them what to do.
            guard !shown.hasSuffix("!"), !shape.isFragment, !shape.isQuestion, !shape.hasProfanity,
                !shape.speaksOfShow,
                !shape.startsWithDanglingPronoun, shape.firstPersonShare == 0,
                shape.wordCount <= mostWords
            else { return nil }
            let words = scanner.words(in: shown, range: shown.wholeRange)
            guard !words.contains(where: { $0.folded == "you" || $0.folded == "your" }) else {
                return nil
            }
            let events = Set(terms.termWords(of: words).compactMap { names[$0] })
            return Sentence(
                place: place, text: shown, range: range, words: shape.wordCount, events: events)
        }
    }
}
