internal import StoryModel

/// Orders the organisations of a story by their weight in it.
struct CompanyRanking {
    /// An organisation and its weight; the weights of a story are comparable with each other only.
    struct Entry {
        let organisation: Int32
        let weight: Double
    }

    /// The organisations of mentions in the order of the text, the weightiest first.
    ///
    /// Counts the title thrice, openings twice, what stands far down little, a product half.
    /// Organisations from the number `listed` on are in no list and weigh less.
    static func entries(
        _ mentions: [Candidate], title: TextRange, body: [TextRange], listed: Int
    ) -> [Entry] {
        let length = body.reduce(0) { $0 + $1.count }
        let start = body.first?.start ?? 0
        var sums: [Int32: Double] = [:]
        var order: [Int32] = []
        for mention in mentions {
            if sums[mention.organisation] == nil { order.append(mention.organisation) }
            sums[mention.organisation, default: 0] += weight(
                mention, title: title, start: start, length: length)
        }
        let ranked = order.enumerated().map { place, organisation in
            let isListed = Int(organisation) < listed
            let weight = (sums[organisation] ?? 0).squareRoot() * (isListed ? 1 : 0.6)
            return (place: place, entry: Entry(organisation: organisation, weight: rounded(weight)))
        }
        return ranked.sorted {
            ($1.entry.weight, $0.place) < ($0.entry.weight, $1.place)
        }.map(\.entry)
    }

    /// How far the opening of a long issue reaches, in bytes.
    private static let opening = 5000.0

    private static func weight(
        _ mention: Candidate, title: TextRange, start: Int, length: Int
    ) -> Double {
        var weight =
            switch mention.resolution {
            case .person: 0.3
            case .product: 0.5
            default: 1.0
            }
        if title.contains(mention.range) { weight *= 3 }
        let offset = Double(max(0, mention.range.start - start))
        let depth = offset / Double(max(400, length))
        // A long issue says first what it is about; far down it lists.
        let distance = 1 + offset / opening
        return weight * (1 + max(0, 1 - 4 * depth)) / (distance * distance * distance * distance)
    }

    private static func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }
}
