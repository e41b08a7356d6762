import Testing

@testable import Curation

struct AudienceFinderTests {
    @Test(arguments: [
        (
            "School boards and principals in small towns should ask for a second price. It pays.",
            "School boards and principals in small towns", "Ask for a second price. It pays."
        ),
        ("Publishers must list what they own.", "Publishers", "List what they own."),
    ])
    func `stated advice speaks to its subject`(
        _ advice: String, _ audience: String, _ deed: String
    ) throws {
        let addressed = try #require(AudienceFinder().addressed(advice))
        #expect(addressed.audience == audience)
        #expect(addressed.deed == deed)
    }

    @Test(arguments: [
        "Investors should not sell before the ruling.",
        "Teams that rent chips should ask for a second price.",
        "List what you own before the spring.",
        "The price should fall by the autumn.",
    ])
    func `what names no people as a whole stays as it is`(_ advice: String) {
        #expect(AudienceFinder().addressed(advice) == nil)
    }
}
