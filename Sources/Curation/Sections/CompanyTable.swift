internal import Language
internal import StoryModel

/// Makes the table of mentioned companies: one score a company over the happenings of the week.
struct CompanyTable {
    /// Beyond this, a story says what a company itself does or undergoes.
    private static let indirect = 1.5

    private let room: DigestRoom
    private let earlier: [EarlierWeek]
    private let reasons: ReasonChooser

    init(room: DigestRoom, earlier: [EarlierWeek], reasons: ReasonChooser) {
        self.room = room
        self.earlier = earlier
        self.reasons = reasons
    }

    /// What the week's happenings say of one company.
    private struct Tally {
        var weight = 0.0
        var sum = 0.0
        var mentions = 0
        var sources: Set<String> = []
        var told: [ReasonChooser.Telling] = []
        /// The score that the user gives the week.
        var given: Double?

        /// How many tellings have their score from the user.
        var set = 0

        /// Whether all of the score comes from the user.
        var isOverride: Bool { given != nil || set > 0 && set == told.count }

        /// Whether a score of nought is a balance, not an absence.
        var isMixed: Bool {
            told.contains { $0.sentiment.score > 0 } && told.contains { $0.sentiment.score < 0 }
        }
    }

    /// The companies that are named, scored and given a reason, best score first.
    ///
    /// - Parameters:
    ///   - events: The happenings of the week, most important first.
    ///   - documents: The week's documents: what digests by others state is listed as theirs.
    ///   - citer: Makes the citations.
    ///   - used: The ranges that the digest shows already; a reason avoids them where it can.
    /// - Returns: The lines of those that the week speaks of most.
    func lines(
        _ events: [WeekEvent], documents: [TaggedDocument], citer: Citer, used: inout ShownRanges
    ) -> [CompanyLine] {
        var tallies: [String: Tally] = [:]
        for event in events { add(event, to: &tallies) }
        let chosen = tallies.sorted { left, right in
            // What the user has set is shown in any case.
            if (left.value.given == nil) != (right.value.given == nil) {
                return left.value.given != nil
            }
            let (mine, theirs) = (importance(left.value), importance(right.value))
            return mine != theirs ? mine > theirs : left.key < right.key
        }
        var lines: [CompanyLine] = []
        for (name, tally) in chosen where lines.count < room.companies {
            if let line = line(name, tally, used: &used) { lines.append(line) }
        }
        let scored = Set(lines.map(\.name))
        lines += stated(in: documents, citer).filter { !scored.contains($0.name) }
            .prefix(room.companies - lines.count)
        return lines.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            return left.mentions != right.mentions
                ? left.mentions > right.mentions : left.name < right.name
        }
    }

    /// The scores that digests by somebody else state, the first of each company; where the user has
    /// set the week's score, that.
    private func stated(in documents: [TaggedDocument], _ citer: Citer) -> [CompanyLine] {
        var names: Set<String> = []
        let given = documents.flatMap(\.stories).reduce(into: [:]) { given, story in
            given.merge(story.tags.givenWeekScores) { _, new in new }
        }
        return documents.flatMap { tagged in
            tagged.structure.statements.compactMap { statement -> CompanyLine? in
                guard case .score(let company, let stated, let range) = statement.content,
                    names.insert(company).inserted
                else { return nil }
                let score = given[company] ?? stated
                let text = tagged.document.text[range].split(whereSeparator: \.isWhitespace)
                let citation = citer.citation(of: range, in: tagged)
                return CompanyLine(
                    name: company, score: score, change: change(company, to: score),
                    confidence: 0.5, mentions: 1,
                    reason: CitedText(text.joined(separator: " "), citations: [citation]),
                    evidence: [citation], isStated: given[company] == nil,
                    isOverride: given[company] != nil)
            }
        }
    }

    private func importance(_ tally: Tally) -> Int {
        Int((1000 * (tally.weight + 0.1 * Double(min(20, tally.mentions)))).rounded())
    }

    /// Ten tellings of one happening count once: the event's score is their mean.
    private func add(_ event: WeekEvent, to tallies: inout [String: Tally]) {
        var perCompany: [String: [(sentiment: Sentiment, material: StoryMaterial)]] = [:]
        for material in event.members where !material.isSecondary {
            for sentiment in counted(material) {
                perCompany[sentiment.company, default: []].append((sentiment, material))
            }
        }
        for (name, tellings) in perCompany.sorted(by: { $0.key < $1.key }) {
            // Taken out, so that adding to it copies none of it.
            var tally = tallies.removeValue(forKey: name) ?? Tally()
            let confidence = tellings.map(\.sentiment.confidence).max() ?? 0
            let weighted = tellings.reduce(0.0) {
                $0 + $1.sentiment.score * $1.sentiment.confidence
            }
            let total = tellings.reduce(0.0) { $0 + $1.sentiment.confidence }
            tally.weight += confidence
            tally.sum += total > 0 ? confidence * weighted / total : 0
            for (sentiment, material) in tellings {
                tally.set += material.tagged.tags.isOverridden(.score, of: name) ? 1 : 0
                tally.given = material.tagged.tags.givenWeekScores[name] ?? tally.given
                tally.mentions += material.companies[name] ?? 0
                tally.sources.insert(material.document.document.source)
                tally.told.append(
                    ReasonChooser.Telling(material: material, sentiment: sentiment))
            }
            tallies[name] = tally
        }
    }

    /// The sentiments of a story that count for the week: those of the companies that it is about, and
    /// those that the user has set, for the story or for its week.
    private func counted(_ material: StoryMaterial) -> [Sentiment] {
        let tags = material.tagged.tags
        // A person stands for several companies: alone, the name scores none of them.
        let told = Set(
            tags.mentions.filter { $0.resolution != .person && !$0.isPassing }.map(\.company))
        let isSpeech = material.document.document.kind == .transcript
        let given = tags.givenWeekScores
        return tags.sentiments.enumerated().filter { place, sentiment in
            let company = sentiment.company
            if given[company] != nil || tags.isOverridden(.score, of: company) { return true }
            return place < (isSpeech ? 3 : 6)
                && told.contains(company) && isAbout(company, material) && isSure(company, material)
        }.map(\.element)
    }

    /// Talk drops many names; it is about those that stand in the title or come back.
    private func isAbout(_ name: String, _ material: StoryMaterial) -> Bool {
        guard material.document.document.kind == .transcript else { return true }
        let title = material.story.title.range
        return material.companies[name, default: 0] > 1
            || material.tagged.tags.mentions.contains {
                $0.company == name && title.contains($0.range)
            }
    }

    /// A company that no list has may be shown where a story turns on it: it stands in the title, or
    /// the story comes back to it and weighs no other more.
    private func isSure(_ name: String, _ material: StoryMaterial) -> Bool {
        let tags = material.tagged.tags
        let mentions = tags.mentions.filter { $0.company == name }
        guard mentions.contains(where: { $0.resolution == .unlisted }) else { return true }
        let title = material.story.title.range
        return mentions.contains { title.contains($0.range) }
            || mentions.count > 1 && tags.sentiments.first?.company == name
    }

    /// Whether no list has a company and but one story tells of it, without saying what it does or
    /// undergoes.
    private func isDoubtful(_ name: String, _ told: [ReasonChooser.Telling]) -> Bool {
        guard told.count == 1, abs(told[0].sentiment.score) <= Self.indirect else { return false }
        return told[0].material.tagged.tags.mentions.contains {
            $0.company == name && $0.resolution == .unlisted
        }
    }

    private func line(_ name: String, _ tally: Tally, used: inout ShownRanges) -> CompanyLine? {
        guard tally.weight > 0 else { return nil }
        let score = tally.given ?? (10 * tally.sum / tally.weight).rounded() / 10
        guard score != 0 || tally.isMixed || tally.given != nil else { return nil }
        let told = tally.told
        guard tally.given != nil || tally.set > 0 || !isDoubtful(name, told) else { return nil }
        var found = reasons.reason(for: name, score: score, among: told, used: &used)
        if found == nil {
            // Where the only reason is held for the summary, a company keeps its line. Of talk, which
            // says less in a sentence, the summary keeps its own.
            used.respectsHeld = false
            found = reasons.reason(
                for: name, score: score,
                among: told.filter { $0.material.document.document.kind != .transcript },
                used: &used)
            used.respectsHeld = true
        }
        if found == nil {
            // What carries the score may all stand in other sections: a table may say it again.
            found = reasons.shownReason(for: name, score: score, among: told, used: &used)
        }
        let isSet = tally.given != nil || tally.set > 0
        let plainest = isSet ? reasons.title(among: told) : nil
        guard let reason = found ?? plainest else { return nil }
        return CompanyLine(
            name: name, score: score == 0 ? 0 : score, change: change(name, to: score),
            confidence: tally.given == nil ? confidence(tally) : 1, mentions: tally.mentions,
            reason: reason, evidence: reasons.citations(told, atMost: room.evidence),
            isOverride: tally.isOverride)
    }

    private func confidence(_ tally: Tally) -> Double {
        let alone = 1 - 1 / (1 + tally.weight)
        let agreement = 1 - 0.5 / Double(max(1, tally.sources.count))
        return (100 * alone * (0.5 + 0.5 * agreement)).rounded() / 100
    }

    private func change(_ name: String, to score: Double) -> Double? {
        guard let last = earlier.last(where: { $0.scores[name] != nil })?.scores[name] else {
            return nil
        }
        let change = (10 * (score - last)).rounded() / 10
        return change == 0 ? 0 : change
    }
}
