import Curation
import StoryModel

/// Takes all measurements of a run.
struct Measurer {
    let run: FixtureRun
    let aligned: [AlignedStory]

    init(_ run: FixtureRun) {
        self.run = run
        aligned = run.documents.flatMap { Aligner().aligned(run.labels, in: $0) }
    }

    func measurements() -> [Measurement] {
        boundaries() + [titles(), summaries()] + uses() + parts() + judgements() + citations()
    }

    /// What is thought of the aligned stories, by names that begin with a prefix.
    func judgements(prefix: String = "") -> [Measurement] {
        (tags() + sentiments() + events()).map {
            Measurement(name: prefix + $0.name, value: $0.value, mistakes: $0.mistakes)
        }
    }

    // MARK: Stories and parts

    private func boundaries() -> [Measurement] {
        let kinds: [DocumentKind] = [.transcript, .newsletter, .notes]
        let shares = [
            Measurement(
                name: "stories.aligned", value: Double(aligned.count) / Double(run.labels.count),
                mistakes: run.labels.filter { label in !aligned.contains { $0.label == label } }
                    .map(\.name))
        ]
        return kinds.map(boundaries) + shares
    }

    private func boundaries(of kind: DocumentKind) -> Measurement {
        var counts = Counts()
        for document in run.documents where document.document.kind == kind {
            let lines = LineTable(document.document.text)
            let labelled = run.labels.filter { $0.document == document.document.path }
            counts.add(
                BoundaryScore().counts(
                    found: document.stories.map { lines.line(at: $0.story.range.start) },
                    labelled: labelled.map(\.lines.lowerBound)))
        }
        return Measurement(name: "stories.\(kind.rawValue)", value: counts.f1)
    }

    /// How much the titles of aligned spoken stories share with the best of those accepted.
    private func titles() -> Measurement {
        var sum = 0.0
        var count = 0
        var mistakes: [String] = []
        for story in aligned {
            let accepted = run.titles.filter {
                $0.document == story.label.document && $0.line == story.label.lines.lowerBound
            }
            guard !accepted.isEmpty else { continue }
            let title = story.found.story.title.text
            let value = TitleScore().value(title, accepted: accepted.map(\.title))
            sum += value
            count += 1
            if value < 0.5 { mistakes.append("\(story.label.name): \(title)") }
        }
        return Measurement(
            name: "titles.spoken", value: sum / Double(max(1, count)), mistakes: mistakes)
    }

    /// How early the sentences stand that are good for a use, ordered by their odds for it.
    private func uses() -> [Measurement] {
        let score = UseScore(labels: run.uses)
        return [
            score.measurement("uses.news", uses: ["news"], column: 0, in: run.documents),
            score.measurement(
                "uses.consequence", uses: ["consequence", "perhaps"], column: 1,
                in: run.documents),
            score.measurement("uses.quote", uses: ["quote"], column: 2, in: run.documents),
            UseScore(labels: run.consequences).consequences("uses.written", in: run.documents),
        ]
    }

    private func parts() -> [Measurement] {
        let sponsor = counts(of: .sponsor)
        let roles: [PassageRole] = [.greeting, .smallTalk, .farewell, .notice, .residue, .content]
        return [Measurement(name: "parts.sponsor", value: sponsor.f1)]
            + roles.map { role in
                let counts = counts(of: role)
                let share = Double(counts.right) / Double(max(1, counts.right + counts.missed))
                return Measurement(name: "parts.\(role.rawValue)", value: share)
            }
    }

    private func counts(of role: PassageRole) -> Counts {
        var counts = Counts()
        for document in run.documents {
            let lines = LineTable(document.document.text)
            let path = document.document.path
            let parts = run.parts.filter { $0.document == path && $0.role == role }.map(\.lines)
            let stories = run.labels.filter { $0.document == path }.map(\.lines)
            let passages = document.structure.passages.filter { $0.role == role }
            counts.add(
                PartScore().counts(
                    found: passages.map(\.range),
                    labelled: (role == .content ? stories : parts).map(lines.range(of:))))
        }
        return counts
    }

    // MARK: Tags

    private func tags() -> [Measurement] {
        var themes = Counts()
        var companies = Counts()
        var first = 0
        var mistakes: [String] = []
        for story in aligned {
            let found = story.found.tags.themes.map(\.theme)
            themes.add(found: Set(found), labelled: Set(story.label.themes))
            if let best = found.first, story.label.themes.contains(best) { first += 1 }
            let named = Set(story.found.tags.sentiments.map(\.company))
            let labelled = Set(story.label.companies.keys)
            companies.add(found: named, labelled: labelled)
            if named != labelled {
                let wrong = named.subtracting(labelled).sorted().map { "+" + $0 }
                let missed = labelled.subtracting(named).sorted().map { "-" + $0 }
                mistakes.append("\(story.label.name): \((wrong + missed).joined(separator: " "))")
            }
        }
        return [
            Measurement(name: "themes.f1", value: themes.f1),
            Measurement(
                name: "themes.first", value: Double(first) / Double(max(1, aligned.count))),
            Measurement(name: "companies.f1", value: companies.f1, mistakes: mistakes),
        ]
    }

    private func sentiments() -> [Measurement] {
        var score = SentimentScore()
        var mistakes: [String] = []
        for story in aligned {
            for sentiment in story.found.tags.sentiments {
                guard let labelled = story.label.companies[sentiment.company] else { continue }
                score.add(found: sentiment.score, labelled: labelled)
                if abs(sentiment.score - labelled) >= 2 {
                    let facts = "\(sentiment.company) \(sentiment.score), not \(labelled)"
                    mistakes.append("\(story.label.name): \(facts)")
                }
            }
        }
        return [
            Measurement(name: "sentiment.sign", value: score.signAgreement, mistakes: mistakes),
            // So that higher is better: 1 for no error, 0 for five points.
            Measurement(name: "sentiment.closeness", value: 1 - score.meanError / 5),
        ]
    }
}

extension StoryLabel {
    /// Where it stands, for lists of mistakes.
    var name: String { "\(document.split(separator: "/").last ?? ""):\(lines.lowerBound)" }
}
