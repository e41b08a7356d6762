internal import Language
internal import StoryModel

/// Says what a digest was made from and what it leaves out.
struct CoverageWriter {
    private let scanner = WordScanner()
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

    func coverage(_ documents: [TaggedDocument], storiesLeftOut: Int) -> Coverage {
        var words: [String: Int] = [:]
        var findings: [String: [Finding]] = [:]
        for tagged in documents {
            for passage in tagged.structure.passages {
                words[passage.role.rawValue, default: 0] +=
                    scanner.words(in: tagged.document.text, range: passage.range).count
            }
            let found = tagged.document.findings + tagged.structure.findings
            if !found.isEmpty { findings[tagged.document.path] = found }
        }
        return Coverage(
            words: words, storiesLeftOut: storiesLeftOut,
            guessedDates: documents.filter(\.document.date.isGuess).map(\.document.path).sorted(),
            folded: folded.keys.sorted(), findings: findings, corrections: corrections(documents),
            overrides: overrides(documents))
    }

    /// What the user has set, in the order of kinds, then of subjects.
    private func overrides(_ documents: [TaggedDocument]) -> [OverrideCount] {
        var counts: [OverrideUse.Kind: [String: Int]] = [:]
        for story in documents.flatMap(\.stories) {
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
