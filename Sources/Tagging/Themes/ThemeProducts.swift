internal import Language

/// What the place of a text among others speaks for each theme: the products of its vector with the
/// vectors of their weights, those of eight themes at once.
struct ThemeProducts: Sendable {
    private static let lanes = 8

    private let themes: Int
    /// By eight themes, by dimension.
    private let weights: [[SIMD8<Double>]]

    /// Takes the weights of each theme, dimension by dimension; empty for one that has none.
    init(_ rows: [[Double]]) {
        themes = rows.count
        weights = stride(from: 0, to: rows.count, by: Self.lanes).map { first in
            let eight = rows[first..<min(rows.count, first + Self.lanes)]
            var weights = Array(
                repeating: SIMD8<Double>(), count: eight.map(\.count).max() ?? 0)
            for (lane, row) in eight.enumerated() {
                for (dimension, weight) in row.enumerated() { weights[dimension][lane] = weight }
            }
            return weights
        }
    }

    /// The products by theme, each summed up in the order of the dimensions; 0 for a theme without
    /// weights.
    func products(with vector: TextVector) -> [Double] {
        var products: [Double] = []
        products.reserveCapacity(themes)
        for weights in weights {
            var sum = SIMD8<Double>()
            for dimension in 0..<min(weights.count, vector.values.count) {
                sum += weights[dimension] * Double(vector.values[dimension])
            }
            for lane in 0..<min(Self.lanes, themes - products.count) { products.append(sum[lane]) }
        }
        return products
    }
}
