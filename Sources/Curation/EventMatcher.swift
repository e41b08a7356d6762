internal import Foundation
internal import Language
internal import StoryModel

/// Tells how likely two stories are about the same happening.
struct EventMatcher: Sendable {
    /// From this score on, two stories are one event.
    static let threshold = 0.5

    /// From 0 to 1; the same for both orders of the stories.
    func score(_ left: StoryMaterial, _ right: StoryMaterial) -> Double {
        let odds = 1 / (1 + Foundation.exp(-evidence(left, right)))
        return (odds * 1e6).rounded() / 1e6
    }

    private func evidence(_ left: StoryMaterial, _ right: StoryMaterial) -> Double {
        let days = abs(left.document.day.daysSinceEpoch - right.document.day.daysSinceEpoch)
        return -2.9 + 10 * left.vector.similarity(to: right.vector)
            + 2 * shared(left.names, right.names)
            + 0.4 * sharedCompanies(left, right)
            + 0.8 * Double(min(2, sharedAmounts(left, right)))
            - 0.2 * Double(min(days, 6))
    }

    /// The weight of shared names against that of the poorer story's names, from 0 to 1.
    private func shared(_ left: [String: Double], _ right: [String: Double]) -> Double {
        let (few, many) = left.count <= right.count ? (left, right) : (right, left)
        var total = 0.0
        var common = 0.0
        for (name, weight) in few.sorted(by: { $0.key < $1.key }) {
            total += weight
            if many[name] != nil { common += weight }
        }
        return total > 0 ? common / (total + 6) : 0
    }

    private func sharedCompanies(_ left: StoryMaterial, _ right: StoryMaterial) -> Double {
        let smaller = min(left.companies.count, right.companies.count)
        guard smaller > 0 else { return 0 }
        let common = left.companies.keys.count { right.companies[$0] != nil }
        return Double(common) / Double(smaller)
    }

    private func sharedAmounts(_ left: StoryMaterial, _ right: StoryMaterial) -> Int {
        let known = Set(left.amounts.map(AmountKey.init))
        return Set(right.amounts.map(AmountKey.init)).intersection(known).count
    }

    private struct AmountKey: Hashable {
        let value: Double
        let unit: Amount.Unit

        init(_ amount: Amount) {
            value = amount.value
            unit = amount.unit
        }
    }
}
