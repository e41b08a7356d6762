import StoryModel
import Testing

@testable import Tagging

/// The order in which a story's companies stand.
struct CompanyRankingTests {
    private func companies(_ text: String) throws -> [String] {
        try sampleTags(text).namedCompanies
    }

    @Test func `what is named most and first comes first`() throws {
        let text = """
            Micron cut its forecast. Micron said that orders from Dell fell in May, and that Dell \
            was not alone. Micron expects no change before autumn, and Intel agreed.
            """
        #expect(try companies(text) == ["Micron", "Dell", "Intel"])
    }

    @Test func `what a long issue opens with outweighs what it lists far down`() throws {
        let filler = String(repeating: "The rest of the week was quiet and dry. ", count: 400)
        let list = String(repeating: "A note on NVIDIA follows here. ", count: 8)
        let text = "Cohere announced a model, and people at Cohere were glad. " + filler + list
        #expect(try companies(text) == ["Cohere", "NVIDIA"])
    }

    @Test func `a company that is named weighs more than the maker of a product`() throws {
        let text = "Photoshop and Nvidia: Photoshop is old, people at Nvidia and Adobe said."
        #expect(try companies(text) == ["NVIDIA", "Adobe"])
    }
}
