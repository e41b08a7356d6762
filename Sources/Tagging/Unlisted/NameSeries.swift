internal import StoryModel

/// Names that stand beside each other in a list: "Fennel, Nvidia and Sorrel".
struct NameSeries {
    /// From the first word of the first name to the last of the last.
    private(set) var words: Range<Int>
    /// How many of the other names are those of known companies.
    private(set) var companies = 0
    /// How many of the other names are those of known products or persons.
    private(set) var others = 0

    /// Whether the other names of which something is known are companies'.
    var isOfCompanies: Bool { companies > 0 && others == 0 }

    /// The most words of a name.
    private static let longest = 4
    /// The most names that are looked at on either side.
    private static let reach = 12
    private static let listing = ["and", "or", "vs", "versus"].map { WordHash($0).value }

    /// The series that a name belongs to; alone it is one of its own.
    ///
    /// Words that are found to be companies' names count as known ones.
    init(around name: Range<Int>, in story: NamedStory, found: Set<Int> = []) {
        words = name
        for _ in 0..<Self.reach {
            guard let item = Self.item(before: words.lowerBound, in: story) else { break }
            count(item, in: story, found: found)
            words = item.lowerBound..<words.upperBound
        }
        for _ in 0..<Self.reach {
            guard let item = Self.item(behind: words.upperBound, in: story) else { break }
            count(item, in: story, found: found)
            words = words.lowerBound..<item.upperBound
        }
    }

    private mutating func count(_ item: Range<Int>, in story: NamedStory, found: Set<Int>) {
        if item.allSatisfy(found.contains) { return companies += 1 }
        guard let mention = item.lazy.compactMap({ story.mention(at: $0) }).first else { return }
        let isWhole = item.allSatisfy { story.mention(at: $0)?.range == mention.range }
        if mention.resolution.isName, isWhole, mention.nameEnd == mention.range.end {
            if !mention.isAmbiguous { companies += 1 }
        } else {
            others += 1
        }
    }

    /// The name before a word, where a comma or "and" is between them.
    private static func item(before first: Int, in story: NamedStory) -> Range<Int>? {
        let words = story.text.words
        guard first > 0 else { return nil }
        var end = first
        if words[first].gap == .space, listing.contains(words[first - 1].hash) {
            end = first - 1
            guard words[end].gap == .space || words[end].gap == .comma else { return nil }
        } else if words[first].gap != .comma {
            return nil
        }
        var start = end
        while start > 0, end - start < longest, isPart(start - 1, of: story),
            start == end || words[start].gap.joins
        {
            start -= 1
        }
        return start < end && isName(start, of: story) ? start..<end : nil
    }

    /// The name behind a word, where a comma or "and" is between them.
    private static func item(behind place: Int, in story: NamedStory) -> Range<Int>? {
        let words = story.text.words
        guard place < words.count, words[place].gap == .space || words[place].gap == .comma else {
            return nil
        }
        var start = place
        if listing.contains(words[place].hash) {
            start += 1
            guard start < words.count, words[start].gap == .space else { return nil }
        } else if words[place].gap != .comma {
            return nil
        }
        guard isName(start, of: story) else { return nil }
        var end = start
        while end < words.count, end - start < longest, isPart(end, of: story),
            end == start || words[end].gap.joins
        {
            end += 1
        }
        return start..<end
    }

    private static func isName(_ place: Int, of story: NamedStory) -> Bool {
        story.mention(at: place) != nil || story.text.words[place].isCapitalized
    }

    private static func isPart(_ place: Int, of story: NamedStory) -> Bool {
        isName(place, of: story) || story.text.words[place].isDigits
    }
}
