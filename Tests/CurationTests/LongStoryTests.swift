import Foundation
import StoryModel
import Testing

@testable import Curation

/// Stories longer than anybody writes: what they cost grows with their length and no faster.
struct LongStoryTests {
    /// One story whose every sentence names two companies.
    private func document(sentences: Int) -> TaggedDocument {
        let title = "Who bought the arms of Corvane"
        var text = title + "\n"
        var mentions: [Mention] = []
        var evidence = TextRange(0, 0)
        for number in 0..<sentences {
            let start = text.utf8.count
            text += "Corvane sold \(number) arms in Narvik, and Petrel bought them for its port. "
            let second = start + "Corvane sold \(number) arms in Narvik, and ".utf8.count
            mentions += [("Corvane", start), ("Petrel", second)].map { name, place in
                Mention(
                    company: name, range: TextRange(place, place + name.utf8.count),
                    resolution: .name)
            }
            evidence = TextRange(start, text.utf8.count - 1)
        }
        let path = "long-\(sentences).txt"
        let document = Document(
            id: DocumentID(path: path), path: path, kind: .newsletter, title: path, source: "Long",
            date: DocumentDate(.day(sampleWeek.monday), origin: .fileName), text: text)
        let body = TextRange(title.utf8.count + 1, text.utf8.count)
        let story = Story(
            id: StoryID(document: document.id, number: 1),
            title: CitedWords(title, range: TextRange(0, title.utf8.count)),
            range: text.wholeRange, body: [body])
        let sentiments = ["Corvane", "Petrel"].map {
            Sentiment(
                company: $0, score: 2, confidence: 0.8,
                evidence: [SentimentEvidence(range: evidence, addition: 2)])
        }
        let tags = StoryTags(themes: [], mentions: mentions, sentiments: sentiments)
        return TaggedDocument(
            document: document,
            structure: DocumentStructure(
                passages: [Passage(range: text.wholeRange, role: .content)], stories: [story]),
            stories: [TaggedStory(story: story, tags: tags)], day: sampleWeek.monday)
    }

    private func material(sentences: Int) -> StoryMaterial {
        let document = document(sentences: sentences)
        return MaterialMaker.shipped().material(of: document.stories[0], in: document)
    }

    @Test func `a reason costs no more of a story eight times as long than eight times as much`() {
        func seconds(_ material: StoryMaterial) -> Double {
            let chooser = ReasonChooser(citer: Citer([material.document]))
            let tellings = material.tagged.tags.sentiments.prefix(1).map {
                ReasonChooser.Telling(material: material, sentiment: $0)
            }
            return processorSeconds {
                var used = ShownRanges()
                _ = chooser.reason(
                    for: "Corvane", score: 2, among: Array(tellings), used: &used)
            }
        }
        let (short, long) = (material(sentences: 400), material(sentences: 3200))
        #expect(seconds(long) < 16 * seconds(short))
    }

    @Test func `what a stretch names costs the same wherever it stands`() {
        func seconds(_ material: StoryMaterial) -> Double {
            processorSeconds {
                for candidate in material.candidates {
                    _ = material.namesCompany(in: candidate.range)
                    _ = material.names("Petrel", in: candidate)
                    _ = material.names("Nobody", in: candidate.range)
                }
            }
        }
        let (short, long) = (material(sentences: 400), material(sentences: 3200))
        #expect(long.candidates.count == 3200)
        #expect(seconds(long) < 20 * seconds(short))
        for candidate in long.candidates { #expect(long.names("Petrel", in: candidate)) }
        #expect(!long.names("Petrel", in: long.story.title.range))
        #expect(long.names("Corvane", in: long.candidates[3199].range))
    }
}

/// The seconds of the processor that some work takes in this thread, the least of three times.
func processorSeconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<3).map { _ in
        let start = now()
        work()
        return now() - start
    }.min() ?? 0
}
