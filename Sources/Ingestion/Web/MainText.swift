/// Finds the text of an article among all that a page shows.
///
/// In the manner of Readability and trafilatura: what is plainly around an article is put aside; each
/// paragraph speaks for the elements that hold it, the longer and the less linked the louder; the element
/// with most voices holds the article, and inside it what reads like a list of links is put aside too.
struct MainText {
    private let tree: HTMLTree
    /// What is not of the article, by the index of its node.
    private(set) var dropped: [Bool]
    /// The nodes of the article.
    private(set) var range: Range<Int>

    init(of tree: HTMLTree) {
        self.tree = tree
        dropped = Array(repeating: false, count: tree.nodes.count)
        range = 0..<tree.nodes.count
        guard !tree.nodes.isEmpty else { return }
        dropHidden()
        var measures = PageMeasures(of: tree, dropped: dropped)
        dropAround(measures)
        measures.leaveOut(dropped)
        range = tree.range(of: best(measures))
        dropLinkLists(measures)
        dropHeader(measures)
    }

    private mutating func dropHidden() {
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if node.tag != .text, node.tag.isSilent || HTMLStyle(of: index, in: tree).isHidden {
                dropped[index] = true
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    /// Puts aside what its element or its name shows to be around an article, unless it holds most of
    /// the page.
    private mutating func dropAround(_ measures: PageMeasures) {
        let most = measures[0].plain / 2
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if !dropped[index], node.tag != .text, measures[index].plain < most, isAround(index) {
                dropped[index] = true
            }
            index = dropped[index] ? Int(node.end) : index + 1
        }
    }

    private func isAround(_ index: Int) -> Bool {
        switch tree.nodes[index].tag {
        case .nav, .footer, .aside, .form, .figcaption: return true
        case .html, .body, .article, .p, .h1, .a: return false
        default: break
        }
        let names = ElementNames(of: index, in: tree)
        return names.isComments || names.isAround
    }

    /// The element that most paragraphs speak for, or one around it where the article goes on beside it.
    private func best(_ measures: PageMeasures) -> Int {
        var scores = Array(repeating: 0.0, count: tree.nodes.count)
        // The voices of all paragraphs inside an element.
        var sums = scores
        for index in tree.nodes.indices where isParagraph(index, measures) {
            let measure = measures[index]
            let voice =
                (1 + Double(measure.marks) + min(Double(measure.text) / 100, 3))
                * (1 - measure.linkShare)
            sums[index] += voice
            var holder = Int(tree.nodes[index].parent)
            var share = 1.0
            for _ in 0..<4 where holder >= 0 {
                scores[holder] += voice * share
                share *= 0.5
                holder = Int(tree.nodes[holder].parent)
            }
        }
        for index in sums.indices.reversed() where tree.nodes[index].parent >= 0 {
            sums[Int(tree.nodes[index].parent)] += sums[index]
        }
        var best = 0
        var most = 0.0
        for index in scores.indices where scores[index] > 0 {
            let names = ElementNames(of: index, in: tree)
            let score =
                scores[index] * (1 - measures[index].linkShare) * (names.isArticle ? 1.2 : 1)
            if score > most { (best, most) = (index, score) }
        }
        return widened(best, sums: sums, measures: measures)
    }

    /// The element around one that holds much more of what reads like an article and few links; itself
    /// where there is none.
    private func widened(_ start: Int, sums: [Double], measures: PageMeasures) -> Int {
        var best = start
        var holder = Int(tree.nodes[start].parent)
        while holder > 0, tree.nodes[holder].tag != .body {
            let text = measures[holder].text - measures[best].text
            let linked = measures[holder].linked - measures[best].linked
            if sums[holder] > sums[best] * 1.15, Double(linked) < Double(text) * 0.15 {
                best = holder
            }
            holder = Int(tree.nodes[holder].parent)
        }
        return best
    }

    private func isParagraph(_ index: Int, _ measures: PageMeasures) -> Bool {
        let node = tree.nodes[index]
        guard measures[index].text >= 25 else { return false }
        switch node.tag {
        case .p, .pre, .blockquote, .td, .li: return true
        case .div, .section: return !holdsBlocks(index)
        default: return false
        }
    }

    private func holdsBlocks(_ index: Int) -> Bool {
        var child = index + 1
        while child < Int(tree.nodes[index].end) {
            if tree.nodes[child].tag.isBlock { return true }
            child = Int(tree.nodes[child].end)
        }
        return false
    }

    private mutating func dropLinkLists(_ measures: PageMeasures) {
        var index = range.lowerBound + 1
        while index < range.upperBound {
            let node = tree.nodes[index]
            let measure = measures[index]
            if !dropped[index], measure.text > 0, measure.linkShare > 0.6, measure.marks < 30 {
                switch node.tag {
                case .ul, .ol, .div, .section, .table, .dl, .p: dropped[index] = true
                case .h1, .h2, .h3, .h4, .h5: dropped[index] = !isTitle(index, measures)
                default: break
                }
            }
            if !dropped[index], isLabel(index, measure) { dropped[index] = true }
            index = dropped[index] ? Int(node.end) : index + 1
        }
    }

    /// Whether an element only says that an advertisement follows.
    private func isLabel(_ index: Int, _ measure: PageMeasures.Measure) -> Bool {
        guard (2...15).contains(measure.text), tree.nodes[index].tag != .text else { return false }
        let words = tree.text(in: tree.range(of: index), limit: 40).lowercased()
        return ["advertisement", "advert", "advertising", "ad"].contains(words)
    }

    /// Whether text stands under a heading, as under that of an item.
    private func isTitle(_ heading: Int, _ measures: PageMeasures) -> Bool {
        var next = Int(tree.nodes[heading].end)
        while next < range.upperBound, tree.nodes[next].parent == tree.nodes[heading].parent {
            if !dropped[next], measures[next].text > 0 {
                return measures[next].plain >= 60 && measures[next].linkShare < 0.4
            }
            next = Int(tree.nodes[next].end)
        }
        return false
    }

    /// Puts aside the title that the text begins with, what stands above it, and the lines of author and
    /// date below it.
    private mutating func dropHeader(_ measures: PageMeasures) {
        let most = measures[range.lowerBound].text / 8
        var above: Int32 = 0
        var title: Int?
        for index in range where !dropped[index] {
            if tree.nodes[index].tag == .text { above += measures[index].text }
            if tree.nodes[index].tag == .h1 { title = index }
            if title != nil || above > most { break }
        }
        guard let title else { return }
        for index in range.lowerBound..<Int(tree.nodes[title].end)
        where Int(tree.nodes[index].end) <= Int(tree.nodes[title].end) {
            dropped[index] = true
        }
        for index in Int(tree.nodes[title].end)..<range.upperBound {
            let node = tree.nodes[index]
            if node.tag == .text, measures[index].text > 0 {
                let holder = measures[Int(node.parent)]
                guard holder.text < 60, holder.marks < 2 else { return }
                dropped[index] = true
            } else if node.tag.headingLevel != nil {
                return
            }
        }
    }
}
