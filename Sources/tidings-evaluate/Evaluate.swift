internal import Foundation

/// Answers evaluation tasks: a JSON object a line from standard input, an answer a line to standard
/// output, made by the code that makes digests.
@main
struct Evaluate {
    static func main() {
        guard let request = TaskRequest(CommandLine.arguments.dropFirst()) else {
            let tasks = TaskKind.allCases.map(\.rawValue).joined(separator: "|")
            complain(
                "usage: tidings-evaluate \(tasks) [--chars N] < docs.jsonl > predictions.jsonl")
            complain("       tidings-evaluate companies --without-third SEED < docs.jsonl")
            exit(64)
        }
        do {
            try answer(by: try request.kind.task(request))
        } catch let error as LineError {
            complain("line \(error.line): \(error.words)")
            exit(65)
        } catch {
            complain("the built-in data cannot be read")
            exit(70)
        }
    }

    private static func answer(by task: any EvaluationTask) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var number = 0
        while let line = readLine() {
            number += 1
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            let answer: Data
            do {
                answer = try task.answer(Data(line.utf8), by: encoder)
            } catch {
                throw LineError(line: number, words: "not an input of this task")
            }
            print(String(decoding: answer, as: UTF8.self))
        }
    }

    private static func complain(_ words: String) {
        FileHandle.standardError.write(Data("tidings-evaluate: \(words)\n".utf8))
    }
}

/// A line of the input that cannot be answered.
struct LineError: Error {
    /// Counted from 1.
    let line: Int
    let words: String
}

/// The tasks by name.
enum TaskKind: String, CaseIterable {
    case segmentation, companies, sentiment, themes, events, sentences, titles, webvtt, srt, feeds
    case article, mime, commonmark, summary
    case segmentationFeatures = "segmentation-features"
    case titleFeatures = "title-features"
    case salienceFeatures = "salience-features"
    case consequenceFeatures = "consequence-features"
    case sentenceFeatures = "sentence-features"
    case themeFeatures = "theme-features"
    case sentimentFeatures = "sentiment-features"

    /// The task, with what the command line says of it.
    func task(_ request: TaskRequest) throws -> any EvaluationTask {
        switch self {
        case .segmentation: SegmentationTask()
        case .segmentationFeatures: SegmentationFeaturesTask()
        case .titles: TitlesTask()
        case .titleFeatures: TitleFeaturesTask()
        case .sentenceFeatures: try SentenceFeaturesTask()
        case .companies:
            if let seed = request.seed { try UnlistedTask(seed: seed) } else { try CompaniesTask() }
        case .sentiment: try SentimentTask()
        case .themes: try ThemesTask()
        case .themeFeatures: try ThemeFeaturesTask()
        case .sentimentFeatures: try SentimentFeaturesTask()
        case .events: try EventsTask()
        case .sentences: SentencesTask()
        case .webvtt: CaptionsTask.webVTT()
        case .srt: CaptionsTask.subRip()
        case .feeds: FeedsTask()
        case .article: ArticleTask()
        case .mime: MailTask()
        case .commonmark: CommonMarkTask()
        case .summary: try SummaryTask(characters: request.characters)
        case .salienceFeatures: try SalienceFeaturesTask()
        case .consequenceFeatures: try ConsequenceFeaturesTask()
        }
    }
}
