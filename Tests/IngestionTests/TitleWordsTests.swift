import StoryModel
import Testing

@testable import Ingestion

@Suite struct TitleWordsTests {
    private func roles(_ word: String, in table: TitleWords) -> TitleWords.Roles {
        WordTable(word, range: word.wholeRange).entries.first.map(table.roles) ?? []
    }

    @Test func `a word has the roles of all its lines, and others none`() {
        let table = TitleWords(table: "// a note\npronoun\tit they\nlink\tit\nnothing\tthey\n")
        #expect(roles("It", in: table) == [.pronoun, .link])
        #expect(roles("they", in: table) == .pronoun)
        #expect(roles("orla", in: table) == [])
    }

    @Test(arguments: [
        ("they", TitleWords.Roles.pronoun), ("we've", .person), ("your", .listener),
        ("how", .question),
        ("because", .link), ("of", .preposition), ("the", .article), ("another", .another),
        ("has", .auxiliary), ("launched", .newsVerb), ("basically", .chatter), ("cool", .opinion),
        ("paper", .frame), ("titled", .naming), ("million", .number), ("their", .unfinished),
        ("ago", .background), ("reportedly", .hedge), ("claims", .claim),
    ])
    func `the table that ships knows words of each role`(word: String, role: TitleWords.Roles) {
        #expect(roles(word, in: .shipped()).contains(role))
    }
}
