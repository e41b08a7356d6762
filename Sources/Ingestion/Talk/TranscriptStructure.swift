internal import Language
internal import StoryModel

/// Finds the parts and stories of a transcript.
struct TranscriptStructure {
    private let written: WrittenText
    private let speech: Speech
    private var draft: StructureDraft
    /// The utterances in front of which a mark of a speaker or a heading stands.
    private let marks: Set<Int>
    private var roles: [PassageRole]
    /// What told the role of an utterance, where words did.
    private var reasons: [Int: String] = [:]
    /// The number of the advertisement that an utterance belongs to, counted from 1.
    private var numbers: [Int: Int] = [:]

    init(_ written: WrittenText) {
        self.written = written
        draft = StructureDraft(written.document)
        speech = Speech(written)
        marks = Set(speech.turns.map(\.utterance)).union(speech.headings.map(\.utterance))
        roles = Array(repeating: .content, count: speech.utterances.count)
    }

    /// The parts and stories of the talk.
    consuming func structure() -> DocumentStructure {
        let utterances = speech.utterances
        let shift = SubjectShift(utterances, written: written, grammar: written.grammar)
        let features = BoundaryFeatures(speech, written: written, shift: shift)
        let splitter = StorySplitter(weights: written.grammar.weights)
        let scores = splitter.scores(features)
        let sponsors = SponsorDetector(
            speech, written: written, borders: splitter.plainScores(features),
            chattiness: features.chattiness, weights: written.grammar.weights
        ).advertisements(among: utterances.count)
        markSponsors(sponsors)
        let ending = FrameFinder(utterances: utterances).farewell()
        for index in ending..<utterances.count where roles[index] == .content {
            roles[index] = .farewell
        }
        let news = NewsFinder(utterances, of: written.text)
        let announced = (StorySplitter.announcing(features).first ?? 0) >= 0.5
        let frame = FrameFinder(
            utterances: utterances, hosts: speech.isConversation ? features.asking : nil, news: news
        )
        let first = frame.firstStory(
            announced: announced, scores: scores, sponsors: sponsors, ending: ending)
        for index in FrameFinder(utterances: utterances).teasers(from: first ?? ending, to: ending)
        where roles[index] == .content {
            roles[index] = .preview
        }
        let borders = borders(
            scores, first: first, features: features, sponsors: sponsors, ending: ending)
        let chapters = ChapterSplitter(
            utterances, features: features, weights: written.grammar.weights)
        let isDiscussion = chapters.isDiscussion(borders, to: ending)
        let start = borders.first.map { first in
            (isDiscussion ? frame.firstAnswer(before: first) : nil) ?? first
        }
        markOpening(before: start ?? ending)
        let headline = SpokenHeadline(
            utterances, written: written, shift: shift, talkativeness: features.talkativeness)
        if isDiscussion, let start {
            addChapters(chapters, from: start, ending: ending, headline: headline)
        } else {
            for indices in stories(borders, ending: ending) {
                addStory(indices, title: headline.title(of: indices), role: .report)
            }
        }
        markParts()
        return draft.finished()
    }

    private func borders(
        _ scores: [Double], first: Int?, features: BoundaryFeatures, sponsors: [Range<Int>],
        ending: Int
    ) -> [Int] {
        guard let first else { return [] }
        var forced = Set(speech.headings.map(\.utterance)).union([first])
        for sponsor in sponsors where sponsor.lowerBound >= first {
            forced.formUnion([sponsor.lowerBound, sponsor.upperBound])
        }
        // "Second topic" leaves no doubt, however short the talk is.
        forced.formUnion(
            speech.utterances.indices.filter {
                $0 > first && speech.utterances[$0].weight(of: .opener) >= 4
            })
        let splitter = StorySplitter(weights: written.grammar.weights)
        var borders = splitter.merged(
            splitter.borders(scores, forced: forced), forced: forced,
            announced: StorySplitter.announcements(features))
        borders.removeAll { $0 < first || $0 >= ending }
        if speech.isConversation {
            let announcing = StorySplitter.announcing(features)
            borders = splitter.thinned(
                borders, places: speech.utterances.map(\.words.lowerBound), scores: scores,
                forced: forced
            ) { announcing[$0] < 0.5 }
        }
        return borders.filter { roles[$0] == .content }
    }

