internal import StoryModel

/// Tells names that only say where, with what or among whom something happens: "on Hugging Face",
/// "eight NVIDIA GPUs", "an OpenAI-compatible server", "(Artificial Analysis)".
///
/// What such a sentence tells, it tells of somebody else.
struct PassingNames: Sendable {
    private let contexts: ContextWords
    private let venues: VenueWords
    /// The organisations that keep, run, measure or report what others make.
    private let hosts: Set<Int32>

    /// How many small words may stand between a preposition and the name: "on a single DGX".
    private static let smallWords = 3
    /// The longest aside in brackets, in bytes before the name.
    private static let aside = 60
    /// Names that stand so close, in words, are of one list.
    private static let listed = 3

    init(organisations: [Organisation], contexts: ContextWords) {
        self.contexts = contexts
        venues = VenueWords(contexts: contexts)
        hosts = Set(
            organisations.indices.filter {
                organisations[$0].kind == .media
                    || contexts.has(name: organisations[$0].name, in: .host)
            }
            .map(Int32.init))
    }

    /// For each mention, in the order of the text, whether it is made in passing.
    func passing(_ mentions: [Candidate], in text: WordPieceScanner, of document: String) -> [Bool]
    {
        let places = mentions.map { mention in
            Int(text.pieces[mention.first].word)..<Int(text.pieces[mention.last].word) + 1
        }
        let bytes = document.utf8Span.span
        return mentions.indices.map { index in
            let name = whole(index, mentions, places, text.words)
            return venues.isVenue(mentions[index], in: text)
                || isPath(name, text.words, bytes)
                || isCompound(name, text.words)
                || isPlace(name, text.words)
                || isMaterial(name, text.words)
                || isBracketed(name, text.words, bytes)
                || isListed(index, mentions, places, text.words)
                || hosts.contains(mentions[index].organisation)
                    && isHost(index, name, mentions, places, text.words)
        }
    }

    /// The words of a name with those of its maker before it: "Google's Gemini".
    private func whole(
        _ index: Int, _ mentions: [Candidate], _ places: [Range<Int>], _ words: [ScannedWord]
    ) -> Range<Int> {
        var name = places[index]
        var before = index - 1
        while before >= 0, mentions[before].organisation == mentions[index].organisation,
            places[before].upperBound == name.lowerBound, words[name.lowerBound].gap.joins
        {
            name = places[before].lowerBound..<name.upperBound
            before -= 1
        }
        return name
    }

    /// Whether a name stands in the address of a forum: "r/StableDiffusion".
    private func isPath(_ name: Range<Int>, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        let start = Int(words[name.lowerBound].start)
        guard start > 1, bytes[start - 1] == UInt8(ascii: "/") else { return false }
        let letter = bytes[start - 2] | 0x20
        return letter == UInt8(ascii: "r") || letter == UInt8(ascii: "u")
    }

    /// Whether a name is a part of a longer word: "OpenAI-compatible", "Dolphin-Yi-34B".
    private func isCompound(_ name: Range<Int>, _ words: [ScannedWord]) -> Bool {
        let next = name.upperBound
        guard next < words.count, words[next].gap == .hyphen else { return false }
        return contexts.has(words[next], in: .likeness)
            || name.lowerBound > 0 && words[name.lowerBound].gap == .hyphen
    }

    /// Whether a name stands behind a word for a place or a means.
    private func isPlace(_ name: Range<Int>, _ words: [ScannedWord]) -> Bool {
        var place = name.lowerBound
        let least = max(1, place - Self.smallWords)
        while place >= least, words[place].gap == .space {
            let before = words[place - 1]
            if contexts.has(before, in: .place) {
                return place < 2 || !contexts.has(words[place - 2], in: .burden)
            }
            if place > 1, words[place - 1].gap.joins, contexts.has(words[place - 2], in: .likened),
                contexts.isToward(before)
            {
                return true
            }
            guard contexts.has(before, in: .small) || before.isDigits else { return false }
            place -= 1
        }
        return false
    }

