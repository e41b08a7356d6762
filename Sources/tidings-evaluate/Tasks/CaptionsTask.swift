internal import Foundation
internal import Ingestion
internal import StoryModel

/// The cues of a caption file, markup left in.
struct CaptionsTask: EvaluationTask {
    /// A file's bytes, with the name of their encoding where it is known.
    struct Question: Decodable {
        let id: String
        let data_b64: Data
        let encoding: String?
    }

    struct Answer: Encodable {
        let id: String
        let cues: [Cue]
    }

    struct Cue: Encodable {
        /// Seconds.
        let startTime: Double
        /// Seconds.
        let endTime: Double
        let text: String
    }

    /// The cues of a text with line feeds only.
    let captions: (String) -> [Caption]

    static func webVTT() -> CaptionsTask { CaptionsTask { WebVTTParser().captions(in: $0) } }
    static func subRip() -> CaptionsTask { CaptionsTask { SubRipParser().captions(in: $0) } }

    func answer(_ question: Question) -> Answer {
        let text = EncodedText(bytes: question.data_b64, encoding: question.encoding).text
        let cues = captions(text).compactMap { caption -> Cue? in
            guard let start = caption.start, let end = caption.end else { return nil }
            return Cue(startTime: start, endTime: end, text: String(text[caption.text]))
        }
        return Answer(id: question.id, cues: cues)
    }
}
