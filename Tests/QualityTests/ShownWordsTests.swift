import Language
import StoryModel
import Testing

/// The digests of the fixtures say nothing that their sources do not, and nothing twice.
struct ShownWordsTests {
    @Test func `every sentence shown is made of the words it cites, in their order`() throws {
        let run = try FixtureRun(.found)
        let documents = Dictionary(
            run.documents.map { ($0.document.path, $0) }, uniquingKeysWith: { first, _ in first })
        var shown = 0
        for week in run.weeks {
            for sentence in week.digest.allSentences {
                let isQuote = week.digest.quotes.contains { $0.text == sentence.text }
                let cited = sentence.citations.map { citation in
                    documents[citation.document]?.words(of: citation.range, isCorrected: !isQuote)
                        ?? ""
                }
                .joined(separator: " ")
                #expect(
                    TidyCheck().isSubsequence(
                        unframed(sentence.text).withoutNames(notIn: cited), of: cited,
                        range: cited.wholeRange),
                    "\(week.week): \(sentence.text)")
                shown += 1
            }
        }
        #expect(shown > 60)
    }

    @Test func `no sentence of a section stands in another`() throws {
        for week in try FixtureRun(.found).weeks {
            let prose = week.digest.prose.map(\.text)
            let reasons = week.digest.companies.map(\.reason.text)
            for texts in [prose, reasons] {
                for (text, count) in Dictionary(grouping: texts, by: \.self).mapValues(\.count) {
                    #expect(count == 1, "\(week.week): \(text)")
                }
            }
            // The table says again what is all that is said of a company.
            #expect(Set(prose).intersection(reasons).count <= 3, "\(week.week)")
        }
    }

    @Test func `a full week has at least five insights and no more than eight`() throws {
        for week in try FixtureRun(.found).weeks {
            #expect((5...8).contains(week.digest.insights.count), "\(week.week)")
        }
    }

    @Test
    func `headlines are titles of the week's stories or open its insights, cut only at their ends`()
        throws
    {
        let run = try FixtureRun(.found)
        let titles = run.documents.flatMap { document in
            document.stories.map { tagged in
                let title = tagged.story.title
                return tagged.corrected(title.text, of: title.range, in: document.document.text)
            }
        }
        for week in run.weeks {
            for insight in week.digest.insights {
                let words =
                    insight.headline.hasSuffix("…")
                    ? String(insight.headline.dropLast()) : insight.headline
                #expect(
                    titles.contains { $0.hasPrefix(words) }
                        || insight.insight.text.hasPrefix(words),
                    "\(insight.headline)")
                #expect(insight.headline.count <= 80)
            }
        }
    }

    /// What to watch without the frame that makes an instruction of it.
    private func unframed(_ text: String) -> String {
        guard text.hasPrefix("Watch whether ") || text.hasPrefix("Watch how ") else { return text }
        return text.split(separator: " ").dropFirst(2).joined(separator: " ")
    }
}

extension TaggedDocument {
    /// The words of a range, with the names that its stories correct.
    fileprivate func words(of range: TextRange, isCorrected: Bool) -> String {
        let text = String(document.text[range])
        guard isCorrected else { return text }
        return stories.reduce(text) { $1.corrected($0, of: range, in: document.text) }
    }
}

extension String {
    /// The text without the names in brackets that stand for pronouns.
    fileprivate func withoutNames(notIn cited: String) -> String {
        replacing(/\[[^\]]+\]/) { cited.contains($0.0) ? String($0.0) : "" }
    }
}

extension Digest {
    /// Every sentence that the digest shows with its citations, headlines aside.
    fileprivate var allSentences: [CitedText] { prose + companies.map(\.reason) }

    /// The sentences of all sections but the table of companies.
    fileprivate var prose: [CitedText] {
        var all = [opening].compactMap(\.self)
        all += insights.flatMap { [$0.insight] + ($0.impact.map { [$0] } ?? []) }
        all += quotes.map { CitedText($0.text, citations: [$0.citation]) }
        all += summary.flatMap(\.sentences)
        all += actions.flatMap { [$0.action] + ($0.impact.map { [$0] } ?? []) }
        all += watch.map(\.text)
        return all
    }
}
