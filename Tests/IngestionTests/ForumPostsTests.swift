import StoryModel
import Testing

@testable import Ingestion

@Suite struct ForumPostsTests {
    private let posts = """
        # What the forums said

        ## Small models

        - Halyard 2 runs on a kettle (Score: 264, Comments: 33): The author got the two-billion variant to \
        answer on the controller of a kettle, at three tokens a second.

        - Quiet_Otter asks what happens when the water boils, and whether the warranty covers it at all.
        - Several readers doubt the figure and would like to see a film of the whole thing.

        - Who still trains from scratch? (Score: 91, Comments: 120): A survey of forty laboratories finds six \
        that do, four of them in one building in Utrecht.
          - One member says that the number was twice as high in spring.

        ## Chips

        - [/r/hardware] Brightwater's card is late (Activity: 58): The card that was shown in March is listed for the autumn \
        now, and two shops have taken it off their pages.

        - Readers point out that the shops never had it in stock.

        """

    @Test(arguments: [DocumentKind.newsletter, .notes])
    func `comments on posts are no stories, and are marked`(_ kind: DocumentKind) {
        let sample = Sample(name: "forum", text: posts)
        let structure = StorySegmenter().structure(of: sample.document(kind: kind))
        #expect(
            structure.stories.map(\.title.text) == [
                "Halyard 2 runs on a kettle", "Who still trains from scratch?",
                "Brightwater's card is late",
            ])
        let reactions = structure.passages.filter { $0.role == .reaction }
            .map { String(posts[$0.range]) }
        #expect(reactions.count == 3)
        #expect(reactions.first?.contains("warranty") == true)
        #expect(reactions.last?.contains("never had it in stock") == true)
        for story in structure.stories {
            #expect(!story.body.contains { posts[$0].contains("Readers") })
        }
    }

    @Test func `a count or two make no forum of a letter`() {
        let text = posts.replacing(" (Score: 264, Comments: 33)", with: "")
        let sample = Sample(name: "forum", text: text)
        let structure = StorySegmenter().structure(of: sample.document(kind: .notes))
        #expect(structure.stories.count > 3)
        #expect(!structure.passages.contains { $0.role == .reaction })
    }

    @Test func `the title of an item reaches over a colon in brackets`() {
        let text = """
            - Halyard (codename: Teapot) is out: the weights came on Tuesday, under a licence that lets small \
            firms sell what they build.

            """
        let sample = Sample(name: "notes", text: text)
        let structure = StorySegmenter().structure(of: sample.document(kind: .notes))
        #expect(structure.stories.first?.title.text == "Halyard (codename: Teapot) is out")
    }
}
