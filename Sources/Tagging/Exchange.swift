/// The stock exchanges that stand before a symbol.
enum Exchange {
    static var names: [UInt64] {
        ["nasdaq", "nyse", "lse", "hkex", "tsx", "krx"].map { WordHash($0).value }
    }
}
