internal import Language
internal import StoryModel

/// Finds what sources tell people to do.
struct ActionFinder: Sendable {
    let room: DigestRoom
    private let audiences = AudienceFinder()
    private let scanner = WordScanner()

    private struct Choice {
        let audience: String
        let action: CitedText
        let impact: CitedText?
        let range: TextRange
        let material: StoryMaterial
        let worth: Int
    }

    /// Pieces of advice, the clearest first, not many of one audience.
    func actions(
        from events: [WeekEvent], documents: [TaggedDocument], citer: Citer,
        used: inout ShownRanges
    ) -> [ActionItem] {
        var choices = events.flatMap { event in
            event.members.filter { !$0.isSecondary }
                .flatMap { self.choices(in: $0, event, citer) }
        }
        choices.sort { left, right in
            if left.worth != right.worth { return left.worth > right.worth }
            return (left.material.story.id, left.range) < (right.material.story.id, right.range)
        }
        var actions: [ActionItem] = []
        for choice in choices where actions.count < room.actions {
            let document = choice.material.document.document.id
            guard
                actions.count(where: { $0.audience == choice.audience })
                    < room.actionsOfOneAudience,
                !used.contains(choice.range, in: document, text: choice.action.text)
            else { continue }
            used.insert(choice.range, in: document, text: choice.action.text)
            actions.append(
                ActionItem(audience: choice.audience, action: choice.action, impact: choice.impact))
        }
        return actions + stated(in: documents, citer: citer).prefix(room.actions - actions.count)
    }

    private func choices(
        in material: StoryMaterial, _ event: WeekEvent, _ citer: Citer
    ) -> [Choice] {
        material.candidates.compactMap { candidate in
            let advice = adviceAlone(in: candidate.text)
            let words = scanner.words(in: advice, range: advice.wholeRange)
            guard candidate.isShowable, !candidate.leansBack, candidate.strength(.show) < 1,
                candidate.strength(.advice) >= 1, candidate.firstPerson < 0.05
            else { return nil }
            guard isAdvice(words) else { return nil }
            let named = audiences.audience(of: words)
            let worth =
                0.5 * min(2, candidate.strength(.advice)) + 0.5 * candidate.centrality
                + (named == nil ? 0 : 0.6) - 0.4 * candidate.strength(.explanation)
            return Choice(
                audience: named ?? audiences.subject(of: words) ?? AudienceFinder.everybody,
                action: CitedText(
                    instruction(advice),
                    citations: [citer.citation(of: candidate.range, in: material)]),
                impact: nil, range: candidate.range, material: material,
                worth: Int((worth * 1000).rounded()) + event.rank / 20)
        }
    }

    /// Of a sentence whose last clause tells somebody what to do behind a semicolon, that clause.
    private func adviceAlone(in text: String) -> String {
        guard let stop = text.ranges(of: "; ").last else { return text }
        let clause =
            text[stop.upperBound...].prefix(1).uppercased()
            + text[stop.upperBound...].dropFirst()
        let words = scanner.words(in: clause, range: clause.wholeRange)
        let modal = words.prefix(4).firstIndex { Self.modals.contains($0.folded) }
        return modal != nil && isAdvice(words) ? clause : text
    }

    /// The sentence without whom it speaks to, who stands before it: "Labs should publish ..." is
    /// "Publish ...".
    ///
    /// What is told not to be done, or only to some of them, stays whole.
    private func instruction(_ text: String) -> String {
        let words = scanner.words(in: text, range: text.wholeRange)
        guard let modal = words.prefix(4).firstIndex(where: { Self.modals.contains($0.folded) }),
            modal > 0, modal + 1 < words.count, isPerson(words[modal - 1].folded),
            words[..<modal].allSatisfy({ !Self.limits.contains($0.folded) }),
            Self.deeds.contains(words[modal + 1].folded) || modal == 1
        else { return text }
        let next = words[modal + 1]
        guard !["not", "never", "be", "have", "also", "at"].contains(next.folded),
            !next.folded.hasSuffix("n't")
        else { return text }
        // "Their" wants whose it is.
        guard !words[modal...].prefix(4).contains(where: { Self.thirdPersons.contains($0.folded) })
        else { return text }
        let rest = text[TextRange(next.range.start, text.utf8.count)]
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    private static let thirdPersons: Set<String> = ["their", "them", "themselves", "they"]
    private static let limits: Set<String> = ["who", "that", "with", "some", "only", "if", "few"]

    /// Whether the sentence tells people, not a machine or the past, what to do.
    private func isAdvice(_ words: [Word]) -> Bool {
        let folded = words.map(\.folded)
        if let modal = folded.firstIndex(where: Self.modals.contains), modal > 0 {
            let deeds = folded[(modal + 1)...].drop {
                ["not", "now", "also", "at", "least", "to"].contains($0)
            }
            return isPerson(folded[modal - 1]) && (deeds.first.map(Self.deeds.contains) ?? false)
        }
        return folded.first.map(Self.deeds.contains) ?? false
    }

    /// People, or a plural that may be people: a token "should pay" nothing.
    private func isPerson(_ word: String) -> Bool {
        ["you", "we", "anyone", "everyone", "everybody", "anybody", "people", "who"].contains(word)
            || word.hasSuffix("s")
    }

    private static let modals: Set<String> = ["should", "must", "ought"]
    /// What people can be told to do, unlike prices and models, which "should fall" or "must run".
    private static let deeds: Set<String> = [
        "adopt", "ask", "audit", "assume", "avoid", "budget", "build", "buy", "check", "compare",
        "consider",
        "count", "declare", "delay", "demand", "disable", "don't", "expect", "hold", "insist",
        "keep", "limit", "list", "log", "look", "mask", "measure", "move", "patch", "pay", "pin",
        "plan", "prepare", "press", "publish", "read", "record", "re-examine", "remove", "require",
        "review", "revisit", "revoke", "rotate", "run", "separate", "start", "stop", "switch",
        "take", "test", "track", "treat", "try", "update", "upgrade", "use", "verify", "wait",
        "watch", "write",
    ]

    /// What a digest by somebody else tells people to do, as it states it.
    private func stated(in documents: [TaggedDocument], citer: Citer) -> [ActionItem] {
        documents.flatMap { tagged in
            tagged.structure.statements.compactMap { statement -> ActionItem? in
                guard case .action(let range, let impact) = statement.content else { return nil }
                let action = cited(range, in: tagged, citer)
                let addressed = audiences.addressed(action.text)
                return ActionItem(
                    audience: addressed?.audience ?? AudienceFinder.everybody,
                    action: CitedText(
                        addressed?.deed ?? action.text, citations: action.citations),
                    impact: impact.map { cited($0, in: tagged, citer) })
            }
        }
    }

    private func cited(_ range: TextRange, in tagged: TaggedDocument, _ citer: Citer) -> CitedText {
        let text = tagged.document.text[range].split(whereSeparator: \.isWhitespace)
        return CitedText(
            text.joined(separator: " "), citations: [citer.citation(of: range, in: tagged)])
    }
}
