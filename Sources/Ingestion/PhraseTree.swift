/// Phrases word by word while a table of them is read, as a tree.
struct PhraseTree {
    struct Node {
        var next: [UInt64: Int] = [:]
        var wildcard: Int?
        var ends: [(set: PhraseSet, weight: Double, isAnchored: Bool)] = []
    }

    /// The root first.
    private(set) var nodes = [Node()]

    /// Adds all that a pattern stands for.
    mutating func add(_ pattern: Substring, set: PhraseSet, weight: Double) {
        let isAnchored = pattern.hasPrefix("^")
        var ends = [0]
        for token in pattern.drop(while: { $0 == "^" }).split(separator: " ") {
            let isOptional = token.hasSuffix("?")
            let words = (isOptional ? token.dropLast() : token).split(separator: "|")
            var reached = isOptional ? ends : []
            for end in ends {
                reached += words.map { child(of: end, word: $0) }
            }
            ends = Array(Set(reached)).sorted()
        }
        for end in ends where end != 0 {
            nodes[end].ends.append((set, weight, isAnchored))
        }
    }

    private mutating func child(of node: Int, word: Substring) -> Int {
        let hash = WordTable.hash(word)
        if word == "_" {
            if let next = nodes[node].wildcard { return next }
            nodes[node].wildcard = nodes.count
        } else {
            if let next = nodes[node].next[hash] { return next }
            nodes[node].next[hash] = nodes.count
        }
        nodes.append(Node())
        return nodes.count - 1
    }
}
