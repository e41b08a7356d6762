internal import Language
internal import StoryModel

/// Tells an item of talk that no sentence tells by itself: its title, and what says most behind it.
///
/// "Clear Glass, a benchmark of translators: The best gets one page in five right." Talk names a paper
/// or a product first, and tells later what it is about, in sentences that take the name as known.
struct SpokenGist: Sendable {
    /// A title of fewer words says too little to go before a sentence.
    private let fewestWords = 3
    /// What is told of an item stands among so many sentences behind its title.
    private let reach = 20
    /// "This" and "they" stand for what the title names in so many sentences behind it.
    private let near = 2
    /// From these odds on, a sentence is news by itself; one with a figure from the others on.
    private let surelyNews = 0.3
    private let perhapsNews = -1.0
    private let shapes = SentenceShapeReader()

    /// The telling; `nil` where somebody wrote of the happening, or nothing says what it is.
    ///
    /// - Parameters:
    ///   - event: A happening that nothing tells yet.
    ///   - used: What the digest shows already.
    /// - Returns: A title with a sentence behind it.
    func telling(
        of event: WeekEvent, avoiding used: ShownRanges
    ) -> InsightWriter.Telling? {
        guard
            event.members.allSatisfy({
                $0.document.document.kind == .transcript && !$0.isDiscussion
            })
        else { return nil }
        return event.members.lazy.compactMap {
            telling(in: $0, event.focus, avoiding: used)
        }.first
    }

    private func telling(
        in material: StoryMaterial, _ focus: EventFocus, avoiding used: ShownRanges
    ) -> InsightWriter.Telling? {
        let document = material.document.document.id
        let title = material.title
        guard material.candidates.indices.contains(material.titlePlace), names(title),
            !used.contains(material.story.title.range, in: document, text: title)
        else { return nil }
        let found = material.candidates.dropFirst(material.titlePlace + 1).prefix(reach)
            .filter { candidate in
                tells(candidate, behind: material.titlePlace)
                    && !candidate.takesAsKnown(notIn: focus.known)
                    && !used.contains(candidate.range, in: document, text: candidate.text)
            }
        guard
            let gist = found.max(by: {
                worth($0, material, focus) < worth($1, material, focus)
            })
        else { return nil }
        let label = title.trimmingStop + (title.contains(": ") ? "." : ":")
        return InsightWriter.Telling(
            text: label + " " + gist.text, opening: gist.text,
            ranges: [material.story.title.range, gist.range], material: material,
            lastPlace: gist.place)
    }

    /// Whether a title is that of a thing, and not something said to somebody.
    private func names(_ title: String) -> Bool {
        let shape = shapes.shape(in: title, range: title.wholeRange)
        return shape.wordCount >= fewestWords && shape.isFragment && !shape.isQuestion
            && !shape.hasProfanity && !shape.startsWithDanglingPronoun
            && shape.firstPersonShare == 0
    }

    private func tells(_ candidate: SentenceCandidate, behind title: Int) -> Bool {
        let isNews =
            candidate.odds.news > surelyNews
            || candidate.amounts > 0 && candidate.odds.news > perhapsNews
        // "The gist is, when you ask ...": what it sums up need not look like a sentence.
        let isFit =
            candidate.sumsUp ? candidate.isFramable && !candidate.isQuestion : candidate.isShowable
        return (candidate.sumsUp || isNews && candidate.address == 0) && isFit
            && candidate.address < 0.1 && candidate.firstPerson == 0
            && candidate.strength(.show) < 1 && candidate.strength(.explanation) == 0
            && candidate.chattiness < 0.15 && !candidate.introduces
            && (!candidate.leansBack && !candidate.pointsBack
                || candidate.place <= title + near)
    }

    /// What sums up goes first, then what has figures and the title's words, and is near it.
    private func worth(
        _ candidate: SentenceCandidate, _ material: StoryMaterial, _ focus: EventFocus
    ) -> Int {
        var worth = candidate.sumsUp ? 2.0 : 0
        worth += 0.6 * Double(min(2, candidate.amounts)) + 0.5 * min(1, candidate.odds.news)
        worth += 0.8 * focus.titleShare(of: candidate) + focus.centrality(of: candidate)
        worth -= candidate.leansBack ? 0.8 : 0
        worth -= 0.03 * Double(candidate.place - material.titlePlace)
        return Int((worth * 1000).rounded())
    }
}
