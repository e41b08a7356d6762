internal import Foundation
internal import Language
internal import StoryModel

/// Tells how likely two stories are about the same happening.
///
/// What counts is how surprising it would be for stories of their lengths to share the terms that
/// they share, so that a long talk holds many words of a short item without being about it. The
/// weights are fitted on the labelled stories of the fixtures.
struct EventMatcher: Sendable {
    /// From this score on, two stories are one event.
    static let threshold = 0.5
    /// From this score on, a story goes on from one of an earlier week, which is days away.
    static let continuationThreshold = 0.32

    /// A week of so many stories is what the weights were fitted on.
    static let usual = 50
    /// What pairs lose by standing among so many times as many, and what at most: copies stay copies.
    private let rare = 3.0
    private let mostRare = 4.0
    /// Behind so many days, what is told is the less likely to go on the later it comes: a field speaks
    /// of the same things in the same words.
    private let fresh = 10
    /// What pairs lose whose titles name different versions.
    private let otherVersion = 2.0
    /// So many words tell enough of a happening.
    private let telling = 60
    /// So many times as long is a story that holds another's words by chance.
    private let muchLonger = 3
    /// The least share of a long story's lead that tells that a brief one is about the same.
    private let leastNamed = 0.15
    /// A story of more amounts shares some with many by chance.
    private let usualAmounts = 12.0

    /// From 0 to 1; the same for both orders of the stories.
    ///
    /// - Parameters:
    ///   - left: A story.
    ///   - right: Another.
    ///   - count: How many stories they stand among: of the more, the fewer pairs are about the same.
    /// - Returns: The likelihood.
    func score(
        _ left: StoryMaterial, _ right: StoryMaterial, among count: Int = EventMatcher.usual
    ) -> Double {
        let rarity = min(
            mostRare, max(0, rare * Foundation.log(Double(count) / Double(EventMatcher.usual))))
        let odds = 1 / (1 + Foundation.exp(rarity - evidence(left, right)))
        return (odds * 1e6).rounded() / 1e6
    }

    private func evidence(_ left: StoryMaterial, _ right: StoryMaterial) -> Double {
        let days = abs(left.document.day.daysSinceEpoch - right.document.day.daysSinceEpoch)
        let lead = sharedLead(of: left.terms, in: right.terms)
        let other = sharedLead(of: right.terms, in: left.terms)
        return -5 + 10 * sharedTerms(left.terms, right.terms)
            + 6 * (lead + other + min(lead, other)) + 2 * brevity(left, right)
            + 1.2 * Double(min(2, sharedAmounts(left, right)))
            * chance(max(left.amounts.count, right.amounts.count))
            + 0.7 * sharedCompanies(left, right)
            - 0.3 * Double(min(6, days)) - 0.2 * Double(max(0, days - fresh))
            - reluctance(left, right)
    }

    /// A document seldom tells a happening twice, and an outlook speaks of many, as does a digest by
    /// somebody else; who only talk about a subject tell no happening.
    ///
    /// Between stories of speech that follow each other, the speakers moved on.
    private func reluctance(_ left: StoryMaterial, _ right: StoryMaterial) -> Double {
        let isOutlook = left.story.role == .outlook || right.story.role == .outlook
        var reluctance = isOutlook ? 3.0 : 0
        if left.isSecondary || right.isSecondary { reluctance += 1 }
        if left.isDiscussion || right.isDiscussion { reluctance += 40 }
        if left.document.document.id == right.document.document.id {
            let isNext = abs(left.story.id.number - right.story.id.number) == 1
            let isSpeech = left.document.document.kind == .transcript
            reluctance += isNext && isSpeech ? 8 : 4
        }
        if isPassing(left, in: right) || isPassing(right, in: left) { reluctance += 4 }
        let isOther =
            !left.versions.isEmpty && !right.versions.isEmpty
            && left.versions.isDisjoint(with: right.versions)
        return reluctance + (isOther ? otherVersion : 0)
    }

    /// Whether a written story is so much longer than another that it holds its words by chance, and says
    /// first whom and what it is about, which the other does not name.
    private func isPassing(_ brief: StoryMaterial, in long: StoryMaterial) -> Bool {
        long.document.document.kind != .transcript && brief.document.document.kind != .transcript
            && long.wordCount >= muchLonger * brief.wordCount
            && sharedLead(of: long.terms, in: brief.terms) < leastNamed
    }

    /// What little says the same by chance, from about minus 4 to 0.
    private func brevity(_ left: StoryMaterial, _ right: StoryMaterial) -> Double {
        let words = max(1, min(left.wordCount, right.wordCount, telling))
        return Foundation.log(Double(words) / Double(telling))
    }

    /// How much of what the poorer story could share the two do share, from 0 to 1.
    private func sharedTerms(_ left: StoryTerms, _ right: StoryTerms) -> Double {
        let isLeftPoorer =
            left.terms.count != right.terms.count
            ? left.terms.count < right.terms.count
            : left.terms.lexicographicallyPrecedes(right.terms) { $0.text < $1.text }
        let (poor, rich) = isLeftPoorer ? (left, right) : (right, left)
        let wordCount = max(left.wordCount, right.wordCount)
        return share(poor.shared(with: rich).map { poor.terms[$0] }, in: wordCount) {
            poor.surprise(in: wordCount)
        }
    }

    /// How much of a story's lead another story holds, from 0 to 1.
    private func sharedLead(of story: StoryTerms, in other: StoryTerms) -> Double {
        share(story.leadShared(with: other).map { story.lead[$0] }, in: other.wordCount) {
            StoryTerms.surprise(story.lead, in: other.wordCount)
        }
    }

    /// How surprising shared terms are, against all that might be shared.
    private func share(
        _ shared: [StoryTerms.Term], in wordCount: Int, of total: () -> Double
    ) -> Double {
        guard !shared.isEmpty else { return 0 }
        let total = total()
        return total > 0 ? StoryTerms.surprise(shared, in: wordCount) / total : 0
    }

    private func sharedCompanies(_ left: StoryMaterial, _ right: StoryMaterial) -> Double {
        let smaller = min(left.companies.count, right.companies.count)
        guard smaller > 0 else { return 0 }
        let common = left.companies.keys.count { right.companies[$0] != nil }
        return Double(common) / Double(smaller)
    }

    private func sharedAmounts(_ left: StoryMaterial, _ right: StoryMaterial) -> Int {
        guard !left.amounts.isEmpty, !right.amounts.isEmpty else { return 0 }
        let known = Set(left.amounts.map(AmountKey.init))
        return Set(right.amounts.map(AmountKey.init)).intersection(known).count
    }

    /// What a shared amount tells where a story has so many: a long one has many of every other's by chance.
    private func chance(_ count: Int) -> Double { min(1, usualAmounts / Double(max(1, count))) }

    private struct AmountKey: Hashable {
        let value: Double
        let unit: Amount.Unit

        init(_ amount: Amount) {
            value = amount.value
            unit = amount.unit
        }
    }
}
