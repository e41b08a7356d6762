import StoryModel
import Testing

@testable import Ingestion

/// The laws of every structure, over all samples and over prefixes of them.
@Suite struct StructureContractTests {
    private let segmenter = StorySegmenter()

    @Test(arguments: Sample.all)
    func `passages cover each byte once and stories are in order and disjoint`(sample: Sample) {
        for kind in DocumentKind.allCases {
            expectLaws(of: sample.document(kind: kind))
        }
    }

    @Test(arguments: Sample.all)
    func `the laws hold for every prefix`(sample: Sample) {
        let scalars = Array(sample.text.unicodeScalars)
        for end in stride(from: 1, to: scalars.count, by: max(1, scalars.count / 60)) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[..<end])
            let prefix = Sample(name: sample.name, text: String(text))
            for kind in DocumentKind.allCases { expectLaws(of: prefix.document(kind: kind)) }
        }
    }

    @Test(arguments: Sample.all)
    func `the same document gives the same structure`(sample: Sample) {
        for kind in DocumentKind.allCases {
            let document = sample.document(kind: kind)
            #expect(segmenter.structure(of: document) == StorySegmenter().structure(of: document))
        }
    }

    private func expectLaws(of document: Document) {
        let structure = segmenter.structure(of: document)
        let text = document.text
        var offset = 0
        for passage in structure.passages {
            #expect(passage.range.start == offset)
            #expect(!passage.range.isEmpty)
            #expect((0...1).contains(passage.confidence))
            offset = passage.range.end
            expectBorders(passage.range, in: text)
        }
        #expect(offset == text.utf8.count)
        var end = 0
        for (index, story) in structure.stories.enumerated() {
            #expect(story.id == StoryID(document: document.id, number: index + 1))
            #expect(story.range.start >= end)
            #expect(!story.title.text.isEmpty)
            #expect(story.range.contains(story.title.range))
            end = story.range.end
            expectBorders(story.range, in: text)
            expectBorders(story.title.range, in: text)
            for stretch in story.body {
                #expect(story.range.contains(stretch))
                expectBorders(stretch, in: text)
            }
            for link in story.links { #expect(text[link.range] == link.url) }
        }
        for statement in structure.statements { expectBorders(statement.range, in: text) }
    }

    private func expectBorders(_ range: TextRange, in text: String) {
        #expect(range.end <= text.utf8.count)
        #expect(text[range].utf8.count == range.count)
    }
}
