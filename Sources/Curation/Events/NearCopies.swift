internal import Language
internal import StoryModel

/// Finds documents of one source and day that are nearly the same text.
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
            let sketched = (days[day] ?? []).map(self.sketched)
                .sorted { isRicher($0, $1) }
            // The places of documents that are no copies by their shingles, ascending.
            var places: [UInt64: [Int]] = [:]
            var shared = Array(repeating: 0, count: sketched.count)
            for (index, copy) in sketched.enumerated() {
                var alike: [Int] = []
                // Hashes that others may have beside those that are counted.
                var uncounted = 0
                for hash in copy.sketch.hashes {
                    guard let found = places[hash] else { continue }
                    for place in found {
                        if shared[place] == 0 { alike.append(place) }
                        shared[place] += 1
                    }
                    if found.count == most { uncounted += 1 }
                }
                let original = alike.sorted().first { place in
                    isCopy(copy, of: sketched[place])
                        && isHeld(
                            copy.sketch, by: sketched[place].sketch,
                            atMost: shared[place] + uncounted)
                }
                for place in alike { shared[place] = 0 }
                if let original {
                    folded[copy.document.path] = sketched[original].document.path
                } else {
                    for hash in copy.sketch.hashes where places[hash, default: []].count < most {
                        places[hash, default: []].append(index)
                    }
                }
            }
        }
        return folded
    }

    /// A document with what it is compared by.
    private struct Sketched {
        let document: Document
        let publisher: PublisherName
        let sketch: Sketch
    }

    /// The smallest shingle hashes of a text, in order, and the number of words.
    private struct Sketch {
        let hashes: [UInt64]
        let words: Int
    }

    /// Whether a document that says the same as another may be a copy of it.
    ///
    /// A digest that somebody else wrote repeats in its own words; it is never a copy of a source. What
    /// two sources print alike, such as a press release, is told by each.
    private func isCopy(_ copy: Sketched, of original: Sketched) -> Bool {
        (copy.document.kind == .digest) == (original.document.kind == .digest)
            && !copy.publisher.isOther(than: original.publisher)
    }

    private func isRicher(_ left: Sketched, _ right: Sketched) -> Bool {
        if left.sketch.words != right.sketch.words { return left.sketch.words > right.sketch.words }
        return left.document.path < right.document.path
    }

    private func sketched(_ tagged: TaggedDocument) -> Sketched {
        let document = tagged.document
        return Sketched(
            document: document, publisher: PublisherName(of: document),
            sketch: sketch(document.text))
    }

    private func sketch(_ text: String) -> Sketch {
        let words = scanner.words(in: text, range: text.wholeRange)
        // One array of bytes, as each word is in four shingles; no UTF-8 text holds the byte between.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + words.count)
        var starts = [0]
        for word in words {
            bytes.append(contentsOf: word.folded.utf8)
            bytes.append(0xff)
            starts.append(bytes.count)
        }
        let hashes = stride(from: 0, through: words.count - 4, by: 1)
            .map { hash(bytes[starts[$0]..<starts[$0 + 4]]) }.sorted()
        var smallest: [UInt64] = []
        for hash in hashes where smallest.count < sketchSize && hash != smallest.last {
            smallest.append(hash)
        }
        return Sketch(hashes: smallest, words: words.count)
    }

    /// A 64-bit FNV-1a hash.
    private func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0100_0000_01b3 }
        return state
    }

    /// Whether enough of the smaller text stands in the larger one, estimated on the hashes below the
    /// larger text's greatest one; of which it has so many at most.
    ///
    /// Both are walked side by side, only until too many are missing.
    private func isHeld(_ small: Sketch, by large: Sketch, atMost most: Int) -> Bool {
        guard let limit = large.hashes.last else { return false }
        let isWhole = large.hashes.count < sketchSize
        let comparable = isWhole ? small.hashes[...] : small.hashes.prefix { $0 <= limit }
        guard comparable.count >= 8,
            Double(most) / Double(comparable.count) >= threshold
        else { return false }
        var missing = 0
        var place = 0
        for hash in comparable {
            while place < large.hashes.count, large.hashes[place] < hash { place += 1 }
            if place < large.hashes.count, large.hashes[place] == hash { continue }
            missing += 1
            let held = comparable.count - missing
            if Double(held) / Double(comparable.count) < threshold { return false }
        }
        return true
    }
}
