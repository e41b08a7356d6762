/// The id of a post on X, which holds its time in its upper bits.
///
/// Source: X's "Snowflake" ids; older ones are plain numbers in order.
struct StatusID: Hashable, Comparable {
    let number: UInt64

    init(_ number: UInt64) { self.number = number }

    /// The id of up to 19 digits; `nil` for any other text.
    init?(_ text: some StringProtocol) {
        let digits = text.utf8
        guard (1...19).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt64(text)
        else { return nil }
        self.number = number
    }

    /// Seconds since 1 January 1970, UTC; `nil` for ids from before November 2010, which hold no time.
    var seconds: Int? {
        // Twelve digits and more.
        guard number >= 100_000_000_000 else { return nil }
        return Int((number >> 22) + 1_288_834_974_657) / 1000
    }

    static func < (left: StatusID, right: StatusID) -> Bool { left.number < right.number }
}
