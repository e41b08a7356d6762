internal import Language
internal import StoryModel

/// Says what a digest was made from and what it leaves out.
struct CoverageWriter {
    private let scanner = WordScanner()
    private let shortener = HeadlineShortener()
    /// By a folded document's path, the path of the one that tells the same.
    let folded: [String: String]

    /// A line a document, by date, then source, then path.
    func sources(_ documents: [TaggedDocument]) -> [SourceLine] {
        documents.sorted { left, right in
            (left.day, left.document.source, left.document.path)
                < (right.day, right.document.source, right.document.path)
        }
        .map { tagged in
            let document = tagged.document
            return SourceLine(
                document: document.path, title: document.title, source: document.source,
                kind: document.kind, date: tagged.day, dateOrigin: document.date.origin,
                words: scanner.words(in: document.text, range: document.text.wholeRange).count,
                stories: tagged.stories.count, url: document.url,
                foldedInto: folded[document.path])
        }
    }

    /// What was left out, and how the rest was made.
    ///
    /// - Parameters:
    ///   - documents: The documents that count.
    ///   - untold: The happenings that no section shows, most important first.
    ///   - most: How many of them are named.
    ///   - citer: Makes the citations.
    /// - Returns: The coverage.
    func coverage(
        _ documents: [TaggedDocument], untold: [WeekEvent], most: Int, citer: Citer
    ) -> Coverage {
        var words: [String: Int] = [:]
        var findings: [String: [Finding]] = [:]
        for tagged in documents {
            // What repeats another document is counted with that.
            for passage in tagged.structure.passages
            where folded[tagged.document.path] == nil {
                words[passage.role.rawValue, default: 0] +=
                    scanner.words(in: tagged.document.text, range: passage.range).count
            }
            let found = tagged.document.findings + tagged.structure.findings
            if !found.isEmpty { findings[tagged.document.path] = found }
        }
        return Coverage(
            words: words, storiesLeftOut: untold.reduce(0) { $0 + $1.members.count },
            untold: untold.prefix(most).compactMap { named($0, citer) },
            guessedDates: documents.filter(\.document.date.isGuess).map(\.document.path).sorted(),
            folded: folded.keys.sorted(), findings: findings, corrections: corrections(documents),
            overrides: overrides(documents))
    }

    /// The title of its lead, with its place.
    private func named(_ event: WeekEvent, _ citer: Citer) -> CitedText? {
        event.lead.map { lead in
            CitedText(
                shortener.short(lead.title),
                citations: [
                    citer.citation(
                        of: lead.story.title.range, in: lead.document, story: lead.story)
                ])
        }
    }

    /// What the user has set, in the order of kinds, then of subjects.
    private func overrides(_ documents: [TaggedDocument]) -> [OverrideCount] {
        var counts: [OverrideUse.Kind: [String: Int]] = [:]
        for story in documents.filter({ folded[$0.document.path] == nil }).flatMap(\.stories) {
            var seen: [OverrideUse.Kind: Set<String>] = [:]
            for use in story.tags.overrides
            where seen[use.kind, default: []].insert(use.subject).inserted {
                counts[use.kind, default: [:]][use.subject, default: 0] += 1
            }
        }
        return OverrideUse.Kind.allCases.flatMap { kind in
            (counts[kind] ?? [:]).sorted { $0.key < $1.key }
                .map { OverrideCount(kind, $0.key, stories: $0.value) }
        }
    }

    /// The names that are shown otherwise than they were heard, those heard most first.
    private func corrections(_ documents: [TaggedDocument]) -> [CorrectedName] {
        var counts: [CorrectedName.Words: Int] = [:]
        for tagged in documents where folded[tagged.document.path] == nil {
            for correction in tagged.stories.flatMap(\.tags.corrections) {
                let heard = tagged.document.text[correction.range]
                guard correction.isMarked(for: heard) else { continue }
                let words = CorrectedName.Words(heard: String(heard), meant: correction.meant)
                counts[words, default: 0] += 1
            }
        }
        return counts.map { CorrectedName($0.key, count: $0.value) }.sorted { left, right in
            left.count != right.count
                ? left.count > right.count
                : (left.words.meant, left.words.heard) < (right.words.meant, right.words.heard)
        }
    }
}