    private mutating func markSponsors(_ sponsors: [Range<Int>]) {
        for (number, sponsor) in sponsors.enumerated() {
            let opening = speech.utterances[sponsor.lowerBound].hits
                .filter { $0.set == .sponsorOpening }.max { $0.weight < $1.weight }
            let words = opening.flatMap { hit in
                hit.words.last.map { last in
                    written.words.entries[hit.words.lowerBound].range
                        .union(written.words.entries[last].range)
                }
            }
            for index in sponsor {
                roles[index] = .sponsor
                reasons[index] = words.map { String(written.text[$0]) }
                numbers[index] = number + 1
            }
        }
    }

    private mutating func markOpening(before first: Int) {
        let utterances = speech.utterances
        let opening = FrameFinder(utterances: utterances).opening(before: first)
        for (index, role) in opening.enumerated() where roles[index] == .content {
            roles[index] = role
        }
    }

    /// The utterances of each story, from one border to the next.
    private func stories(_ borders: [Int], ending: Int) -> [Range<Int>] {
        borders.enumerated().compactMap { index, start in
            var end = index + 1 < borders.count ? borders[index + 1] : ending
            while end > start, roles[end - 1] != .content { end -= 1 }
            return end > start ? start..<end : nil
        }
    }

    /// Adds the chapters of a conversation, each under the name of its subject.
    private mutating func addChapters(
        _ chapters: ChapterSplitter, from first: Int, ending: Int, headline: SpokenHeadline
    ) {
        let breaks = roles.indices.dropFirst().filter { roles[$0 - 1] == .sponsor }
        let forced = Set(speech.headings.map(\.utterance) + breaks).filter {
            $0 < ending && roles[$0] == .content
        }
        let borders = chapters.borders(from: first, to: ending, forced: forced) {
            roles[$0] == .content
        }
        let topics = TopicPhrases(speech, written: written)
        var taken: Set<UInt64> = []
        for indices in stories(borders, ending: ending) {
            let topic = topics.topic(of: indices, without: taken) { roles[$0] == .content }
            if let topic { taken.insert(topic.phrase) }
            addStory(
                indices,
                title: topic.map { headline.title(naming: $0.range) }
                    ?? headline.title(of: indices), role: .analysis)
        }
    }

    private mutating func addStory(_ indices: Range<Int>, title: CitedWords, role: StoryRole) {
        let utterances = speech.utterances
        let range = utterances[indices.lowerBound].range.union(
            utterances[indices.upperBound - 1].range)
        draft.stories.append(
            StructureDraft.StoryDraft(
                range: range, title: title, body: body(of: indices), role: role,
                links: LinkFinder().links(in: written.text, range: range)))
    }

    /// The stretches of content, cut where a mark of a speaker stands between.
    private func body(of indices: Range<Int>) -> [TextRange] {
        let utterances = speech.utterances
        var body: [TextRange] = []
        var isOpen = false
        for index in indices {
            guard roles[index] == .content else {
                isOpen = false
                continue
            }
            if isOpen, !marks.contains(index), let last = body.last {
                body[body.count - 1] = last.union(utterances[index].range)
            } else {
                body.append(utterances[index].range)
            }
            isOpen = true
        }
        return body
    }

    private mutating func markParts() {
        draft.mark(from: 0, .header)
        let utterances = speech.utterances
        var turn = -1
        var heading = 0
        var notice = 0
        // In the order of the text, since to mark what stands before other marks takes a search.
        func markNotices(to end: Int) {
            while notice < speech.notices.count,
                speech.notices[notice].block.range.start <= end
            {
                draft.mark(from: speech.notices[notice].block.range.start, .notice)
                notice += 1
            }
        }
        for (index, utterance) in utterances.enumerated() {
            while heading < speech.headings.count, speech.headings[heading].utterance <= index {
                let start = speech.headings[heading].block.range.start
                markNotices(to: start)
                draft.mark(from: start, .header)
                heading += 1
            }
            let turnBefore = turn
            while turn + 1 < speech.turns.count, speech.turns[turn + 1].utterance <= index {
                turn += 1
            }
            let current = turn >= 0 ? speech.turns[turn] : nil
            let isFirst = turn != turnBefore
            let start = isFirst ? current?.start ?? utterance.range.start : utterance.range.start
            markNotices(to: start)
            draft.mark(
                from: start,
                StructureDraft.Part(
                    role: roles[index], reason: reasons[index] ?? "", speaker: current?.speaker,
                    time: current?.time, number: numbers[index] ?? 0))
        }
        markNotices(to: .max)
    }
}
