/// What stands around a name tells of it.
struct NameContext {
    /// What speaks for a company outright: "the startup", "CEO of".
    var proof = 0.0
    /// What only hints at a company, or at something else.
    var hint = 0.0
}

/// Tells from what stands around a name whether it is a company's.
struct NameContextJudge: Sendable {
    private let before: WordsBeforeName
    private let behind: WordsBehindName

    /// What the words around a whole list tell of one of its names, at most.
    private static let mostShared = 1.0

    init(contexts: ContextWords) {
        before = WordsBeforeName(contexts: contexts)
        behind = WordsBehindName(contexts: contexts)
    }

    func context(of run: Range<Int>, in story: NamedStory) -> NameContext {
        var context = NameContext()
        before.add(to: &context, run, in: story)
        let series = NameSeries(around: run, in: story)
        let isLast = series.words.lowerBound < run.lowerBound
        behind.add(to: &context, run, bareness: isLast ? 0.5 : 0.3, in: story)
        if !story.isOwner(run) { add(series, to: &context, run, in: story) }
        return context
    }

    /// What stands before a name alone tells.
    func contextBefore(_ run: Range<Int>, in story: NamedStory) -> NameContext {
        var context = NameContext()
        before.add(to: &context, run, in: story)
        return context
    }

    /// What the list tells that a name stands in: what is said of its first and of its last name is
    /// said of all, and known companies stand beside companies.
    private func add(
        _ series: NameSeries, to context: inout NameContext, _ run: Range<Int>,
        in story: NamedStory
    ) {
        if series.words.lowerBound < run.lowerBound {
            add(contextBefore(series.words, in: story), to: &context)
        }
        if series.words.upperBound > run.upperBound {
            var shared = NameContext()
            behind.add(to: &shared, series.words, bareness: 1, in: story)
            shared.proof = max(0, shared.proof)
            add(shared, to: &context)
        }
        if series.companies > 0 {
            context.hint += min(1.2, 0.3 + 0.3 * Double(series.companies))
        }
        context.hint -= min(0.6, 0.3 * Double(series.others))
    }

    private func add(_ shared: NameContext, to context: inout NameContext) {
        context.proof += shared.proof
        context.hint += max(-Self.mostShared, min(Self.mostShared, shared.hint))
    }
}
