import StoryModel
import Testing

@testable import Ingestion

/// Lines of letters whose form tells what they are.
struct LetterLineTests {
    private static let news = """
        The harbour of Norland sold its cranes on Monday, forty of them, to a museum that \
        will let children climb on them, and the price was nine million.
        """

    private func line(_ text: String) throws -> LetterLine {
        LetterLine(try #require(Outline(text).blocks.first), of: text)
    }

    private func structure(_ text: String, title: String = "letter") -> DocumentStructure {
        StorySegmenter().structure(of: Sample(name: title, text: text).document(kind: .newsletter))
    }

    @Test(arguments: [
        "READ IN APP", "[View in browser](https://letter.example/7)", "Like", "Subscribe now",
        "[Like](https://a.example) [Comment](https://b.example) [Restack](https://c.example)",
        "Sign Up [1] | Advertise [2] | View Online [3]", "Facebook · LinkedIn · RSS",
    ])
    func `rows of buttons are told`(row: String) throws {
        #expect(try line(row).isControl)
    }

    @Test(arguments: [
        "Comments are closed in Norland", "X sues Meta", "About the dam", "|", "Ada Moe",
    ])
    func `words that buttons have are told from them`(words: String) throws {
        #expect(try !line(words).isControl)
    }

    @Test(arguments: [
        ("A DAM IS SOLD (3 MINUTE READ) [4]", "A DAM IS SOLD", false),
        ("A dam is sold (12 min read)", "A dam is sold", false),
        ("Sell your own dam (Sponsor) [6]", "Sell your own dam", true),
        ("Dam (GitHub Repo)", nil, false), ("A dam is sold (for nine million)", nil, false),
        ("A dam is sold [4]", nil, false),
    ])
    func `a title is told by the remark behind it`(
        text: String, title: String?, isSponsored: Bool
    ) throws {
        let line = try line(text)
        #expect(line.title.map { String(text[$0]) } == title)
        #expect(line.isSponsored == isSponsored)
    }

    @Test func `a letter in plain text has a story for each title, with its link`() {
        let text = """
            Sign Up [1] | View Online [2]

            Cranes & Harbours

            FORTY CRANES ARE SOLD (3 MINUTE READ) [3]

            \(Self.news)

            SELL YOUR OWN CRANE (SPONSOR) [4]

            Craneo sells cranes for you. 4,000 harbours use it, and so could yours.

            Dams

            A DAM CLOSES (2 MINUTE READ) [5]

            \(Self.news)

            [1] https://letter.example/signup
            [2] https://letter.example/web
            [3] https://news.example/cranes
            [4] https://craneo.example/
            [5] https://news.example/dam
            """
        let structure = structure(text)
        #expect(structure.stories.map(\.title.text) == ["FORTY CRANES ARE SOLD", "A DAM CLOSES"])
        #expect(
            structure.stories.map { $0.links.map(\.url) } == [
                ["https://news.example/cranes"], ["https://news.example/dam"],
            ])
        let sponsor = structure.passages.filter { $0.role == .sponsor }
        #expect(sponsor.count == 1)
        #expect(sponsor.allSatisfy { text[$0.range].contains("Craneo sells") })
    }

    @Test func `a label above a title makes all of its section an advertisement`() {
        let text = """
            # The Harbour Letter

            Good morning, crane people.

            TOGETHER WITH CRANEO

            ## Stop counting cranes by hand

            Craneo counts them for you, and asks only when it must.

            ## Forty cranes are sold

            \(Self.news)
            """
        #expect(structure(text).stories.map(\.title.text) == ["Forty cranes are sold"])
    }

    @Test func `buttons and bylines stand between a title and its story`() {
        let text = """
            The Harbour Letter

            [Cranes for sale](https://letter.example/7)

            By Ines Carrow • 10 Mar 2026

            [View in browser](https://letter.example/7)

            \(Self.news)

            ## What comes next

            \(Self.news)

            © 2026 The Harbour Letter

            4 Quay Road, Elmsund

            [Unsubscribe](https://letter.example/off)
            """
        let structure = structure(text)
        #expect(structure.stories.map(\.title.text) == ["Cranes for sale", "What comes next"])
        #expect(structure.passages.last.map { text[$0.range].hasPrefix("© 2026") } == true)
        #expect(structure.passages.last?.role == .notice)
    }
}
