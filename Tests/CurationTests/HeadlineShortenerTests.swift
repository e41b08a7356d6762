import Testing

@testable import Curation

struct HeadlineShortenerTests {
    @Test(arguments: [
        ("Corvane buys Petrel for $2.1 billion.", "Corvane buys Petrel for $2.1 billion"),
        ("Corvane's complaint (190,000 titles", "Corvane's complaint"),
        (
            "One result is that the Petrel model has done (surprisingly) well on the puzzle of seven gears",
            "One result is that the Petrel model has done (surprisingly) well"
        ),
        (
            "Brightwater delays Osprey until June: testers found that the model leaks its prompts",
            "Brightwater delays Osprey until June"
        ),
        (
            "Corvane has agreed to rent forty thousand accelerators in a deal lasting at least three years",
            "Corvane has agreed to rent forty thousand accelerators"
        ),
        (
            "Corvane says that thirty six percent of all requests in private rooms are now opened by agents",
            "Corvane says that thirty six percent of all requests in private rooms are now…"
        ),
        (
            "Brightwater delays the Osprey model until June because testers found that it leaks prompts",
            "Brightwater delays the Osprey model until June because testers found that it…"
        ),
        (
            "Corvane logged its first full year of profit but is still 'short of every chip,' its owner says",
            "Corvane logged its first full year of profit"
        ),
        (
            "Corvane and Petrel released a small reader of long texts that takes up to 8,192 tokens",
            "Corvane and Petrel released a small reader of long texts that takes up to…"
        ),
        (
            "Corvane's owner calls the plan for a plant in the north ‘a leap, no more’ and sells shares",
            "Corvane's owner calls the plan for a plant in the north ‘a leap, no more’ and…"
        ),
    ]) func `a title is cut at a clause or between words`(title: String, headline: String) {
        let short = HeadlineShortener().short(title)
        #expect(short == headline)
        #expect(short.count <= 80)
    }
}

struct WatchFrameTests {
    @Test(arguments: [
        (
            "It'll be interesting to see if Corvane ships the arms by June.",
            "Watch whether Corvane ships the arms by June."
        ),
        ("We'll see how the court reads the contract.", "Watch how the court reads the contract."),
        (
            "It'd be interesting to see whether the plant opens before the autumn,",
            "Watch whether the plant opens before the autumn."
        ),
    ]) func `what is left open becomes something to watch`(sentence: String, framed: String) {
        #expect(WatchFrame().framed(sentence) == framed)
    }

    @Test(arguments: [
        "It was interesting to see if.", "We'll see where this all ends up going.",
        "It'd be interesting to see if models of that one do better on the new test.",
        "Corvane will ship the arms, and we'll see them in June.",
        "You wait and see what parts am I getting wrong more often now?",
    ]) func `other sentences have no frame`(sentence: String) {
        #expect(WatchFrame().framed(sentence) == nil)
    }
}