    /// Whether a name says what a thing is of, "200,000 NVIDIA GPUs", "the OpenAI API", or who found
    /// something out, "Ramp's data".
    private func isMaterial(_ name: Range<Int>, _ words: [ScannedWord]) -> Bool {
        let (first, next) = (name.lowerBound, name.upperBound)
        guard next < words.count, words[next].gap.joins else { return false }
        if words[next - 1].isGenitive {
            return (next..<min(words.count, next + Self.smallWords)).contains {
                contexts.has(words[$0], in: .finding)
            }
        }
        guard first > 0, !words[first].gap.opens else { return false }
        return contexts.has(words[next], in: .posted) || contexts.has(words[next], in: .means)
    }

    /// Whether a name stands in a short aside in brackets.
    private func isBracketed(
        _ name: Range<Int>, _ words: [ScannedWord], _ bytes: Span<UInt8>
    ) -> Bool {
        let start = Int(words[name.lowerBound].start)
        var place = start - 1
        while place >= max(0, start - Self.aside) {
            switch bytes[place] {
            case UInt8(ascii: "("): return !isOpening(place, bytes)
            case UInt8(ascii: ")"), UInt8(ascii: "\n"): return false
            default: place -= 1
            }
        }
        return false
    }

    /// Whether a line begins with the bracket.
    private func isOpening(_ bracket: Int, _ bytes: Span<UInt8>) -> Bool {
        bracket == 0 || bytes[bracket - 1] == UInt8(ascii: "\n")
    }

    /// Whether a name is one of three or more in a row, with which the sentence does not begin.
    private func isListed(
        _ index: Int, _ mentions: [Candidate], _ places: [Range<Int>], _ words: [ScannedWord]
    ) -> Bool {
        var row = index...index
        while row.lowerBound > 0,
            isNext(places[row.lowerBound - 1], places[row.lowerBound], words)
        {
            row = row.lowerBound - 1...row.upperBound
        }
        while row.upperBound + 1 < mentions.count,
            isNext(places[row.upperBound], places[row.upperBound + 1], words)
        {
            row = row.lowerBound...row.upperBound + 1
        }
        guard row.count > 2, Set(mentions[row].map(\.organisation)).count > 2 else {
            return false
        }
        return !words[places[row.lowerBound].lowerBound].gap.opens
    }

    private func isNext(
        _ left: Range<Int>, _ right: Range<Int>, _ words: [ScannedWord]
    ) -> Bool {
        guard right.lowerBound >= left.upperBound,
            right.lowerBound - left.upperBound < Self.listed
        else { return false }
        return words[left.upperBound...right.lowerBound].allSatisfy { !$0.gap.parts }
            && (left.upperBound...right.lowerBound).contains {
                words[$0].gap == .comma || words[$0].gap == .mark
                    || contexts.has(words[$0], in: .small)
            }
    }

    /// Whether a host is told of beside somebody whose work it keeps or measures: named behind them,
    /// or telling of them.
    private func isHost(
        _ index: Int, _ name: Range<Int>, _ mentions: [Candidate], _ places: [Range<Int>],
        _ words: [ScannedWord]
    ) -> Bool {
        let company = mentions[index].organisation
        let first = name.lowerBound
        if first > 0, words[first].gap == .space, contexts.isToward(words[first - 1]) {
            return true
        }
        if index > 0, mentions[index - 1].organisation != company,
            !words[places[index - 1].upperBound...name.lowerBound].contains(where: \.gap.opens)
        {
            return true
        }
        let next = name.upperBound
        guard next < words.count, index + 1 < mentions.count,
            contexts.has(words[next], in: .telling)
        else { return false }
        return mentions[index + 1].organisation != company
            && !words[next...places[index + 1].lowerBound].contains(where: \.gap.opens)
    }
}
