internal import StoryModel

/// Finds advertisements in speech.
///
/// An advertisement begins with words that nobody uses else ("brought to you by"), goes on while
/// sentences address the listener and praise, and ends with a call to act, an address or a thank-you.
struct SponsorDetector {
    let written: WrittenText
    /// Longer advertisements are not believed, in utterances.
    static let longest = 28

    /// The utterances of the advertisements, in order and disjoint.
    func advertisements(in utterances: [Utterance]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < utterances.count {
            guard opens(utterances, at: index) else {
                index += 1
                continue
            }
            let end = end(of: index, in: utterances)
            if let last = found.last, last.upperBound == index, !utterances[index].startsLine {
                found[found.count - 1] = last.lowerBound..<end
            } else {
                found.append(index..<end)
            }
            index = end
        }
        return found
    }

    private func opens(_ utterances: [Utterance], at index: Int) -> Bool {
        utterances[index].weight(of: .sponsorOpening) >= 2.5
    }

    /// The utterance behind the advertisement that begins at an index.
    private func end(of start: Int, in utterances: [Utterance]) -> Int {
        var end = start + 1
        var cold = 0.0
        var index = start + 1
        while index < min(utterances.count, start + Self.longest) {
            let utterance = utterances[index]
            if utterance.weight(of: .sponsorOpening) >= 3, index - start > 3,
                !closes(utterance), closes(utterances[index - 1])
            {
                break
            }
            if closes(utterance) {
                end = index + 1
                cold = 0
            } else if isWarm(utterance) {
                cold = max(0, cold - 1)
            } else {
                cold += utterance.weight(of: .opener) >= 2 ? 4 : 1
            }
            if cold >= 6 { break }
            if index + 1 < utterances.count, end == index + 1, leaves(utterances, at: index + 1) {
                break
            }
            index += 1
        }
        return max(end, start + 1)
    }

    private func closes(_ utterance: Utterance) -> Bool {
        utterance.sum(of: .sponsorClosing) >= 1.5 || hasAddress(utterance)
    }

    private func isWarm(_ utterance: Utterance) -> Bool { utterance.sum(of: .sponsor) >= 1.5 }

    /// Whether what follows has nothing of an advertisement for some sentences.
    private func leaves(_ utterances: [Utterance], at index: Int) -> Bool {
        if utterances[index].weight(of: .opener) >= 2.5 { return true }
        let next = utterances[index..<min(utterances.count, index + 3)]
        return !next.contains { closes($0) || $0.sum(of: .sponsor) >= 2 }
    }

    /// Whether a web address stands in it, `name.com` or "name dot com".
    private func hasAddress(_ utterance: Utterance) -> Bool {
        let bytes = written.text.utf8Span.span
        return utterance.words.contains { index in
            let range = written.words.entries[index].range
            return range.count > 4
                && [".com", ".ai", ".io", ".dev", ".co", ".org", ".net", ".sh"].contains { ending in
                    let word = written.text[range]
                    return word.hasSuffix(ending)
                } && bytes[range.start] != 0x2e
        }
    }
}
