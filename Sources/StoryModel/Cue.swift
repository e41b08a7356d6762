/// A stretch of speech as a timed transcript gives it: who speaks, and when.
package struct Cue: Hashable, Sendable {
    /// The words in the stored text; may run over line feeds.
    package let range: TextRange
    package let speaker: String?
    /// Seconds from the start of the recording; `nil` where the transcript does not tell.
    package let start: Double?
    /// Seconds from the start of the recording; `nil` where the transcript does not tell.
    package let end: Double?

    package init(range: TextRange, speaker: String?, start: Double?, end: Double?) {
        self.range = range
        self.speaker = speaker
        self.start = start
        self.end = end
    }
}

extension [Cue] {
    /// The cue that holds an offset, or the next one behind it; logarithmic in their number.
    ///
    /// The cues are in the order of the text. `nil` behind the last one.
    package func cue(at offset: Int) -> Cue? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < count ? self[low] : nil
    }
}
