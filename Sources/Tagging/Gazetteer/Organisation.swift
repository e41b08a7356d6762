/// An organisation that the gazetteer knows.
package struct Organisation: Hashable, Sendable {
    /// The canonical name.
    package let name: String
    package let kind: OrganisationKind
    /// The canonical name of the organisation that owns it.
    package let parent: String?
    /// Stock exchange symbols.
    package let tickers: [String]

    package init(name: String, kind: OrganisationKind, parent: String?, tickers: [String]) {
        self.name = name
        self.kind = kind
        self.parent = parent
        self.tickers = tickers
    }
}
