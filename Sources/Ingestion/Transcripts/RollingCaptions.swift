/// A cue with its lines.
struct CaptionLines: Hashable {
    let start: Double?
    let end: Double?
    var lines: [CaptionWords]
}

/// Folds captions that roll: each line is shown again above the one that follows it, or grows.
///
/// Speakers repeat themselves too, so captions are folded only where many of a file's cues begin with
/// what the cue before them ended with.
struct RollingCaptions {
    /// The most lines that a screen holds.
    private static let screen = 4

    /// The cues with each line once.
    ///
    /// Those that show nothing new keep no lines. Linear.
    static func folded(_ captions: [CaptionLines]) -> [CaptionLines] {
        let spoken = captions.filter { !$0.lines.isEmpty }
        let repeats = zip(spoken, spoken.dropFirst()).map { Repeat(of: $0, in: $1) }
        let count = repeats.count { $0.isNext && $0.lines > 0 }
        guard count >= 2, count * 10 >= repeats.count * 3 else { return captions }
        var folded = spoken
        for (index, repeated) in repeats.enumerated() where repeated.lines > 0 {
            // Behind a pause, words that stand there alone may be said again.
            let isAlone = repeated.grown == nil && repeated.lines == spoken[index + 1].lines.count
            guard repeated.isNext || !isAlone else { continue }
            folded[index + 1].lines.removeFirst(repeated.lines)
            if let grown = repeated.grown { folded[index + 1].lines.insert(grown, at: 0) }
        }
        return folded
    }

    /// What a cue shows again of the one before it.
    private struct Repeat {
        /// How many of its first lines stood there.
        var lines = 0
        /// Whether it is shown right after it.
        let isNext: Bool
        /// What the last of these has gained.
        var grown: CaptionWords?

        init(of before: CaptionLines, in after: CaptionLines) {
            isNext = Self.isNext(before, after)
            let most = min(before.lines.count, after.lines.count, RollingCaptions.screen)
            for count in stride(from: most, to: 0, by: -1) {
                let old = before.lines.suffix(count)
                let new = after.lines.prefix(count)
                guard zip(old, new).dropLast().allSatisfy({ $0.text == $1.text }),
                    let last = old.last, let shown = new.last
                else { continue }
                if last.text == shown.text {
                    lines = count
                    return
                }
                if let gained = Self.gained(shown.text, over: last.text) {
                    grown = CaptionWords(voice: nil, text: gained)
                    lines = count
                    return
                }
            }
        }

        /// The words that stand in a line behind those of another one and a space.
        private static func gained(_ shown: String, over last: String) -> String? {
            guard shown.utf8.starts(with: last.utf8) else { return nil }
            let rest = shown.utf8.dropFirst(last.utf8.count)
            return rest.first == 0x20 ? String(decoding: rest.dropFirst(), as: UTF8.self) : nil
        }

        /// Whether a cue is shown right after the other one.
        private static func isNext(_ before: CaptionLines, _ after: CaptionLines) -> Bool {
            guard let end = before.end, let start = after.start else { return false }
            return start - end < 1
        }
    }
}
