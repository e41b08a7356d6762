internal import StoryModel

extension PageLayout {
    var insights: [Block] {
        digest.insights.enumerated().flatMap { index, insight -> [Block] in
            [.subheading(number: index + 1, insight.headline.shownText)]
                + paragraphs(of: insight).filter { !$0.isEmpty }.map(Block.paragraph)
        }
    }

    private func paragraphs(of insight: KeyInsight) -> [[Phrase]] {
        [
            labelled("Insight:", insight.insight, aside: []),
            insight.impact.map { labelled("Impact:", $0, aside: voice(of: insight)) } ?? [],
            differences(of: insight),
            sourceLine(of: insight),
        ]
    }

    private func labelled(_ label: String, _ text: CitedText, aside: [Phrase]) -> [Phrase] {
        [Phrase(label, .strong), Phrase(" " + text.text.shownText)] + aside
    }

    /// Who says why it matters, where that is somebody else than who told it.
    func voice(of insight: KeyInsight) -> [Phrase] {
        guard let impact = insight.impact else { return [] }
        let told = Set(insight.insight.citations.map(\.document))
        return impact.citations.allSatisfy { told.contains($0.document) }
            ? [] : aside(impact.citations)
    }

    private func differences(of insight: KeyInsight) -> [Phrase] {
        let parts = insight.differences.map {
            [Phrase($0.text.shownText)] + aside($0.citations, isLinked: false)
        }
        guard !parts.isEmpty else { return [] }
        return [Phrase("Sources differ: ")] + Array(joining: parts, with: Phrase(" · "))
    }

    /// Each document that tells it.
    ///
    /// A document's place is where the shown sentences stand in it; where it gave none, where its
    /// telling begins.
    func tellings(of insight: KeyInsight) -> [Phrase] {
        let shown = insight.insight.citations + (insight.impact?.citations ?? [])
        let exact = Set(shown.map(\.document))
        let ordered = insight.tellings.flatMap { telling in
            exact.contains(telling.document)
                ? shown.filter { $0.document == telling.document } : [telling]
        }
        return citations.line(ordered + shown)
    }

    /// The theme, each document that tells it, and whether it goes on from an earlier week.
    private func sourceLine(of insight: KeyInsight) -> [Phrase] {
        let theme = insight.theme.map { [Phrase(options.label(ofTheme: $0).shownText, .note)] }
        let update = insight.firstTold.map { [Phrase("Update; first told in \($0)", .note)] }
        return Array(
            joining: [theme ?? [], tellings(of: insight), update ?? []],
            with: Phrase(" · ", .note))
    }

    /// A paragraph for each theme.
    ///
    /// A source is named once, behind the last of its sentences in a row, with the place of each:
    /// read aloud, that is one breath a source, and no sentence loses its place. Links would bury the
    /// prose in its raw form; the list of sources has them.
    var summary: [Block] {
        digest.summary.filter { !$0.sentences.isEmpty }.flatMap { summary -> [Block] in
            [
                .subheading(number: nil, options.label(ofTheme: summary.theme).shownText),
                .paragraph(paragraph(of: summary.sentences)),
            ]
        }
    }

    private func paragraph(of sentences: [CitedText]) -> [Phrase] {
        let parts = runs(of: sentences).map { run in
            [Phrase(words(of: sentences[run]))]
                + aside(sentences[run].flatMap(\.citations), isLinked: false)
        }
        return Array(joining: parts, with: Phrase(" "))
    }

    /// The places of sentences in a row that come from the same documents.
    func runs(of sentences: [CitedText]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (place, sentence) in sentences.enumerated() {
            if let run = runs.last,
                documents(of: sentences[run.lowerBound]) == documents(of: sentence)
            {
                runs[runs.count - 1] = run.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }

    func words(of sentences: ArraySlice<CitedText>) -> String {
        sentences.map(\.text.shownText.closedSentence).joined(separator: " ")
    }

    private func documents(of text: CitedText) -> Set<String> {
        Set(text.citations.map(\.document))
    }
}
