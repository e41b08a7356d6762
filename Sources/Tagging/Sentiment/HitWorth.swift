/// Tells whether it is good or bad for a company that something goes up or down.
enum HitWorth {
    private static let percent = ["percent", "percentage", "points"].map { WordHash($0).value }

    /// Whether it is good, above 0, or bad that something goes up: of what goes up or down, or of the
    /// company itself where a number follows; `nil` where neither is there.
    static func worth(of hit: SentimentReading.Hit, _ reading: SentimentReading) -> Double? {
        worth(near: hit, reading)?.worth ?? (isMeasured(hit, reading) ? 1 : nil)
    }

    /// What goes up or down, and whether it is good to have more of it.
    private struct Worth {
        let worth: Double
        let place: Int
    }

    /// The first words of what goes up or down: "losses" that shrink tell nothing of their own.
    static func measured(_ reading: SentimentReading) -> Set<Int> {
        Set(
            reading.hits.compactMap { hit in
                hit.entry.direction != 0 ? worth(near: hit, reading)?.place : nil
            })
    }

    /// What goes up or down: the nearest thing of worth in the same clause.
    private static func worth(
        near hit: SentimentReading.Hit, _ reading: SentimentReading
    ) -> Worth? {
        let clause = reading.clause(of: hit.words.lowerBound)
        var best: (distance: Int, worth: Worth)?
        for other in reading.hits where other.entry.worth != 0 {
            guard reading.clause(of: other.words.lowerBound) == clause,
                other.words != hit.words
            else { continue }
            let distance = max(
                other.words.lowerBound - hit.words.upperBound,
                hit.words.lowerBound - other.words.upperBound)
            guard distance < 5, distance < best?.distance ?? .max else { continue }
            best = (distance, Worth(worth: other.entry.worth, place: other.words.lowerBound))
        }
        return best?.worth
    }

    /// Whether a number behind "up" or "fell" says that the company itself goes up or down.
    private static func isMeasured(
        _ hit: SentimentReading.Hit, _ reading: SentimentReading
    ) -> Bool {
        let end = min(reading.range.upperBound, hit.words.upperBound + 3)
        let behind = reading.words[hit.words.upperBound..<max(hit.words.upperBound, end)]
        let hasNumber =
            behind.prefix(2).contains { $0.isDigits }
            || behind.contains { percent.contains($0.hash) }
        return hasNumber && hit.entry.tone == 0
    }
}
