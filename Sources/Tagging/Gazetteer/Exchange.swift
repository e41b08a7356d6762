/// The stock exchanges that stand before a symbol.
enum Exchange {
    static let names = Set(
        ["nasdaq", "nyse", "lse", "hkex", "tsx", "krx"].map { WordHash($0).value })
}
