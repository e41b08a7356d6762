package import StoryModel

/// A quantity that a text names.
package struct Amount: Hashable, Sendable {
    /// What an amount counts.
    package enum Unit: String, CaseIterable, Hashable, Sendable {
        case dollars, euros, pounds, yuan, percent, gigawatts, megawatts, tokens, parameters, count
        /// A factor: `40x`, `ten times`.
        case times
    }

    /// From the sign of the currency or the number to the unit or the thing counted.
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
