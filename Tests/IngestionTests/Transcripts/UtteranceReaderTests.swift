import StoryModel
import Testing

@testable import Ingestion

/// The answers of transcription services.
struct UtteranceReaderTests {
    @Test(arguments: [
        """
        {"id": "6c1f", "status": "completed", "text": "Groq hired a banker. It denies a sale.",
         "words": [{"text": "Groq", "start": 120, "speaker": "A"}],
         "utterances": [
          {"speaker": "A", "start": 120, "end": 2400, "text": "Corvid hired a banker."},
          {"speaker": "B", "start": 2600, "end": 5200, "text": "It denies a sale."}]}
        """,
        """
        {"metadata": {"duration": 5.2}, "results": {"channels": [], "utterances": [
          {"speaker": 0, "start": 0.12, "end": 2.4, "transcript": "Corvid hired a banker."},
          {"speaker": 1, "start": 2.6, "end": 5.2, "transcript": "It denies a sale."}]}}
        """,
    ])
    func `utterances are read with their speakers and times`(json: String) throws {
        let file = InputFile(path: "talks/a.json", bytes: Array(json.utf8), modified: 1_776_000_000)
        let options = ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_600))
        let document = try #require(try DocumentReader(options: options).read(file).documents.first)
        #expect(document.text == "Corvid hired a banker.\nIt denies a sale.")
        let cues = (document.cues.cue(at: 0), document.cues.cue(at: 25))
        #expect(cues.0?.speaker?.hasPrefix("Speaker ") == true)
        #expect(cues.1?.speaker != cues.0?.speaker && cues.1?.start == 2.6)
    }

    @Test(arguments: [
        "{}", "{\"utterances\": []}", "{\"utterances\": [{\"speaker\": 1}]}", "{", "[]",
    ])
    func `JSON without words is none`(json: String) {
        #expect(UtteranceReader().transcript(in: json) == nil)
    }
}
