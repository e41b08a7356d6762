internal import StoryModel

/// What a user says is meant by words heard: `Deep Sea: DeepSeek`.
package struct Glossary: Sendable {
    /// Words heard, and what is meant; the same words say that they are meant as they stand.
    package struct Entry: Hashable, Sendable {
        package let heard: String
        package let meant: String

        package init(heard: String, meant: String) {
            self.heard = heard
            self.meant = meant
        }
    }

    /// The same for the same entries.
    package let fingerprint: String
    private let entries: [Entry]
    private var index = HashIndex()

    /// A glossary; of two entries for the same letters the later holds.
    package init(_ entries: [Entry] = []) {
        self.entries = entries
        fingerprint =
            Fingerprint(of: entries.map { "\($0.heard)\t\($0.meant)" }.joined(separator: "\n"))
            .hex
        for (number, entry) in entries.enumerated() {
            let pieces = WordPieceScanner(entry.heard, ranges: [entry.heard.wholeRange]).pieces
            guard !pieces.isEmpty, pieces.count <= SurfaceIndex.longest else { continue }
            let hash = pieces.reduce(into: WordHash()) { $0 = $0.joined(with: $1.hash) }
            index.update(hash.value, to: Int32(number))
        }
    }

    /// A place where a text has the words of an entry.
    struct Match {
        let entry: Entry
        /// The first and the last piece.
        let first: Int
        let last: Int
    }

    /// The places where whole words are those of an entry, whatever their case; the longest first.
    func matches(in text: WordPieceScanner) -> [Match] {
        guard index.count > 0 else { return [] }
        var matches: [Match] = []
        var first = 0
        while first < text.pieces.count {
            let match = text.pieces[first].gap == .none ? nil : longest(in: text, at: first)
            if let match { matches.append(match) }
            first = (match?.last ?? first) + 1
        }
        return matches
    }

    private func longest(in text: WordPieceScanner, at first: Int) -> Match? {
        let pieces = text.pieces
        var best: Match?
        var hash = WordHash()
        for last in first..<min(pieces.count, first + SurfaceIndex.longest) {
            guard last == first || pieces[last].gap.joins else { break }
            hash = hash.joined(with: pieces[last].hash)
            let isWhole = last + 1 == pieces.count || pieces[last + 1].gap != .none
            if isWhole, let number = index[hash.value] {
                best = Match(entry: entries[Int(number)], first: first, last: last)
            }
        }
        return best
    }
}
