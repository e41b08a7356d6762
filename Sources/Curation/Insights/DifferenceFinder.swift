internal import Language
internal import StoryModel

/// Finds amounts of one kind about which the sources of a happening differ.
struct DifferenceFinder: Sendable {
    private let scanner = WordScanner()
    /// Words on either side of an amount that tell what it counts.
    private let window = 6
    /// Of one story, and of all, so many amounts are compared: each is with each.
    private let most = (of: 40, all: 400)

    private struct Named {
        let amount: Amount
        let material: StoryMaterial
        let context: Set<String>
    }

    /// The differing amounts, each as its source writes it; empty where the sources agree.
    func differences(in event: WeekEvent, citer: Citer) -> [CitedText] {
        let named = event.members.flatMap { material in
            material.amounts.prefix(most.of).map { self.named($0, in: material) }
        }.prefix(most.all)
        var best: (pair: (Named, Named), overlap: Int)?
        for (place, left) in named.enumerated() {
            for right in named[(place + 1)...] where differ(left, right) {
                let overlap = left.context.intersection(right.context).count
                guard overlap >= 2, overlap > best?.overlap ?? 0,
                    !agreesElsewhere(left, right, named)
                else { continue }
                best = ((left, right), overlap)
            }
        }
        guard let pair = best?.pair else { return [] }
        return [pair.0, pair.1].map { named in
            let range = shown(named.amount, in: named.material)
            return CitedText(
                String(named.material.text[range]),
                citations: [citer.citation(of: range, in: named.material)])
        }
    }

    /// The amount, and the word behind a bare number that says what is counted.
    private func shown(_ amount: Amount, in material: StoryMaterial) -> TextRange {
        guard amount.unit == .count else { return amount.range }
        let behind = TextRange(
            amount.range.end, min(material.story.range.end, amount.range.end + 40))
        let words = scanner.words(in: material.text, range: behind)
        guard let next = words.first, next.range.start == amount.range.end + 1 else {
            return amount.range
        }
        return TextRange(amount.range.start, next.range.end)
    }

    /// Near each other, of one unit and from two sources: more likely one fact than two.
    private func differ(_ left: Named, _ right: Named) -> Bool {
        let (low, high) = (
            min(left.amount.value, right.amount.value), max(left.amount.value, right.amount.value)
        )
        return left.amount.unit == right.amount.unit && low > 0 && low < high && high / low < 1.6
            && left.material.document.document.source != right.material.document.document.source
    }

    /// Whether one source names the other's amount as well: then they speak of two things.
    private func agreesElsewhere(_ left: Named, _ right: Named, _ all: ArraySlice<Named>) -> Bool {
        all.contains { other in
            let source = other.material.document.document.source
            return other.amount.unit == left.amount.unit
                && (source == left.material.document.document.source
                    && other.amount.value == right.amount.value
                    || source == right.material.document.document.source
                        && other.amount.value == left.amount.value)
        }
    }

    private func named(_ amount: Amount, in material: StoryMaterial) -> Named {
        let around = TextRange(
            max(material.story.range.start, amount.range.start - 80),
            min(material.story.range.end, amount.range.end + 80))
        let words = scanner.words(in: material.text, range: around)
        let before = words.filter { $0.range.end <= amount.range.start }.suffix(window)
        let after = words.filter { $0.range.start >= amount.range.end }.prefix(window)
        let context = (before + after).map(\.folded).filter { $0.utf8.count > 3 }
        return Named(amount: amount, material: material, context: Set(context))
    }
}
