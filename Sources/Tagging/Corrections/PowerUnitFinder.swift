internal import StoryModel

/// Finds units of memory that were heard for units of power: "rents 2 gigabytes of compute", in a
/// talk that speaks of gigawatts too.
struct PowerUnitFinder: Sendable {
    /// A unit and how it is meant.
    struct Misheard: Sendable {
        let range: TextRange
        let meant: String
    }

    /// What is measured stands within so many words of the unit.
    private static let reach = 4
    private static let meant = [
        "gigabyte": "gigawatt", "gigabytes": "gigawatts", "megabyte": "megawatt",
        "megabytes": "megawatts",
    ]
    private let units = Self.meant.map { (hash: WordHash($0).value, meant: $1) }
    private let gigawatt = WordStem.hash(Array("gigawatt".utf8))
    private let megawatt = WordStem.hash(Array("megawatt".utf8))
    private let measured = Self.hashes("capacity compute power electricity energy")
    private let memories = Self.hashes(
        "memory storage ram vram disk disc hbm data cache file context")
    private let of = WordHash("of").value

    private static func hashes(_ words: String) -> [UInt64] {
        words.split(separator: " ").map { WordHash($0).value }
    }

    /// The units of each story that are meant otherwise, in the order of the text; linear.
    func units(in texts: [WordPieceScanner]) -> [[Misheard]] {
        let speaksOfPower = texts.contains { text in
            text.words.contains { $0.stem == gigawatt || $0.stem == megawatt }
        }
        guard speaksOfPower else { return texts.map { _ in [] } }
        return texts.map { text in
            text.words.indices.dropLast().compactMap { place in
                guard text.words[place + 1].hash == of else { return nil }
                let word = text.words[place]
                guard let meant = units.first(where: { $0.hash == word.hash })?.meant,
                    isOfPower(text.words[(place + 1)...])
                else { return nil }
                return Misheard(range: TextRange(Int(word.start), Int(word.end)), meant: meant)
            }
        }
    }

    /// Whether words behind a unit, from "of" on, tell of power.
    private func isOfPower(_ words: ArraySlice<ScannedWord>) -> Bool {
        let behind = words.prefix(Self.reach)
        return behind.contains { measured.contains($0.hash) }
            && !behind.contains { memories.contains($0.hash) }
    }
}
