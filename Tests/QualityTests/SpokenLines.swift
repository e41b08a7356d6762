import Language
import StoryModel

/// Lines as they are said, and the sentences that are shown of them.
struct SpokenLines {
    let rows: [[String: String]]

    /// The share of lines whose sentences are cut and tidied as labelled.
    func measurement() -> Measurement {
        let splitter = SentenceSplitter()
        let tidier = SentenceTidier()
        var mistakes: [String] = []
        for row in rows {
            let said = row["said"] ?? ""
            let shown = splitter.sentences(in: said, range: said.wholeRange)
                .map { tidier.tidied(said, range: $0).text }.filter { !$0.isEmpty }
                .joined(separator: " | ")
            if shown != row["shown"] { mistakes.append("\(said) -> \(shown)") }
        }
        let right = Double(rows.count - mistakes.count)
        return Measurement(
            name: "sentences.spoken", value: right / Double(max(1, rows.count)),
            mistakes: mistakes)
    }
}
