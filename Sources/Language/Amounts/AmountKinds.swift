extension Amount.Unit {
    /// Whether it is money.
    package var isMoney: Bool {
        switch self {
        case .dollars, .euros, .pounds, .yuan: true
        default: false
        }
    }
}
