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
        rows.append(cells.map { $0.replacing("\n", with: " ").replacing("\t", with: " ") })
    }

    /// The lines of the table, the titles first.
    var text: String {
        let widths = sides.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in line(row, widths: widths) }.joined(separator: "\n")
    }

    private func line(_ row: [String], widths: [Int]) -> String {
        let cells = row.indices.map { column in
            let space = String(repeating: " ", count: widths[column] - row[column].count)
            return sides[column] == .left ? row[column] + space : space + row[column]
        }
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
