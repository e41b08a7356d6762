package import StoryModel

/// A quantity that a text names.
package struct Amount: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable {
        case dollars, euros, pounds, yuan, percent, gigawatts, megawatts, tokens, parameters, count
    }

    package let range: TextRange
    /// In the whole unit: `$4.2 billion` is 4.2e9 dollars.
    package let value: Double
    package let unit: Unit

    package init(range: TextRange, value: Double, unit: Unit) {
        self.range = range
        self.value = value
        self.unit = unit
    }
}

/// Finds the amounts that a text names.
package struct AmountFinder: Sendable {
    package init() {}

    /// The amounts of a range, in order.
    package func amounts(in text: String, range: TextRange) -> [Amount] {
        []
    }
}
