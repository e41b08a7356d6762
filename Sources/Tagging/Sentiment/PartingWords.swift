/// Words that begin a clause of its own.
struct PartingWords: Sendable {
    private let hashes: [UInt64]

    init() {
        hashes = [
            "while", "but", "although", "though", "whereas", "as", "because", "after", "despite",
            "amid", "even", "when", "since", "before", "until",
        ].map { WordHash($0).value }
    }

    func contains(_ word: ScannedWord) -> Bool { hashes.contains(word.hash) }
}
