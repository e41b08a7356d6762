import StoryModel
import Testing

@testable import Ingestion

@Suite struct SponsorDetectorTests {
    private func sponsors(_ lines: [String]) -> [String] {
        let text = lines.joined(separator: "\n")
        let document = Sample(name: "talk", text: text).document(kind: .transcript)
        let table = LineTable(text)
        return StorySegmenter().structure(of: document).passages.filter { $0.role == .sponsor }.map
        {
            "\(table.line(at: $0.range.start))-\(table.line(at: $0.range.end - 1))"
        }
    }

    private let news = [
        "First up, Corvid Cloud has bought a dam in Norland.",
        "The dam gives Corvid two hundred megawatts and a lake.",
        "Norland sold the dam because its turbines were old.",
    ]
    private let advertisement = [
        "This episode is brought to you by Plinth.",
        "Plinth puts your deployments in one place, so your team can ship faster.",
        "Your first month with Plinth is free.",
        "Learn more at plinth.example.com.",
    ]
    private let more = [
        "Next up, Lumen Labs opened the weights of Firefly.",
        "Firefly is a small model that runs on phones, and Lumen gives it away.",
    ]

    @Test func `an advertisement ends behind its call to act`() {
        #expect(sponsors(news + advertisement + more) == ["4-7"])
    }

    @Test func `news with an offer in front of an advertisement stays news`() {
        let told = [
            "Let's start with Lumen Labs, because they did something that nobody expected.",
            "They opened the weights of Firefly, and it runs on one card.",
            "Firefly speaks twenty languages, and Lumen says what it was trained on.",
            "And companies can use it up to fifty million in revenue without paying a cent.",
            "So if you run a help desk you should be testing Firefly before your next renewal.",
        ]
        #expect(sponsors(news + told + advertisement + more) == ["9-12"])
    }

    @Test func `two advertisements in a row are two passages`() {
        let second = [
            "And this show is sponsored by Saltmarsh.",
            "Saltmarsh writes the policies that your board wants.",
            "Go to saltmarsh.example.com and use code RACK.",
        ]
        #expect(sponsors(news + advertisement + second + more) == ["4-7", "8-10"])
    }

    @Test func `news about sponsors is no advertisement`() {
        #expect(sponsors(news + ["A league lost its sponsor, and the club is sold."] + more) == [])
    }

    @Test(arguments: [
        [
            "Saltmarsh answers for you, in your own voice and in forty languages.",
            "With Saltmarsh, hotels and dentists keep every booking.",
            "You set up Saltmarsh in an afternoon, and your team can sleep.",
            "Get started with Saltmarsh for free at saltmarsh.com.",
        ],
        [
            "Plinth makes your builds ten times faster, and you change one line.",
            "Your team keeps its tools, and Plinth keeps your caches warm.",
            "You get your first month of Plinth for free, no credit card required.",
            "Go to plinth dot dev slash rack and use code RACK.",
        ],
        [
            "Right now your team waits for a build.", "How long has it waited?",
            "Plinth shows every build as it runs: what it does, what it costs, and what holds it up.",
            "Start free at plinth.dev.", "Plinth.",
        ],
    ])
    func `an advertisement is told by its shape where no words open it`(read: [String]) {
        #expect(sponsors(news + read + more) == ["4-\(3 + read.count)"])
    }

    @Test func `news of a company that names its site and a price is no advertisement`() {
        let told = [
            "Next up, Saltmarsh has raised forty million dollars for its phone service.",
            "Saltmarsh says nine hundred hotels use its voices, up from two hundred a year ago.",
            "The company wrote on saltmarsh.example.com that it will open an office in Norland.",
            "A subscription to Saltmarsh costs ninety dollars a month, and rivals charge less.",
        ]
        #expect(sponsors(news + told + more) == [])
    }
}
