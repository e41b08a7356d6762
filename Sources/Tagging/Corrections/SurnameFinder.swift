internal import StoryModel

/// Finds surnames that a talk writes in two ways: "Ana Keler", where it has "Ana Keller" more often.
///
/// No list holds the people of whom a field speaks. The document itself tells: the same given name
/// before two surnames that sound alike is one person, and the writing that stands oftener is meant.
struct SurnameFinder: Sendable {
    /// A surname and how it is meant.
    struct Misheard: Sendable {
        let range: TextRange
        let meant: String
    }

    /// The writing that is meant stands so often at least.
    private let fewest = 3
    /// Of so many surnames behind one given name, each is compared with each.
    private let mostCompared = 40
    private let letterCount = 4...15
    private let mostSteps = 2
    private let leastLikeness = 0.6

    /// One writing of a surname behind a given name.
    private struct Writing {
        let letters: [UInt8]
        let written: String
        var places: [(story: Int, range: TextRange)]
    }

    /// The surnames of each story that are meant otherwise, in the order of the text.
    ///
    /// - Parameters:
    ///   - texts: The stories' words.
    ///   - mentions: Their companies, whose names and products are no people's.
    ///   - document: The text; linear in its length.
    /// - Returns: One list a story.
    func surnames(
        in texts: [WordPieceScanner], mentions: [[Candidate]], of document: String
    ) -> [[Misheard]] {
        var found: [[Misheard]] = texts.map { _ in [] }
        for writings in writings(in: texts, mentions: mentions, of: document) {
            for rare in writings {
                let meant = writings.filter { isMeant($0, by: rare) }
                    .max { ($0.places.count, $1.written) < ($1.places.count, $0.written) }
                guard let meant else { continue }
                for place in rare.places {
                    found[place.story].append(
                        Misheard(range: place.range, meant: meant.written))
                }
            }
        }
        return found.map { $0.sorted { $0.range < $1.range } }
    }

    /// The surnames behind each given name that has more than one.
    private func writings(
        in texts: [WordPieceScanner], mentions: [[Candidate]], of document: String
    ) -> [[Writing]] {
        var writings: [UInt64: [[UInt8]: Writing]] = [:]
        for (story, text) in texts.enumerated() {
            let taken = Set(
                mentions[story].filter { $0.resolution != .person }.flatMap {
                    Int(text.pieces[$0.first].word)...Int(text.pieces[$0.last].word)
                })
            let words = text.words
            for place in words.indices.dropLast()
            where words[place].isCapitalized && words[place + 1].isCapitalized {
                let (given, surname) = (words[place], words[place + 1])
                guard surname.gap == .space, !given.isGenitive, !taken.contains(place),
                    !taken.contains(place + 1)
                else { continue }
                let range = TextRange(Int(surname.start), Int(surname.end))
                guard let letters = SoundIndex.letters(document.utf8Span.span, range),
                    letterCount.contains(letters.count)
                else { continue }
                writings[given.hash, default: [:]][
                    letters,
                    default: Writing(letters: letters, written: String(document[range]), places: [])
                ].places.append((story, range))
            }
        }
        return writings.values.filter { (2...mostCompared).contains($0.count) }
            .map { Array($0.values) }
    }

    /// Whether a surname that stands oftener sounds like a rarer one.
    private func isMeant(_ common: Writing, by rare: Writing) -> Bool {
        guard common.places.count >= fewest, common.places.count > rare.places.count,
            common.letters.first == rare.letters.first,
            SpellingDistance.steps(common.letters.span, rare.letters.span) <= mostSteps,
            SpellingDistance.likeness(common.letters.span, rare.letters.span) >= leastLikeness,
            !isPlural(rare.letters, of: common.letters),
            !isPlural(common.letters, of: rare.letters)
        else { return false }
        let (meant, heard) = (
            SoundKey(common.letters.span), SoundKey(rare.letters.span)
        )
        return meant == heard || meant.shortened.contains(heard.code)
            || heard.shortened.contains(meant.code)
    }

    private func isPlural(_ letters: [UInt8], of other: [UInt8]) -> Bool {
        letters.last == UInt8(ascii: "s") && letters.dropLast().elementsEqual(other)
    }
}
