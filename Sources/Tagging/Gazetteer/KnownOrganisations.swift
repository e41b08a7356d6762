/// The organisations that a document may name: those of the gazetteer, and behind them those in no list.
///
/// Apart, so that a document that adds one copies none of the gazetteer's.
struct KnownOrganisations {
    private let listed: [Organisation]
    /// Those in no list.
    private(set) var unlisted: [Organisation] = []

    init(_ listed: [Organisation]) { self.listed = listed }

    /// The organisation of a number, by which candidates name it.
    subscript(number: Int32) -> Organisation {
        let place = Int(number)
        return place < listed.count ? listed[place] : unlisted[place - listed.count]
    }

    /// The number of an organisation; `nil` where none is called so.
    func number(of name: String) -> Int32? {
        if let place = listed.firstIndex(where: { $0.name == name }) { return Int32(place) }
        return unlisted.firstIndex { $0.name == name }.map { Int32(listed.count + $0) }
    }

    /// Adds an organisation that is in no list and gives its number.
    mutating func add(_ name: String) -> Int32 {
        unlisted.append(Organisation(name: name, kind: .software, parent: nil, tickers: []))
        return Int32(listed.count + unlisted.count - 1)
    }
}
