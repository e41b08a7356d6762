internal import StoryModel
internal import Tagging

/// Which companies a text names, found with a gazetteer that lacks a third of its entries.
struct UnlistedTask: EvaluationTask {
    struct Answer: Encodable {
        let id: String
        let companies: [String]
        /// Those of the text that the whole gazetteer knows and the smaller one lacks.
        let leftOut: [String]
        /// Those of them that are found nevertheless, by the place of their name.
        let found: [String]
    }

    private let whole: StoryTagger
    private let partial: StoryTagger
    private let leftOut: Set<String>

    /// Leaves out a third of the entries, another one for each seed.
    init(seed: UInt64) throws {
        let gazetteer = try Gazetteer.shipped()
        leftOut = Self.third(of: gazetteer.organisations.map(\.name), seed: seed)
        whole = try StoryTagger.shipped()
        partial = try StoryTagger(
            gazetteer: gazetteer.leavingOut(leftOut), themes: .shipped(), lexicon: .shipped())
    }

    func answer(_ question: TextQuestion) -> Answer {
        let text = StoryText(question.text, id: question.id)
        let all = text.tagged(by: whole).stories.flatMap(\.tags.mentions)
        let tags = text.tagged(by: partial).stories.map(\.tags)
        let found = tags.flatMap(\.mentions).filter { $0.resolution == .unlisted }
        let named = all.filter {
            leftOut.contains($0.company) && ($0.resolution == .name || $0.resolution == .alias)
        }
        let seen = named.filter { mention in
            found.contains { $0.range.overlaps(mention.range) }
        }
        return Answer(
            id: question.id, companies: tags.flatMap(\.namedCompanies),
            leftOut: Set(named.map(\.company)).sorted(), found: Set(seen.map(\.company)).sorted())
    }

    /// A third of names in a random order that the seed gives.
    private static func third(of names: [String], seed: UInt64) -> Set<String> {
        var generator = SplitMix(state: seed)
        return Set(names.shuffled(using: &generator).prefix(names.count / 3))
    }
}

/// Numbers that look random, the same for the same seed on every machine.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
