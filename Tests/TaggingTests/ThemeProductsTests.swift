import Language
import Testing

@testable import Tagging

struct ThemeProductsTests {
    /// Of length 1.
    private let vector = TextVector([2, -1, 0, 2])

    @Test(arguments: [1, 6, 8, 9, 17])
    func `each theme has the product of its own weights`(themes: Int) {
        let rows = (0..<themes).map { theme in (0..<4).map { Double(theme * 10 + $0) / 7 } }
        let expected = rows.map { row in
            zip(row, vector.values).reduce(0) { $0 + $1.0 * Double($1.1) }
        }
        #expect(ThemeProducts(rows).products(with: vector) == expected)
    }

    @Test func `a theme without weights has none`() {
        let rows = [[1.0, 0, 0, 0], [], [0, 0, 0, 1.0]]
        let values = vector.values.map(Double.init)
        #expect(ThemeProducts(rows).products(with: vector) == [values[0], 0, values[3]])
    }

    @Test func `a text without a vector has no product with any theme`() {
        #expect(ThemeProducts([[1, 2], [3, 4]]).products(with: TextVector([])) == [0, 0])
    }
}
