import StoryModel
import Testing

@testable import Language

struct EmptyPronounTests {
    @Test(arguments: [
        ("It turns out that the new model scores lower on it.", true),
        ("It feels like people are saying that Corvane is back.", true),
        ("It seems that nobody signed the lease of the plant.", true),
        ("It feels like a bargain.", false),
        ("It turns the heat of the plant into power again.", false),
        ("The plant turns out to be much larger than that.", false),
    ])
    func `an "it" that a clause follows stands for nothing`(text: String, isEmpty: Bool) {
        let words = WordScanner().words(in: text, range: text.wholeRange)
        #expect(EmptyPronoun().stands(at: 0, in: words) == isEmpty)
        #expect(SentenceShape(text).startsWithDanglingPronoun == (!isEmpty && text.hasPrefix("It")))
    }
}
