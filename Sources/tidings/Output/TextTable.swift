/// Rows of cells, set in columns as wide as their widest cell.
struct TextTable {
    enum Side { case left, right }

    private let sides: [Side]
    private var rows: [[String]]

    init(_ columns: [(title: String, side: Side)]) {
        sides = columns.map(\.side)
        rows = [columns.map(\.title)]
    }

    /// Adds a row of as many cells as there are columns.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map(Self.onOneLine))
    }

    /// Most cells are as they should be, and a week may have rows by the ten thousand.
    private static func onOneLine(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 == 0x0a || $0 == 0x09 }) else { return cell }
        return cell.replacing("\n", with: " ").replacing("\t", with: " ")
    }

    /// The lines of the table, the titles first.
    var text: String {
        let counts = rows.map { $0.map(\.count) }
        let widths = sides.indices.map { column in counts.map { $0[column] }.max() ?? 0 }
        return zip(rows, counts).map { row, counts in
            line(row, spaces: zip(widths, counts).map { $0 - $1 })
        }
        .joined(separator: "\n")
    }

    /// A row with so many spaces in front of its cells or, on the left side, behind them.
    private func line(_ row: [String], spaces: [Int]) -> String {
        var line = ""
        for column in row.indices {
            if column > 0 { line += "  " }
            let isLeft = sides[column] == .left
            if !isLeft { line.append(contentsOf: repeatElement(" ", count: spaces[column])) }
            line += row[column]
            if isLeft, column + 1 < row.count {
                line.append(contentsOf: repeatElement(" ", count: spaces[column]))
            }
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
