import Curation
import StoryModel

extension Measurer {
    /// How many words the telling sentences of a document share with a summary by hand.
    func summaries() -> Measurement {
        let summarizer = TextSummarizer()
        var sum = 0.0
        var mistakes: [String] = []
        for label in run.summaries {
            let document = run.documents.first { $0.document.path == label.document }
            let summary = document.map {
                summarizer.summary(of: $0, sentences: 7, characters: 800).joined(separator: " ")
            }
            let value = TitleScore().value(summary ?? "", accepted: [label.summary])
            sum += value
            if value < 0.35 { mistakes.append("\(label.document): \(summary ?? "")") }
        }
        return Measurement(
            name: "summaries.words", value: sum / Double(max(1, run.summaries.count)),
            mistakes: mistakes)
    }
}
