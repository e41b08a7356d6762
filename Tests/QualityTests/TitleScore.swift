/// ROUGE-1 F1 (Lin 2004): how many words two titles share, in lower case, each counted as often as both
/// have it.
struct TitleScore {
    func value(_ title: String, accepted: [String]) -> Double {
        accepted.map { value(title, $0) }.max() ?? 0
    }

    private func value(_ left: String, _ right: String) -> Double {
        let left = words(left)
        let right = words(right)
        var counts: [Substring: Int] = [:]
        for word in left { counts[word, default: 0] += 1 }
        var shared = 0
        for word in right where counts[word, default: 0] > 0 {
            counts[word, default: 0] -= 1
            shared += 1
        }
        return 2 * Double(shared) / Double(max(1, left.count + right.count))
    }

    private func words(_ text: String) -> [Substring] {
        text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    }
}
