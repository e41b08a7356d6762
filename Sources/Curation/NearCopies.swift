internal import Language
internal import StoryModel

/// Finds documents of one day that are nearly the same text.
struct NearCopies {
    /// From this share of the shorter text on, two texts are one.
    private let threshold = 0.6
    /// What stands in more documents of a day is boilerplate, which leads to no more of them.
    private let most = 64
    /// How many shingle hashes stand for a text.
    private let sketchSize = 256
    private let scanner = WordScanner()

    /// For each folded document's path, the path of the richest document that tells the same.
    ///
    /// Linear in the text; documents of one day that share a shingle of few are compared by sketches.
    func folded(_ documents: [TaggedDocument]) -> [String: String] {
        var folded: [String: String] = [:]
        let days = Dictionary(grouping: documents, by: \.day)
        for day in days.keys.sorted() {
            let sketched = (days[day] ?? []).map { (document: $0.document, sketch: sketch($0)) }
                .sorted { isRicher($0, $1) }
            // The places of documents that are no copies by their shingles, ascending.
            var places: [UInt64: [Int]] = [:]
            for (index, copy) in sketched.enumerated() {
                let alike = Set(copy.sketch.hashes.flatMap { places[$0] ?? [] }).sorted()
                let original = alike.lazy.map { sketched[$0] }.first { candidate in
                    isCopy(copy.document, of: candidate.document)
                        && share(of: copy.sketch, in: candidate.sketch) >= threshold
                }
                if let original {
                    folded[copy.document.path] = original.document.path
                } else {
                    for hash in copy.sketch.hashes where places[hash, default: []].count < most {
                        places[hash, default: []].append(index)
                    }
                }
            }
        }
        return folded
    }

    private typealias Sketched = (document: Document, sketch: Sketch)

    /// The smallest shingle hashes of a text, in order, and the number of words.
    private struct Sketch {
        let hashes: [UInt64]
        let words: Int
    }

    /// A digest that somebody else wrote repeats in its own words; it is never a copy of a source.
    private func isCopy(_ copy: Document, of original: Document) -> Bool {
        (copy.kind == .digest) == (original.kind == .digest)
    }

    private func isRicher(_ left: Sketched, _ right: Sketched) -> Bool {
        if left.sketch.words != right.sketch.words { return left.sketch.words > right.sketch.words }
        return left.document.path < right.document.path
    }

    private func sketch(_ tagged: TaggedDocument) -> Sketch {
        let text = tagged.document.text
        let words = scanner.words(in: text, range: text.wholeRange)
        var hashes: Set<UInt64> = []
        for start in stride(from: 0, through: words.count - 4, by: 1) {
            hashes.insert(hash(words[start..<start + 4]))
        }
        return Sketch(hashes: Array(hashes.sorted().prefix(sketchSize)), words: words.count)
    }

    /// A 64-bit FNV-1a hash of the words.
    private func hash(_ words: ArraySlice<Word>) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in words {
            for byte in word.folded.utf8 { state = (state ^ UInt64(byte)) &* 0x0100_0000_01b3 }
            state = (state ^ 0xff) &* 0x0100_0000_01b3
        }
        return state
    }

    /// How much of the smaller text stands in the larger one, estimated on the hashes below the
    /// larger text's greatest one.
    private func share(of small: Sketch, in large: Sketch) -> Double {
        guard let limit = large.hashes.last else { return 0 }
        let isWhole = large.hashes.count < sketchSize
        let comparable = small.hashes.filter { isWhole || $0 <= limit }
        guard comparable.count >= 8 else { return 0 }
        let known = Set(large.hashes)
        return Double(comparable.count(where: known.contains)) / Double(comparable.count)
    }
}
