/// Tells tables that hold data from those that only lay out a page.
struct DataTable {
    private static let longestCell = 200

    /// Whether each row of a table is best told in one line: at least two short cells in most rows, and
    /// no table inside.
    ///
    /// The look ends at a table inside, so that all tables of a page together take linear time.
    static func isData(_ table: Int, in tree: HTMLTree) -> Bool {
        guard tree.value(.role, of: table) != "presentation" else { return false }
        var (rows, cells, heads, wide) = (0, 0, 0, 0)
        var cellsOfRow = 0
        var (cellEnd, length) = (0, 0)
        for index in tree.range(of: table).dropFirst() {
            let node = tree.nodes[index]
            switch node.tag {
            case .table, .ul, .ol, .h1, .h2, .h3, .h4, .blockquote, .img, .form: return false
            case .tr:
                wide += cellsOfRow > 1 ? 1 : 0
                rows += 1
                cellsOfRow = 0
            case .td, .th:
                cells += 1
                cellsOfRow += 1
                heads += node.tag == .th ? 1 : 0
                (cellEnd, length) = (Int(node.end), 0)
            case .text where index < cellEnd:
                length += Int(node.last - node.first)
                if length > longestCell { return false }
            default: break
            }
        }
        wide += cellsOfRow > 1 ? 1 : 0
        return rows >= 2 && wide * 3 >= rows * 2 && (heads > 0 || rows >= 3)
    }
}
