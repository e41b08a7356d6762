import GRDB
import StoryModel
import Testing

@testable import Storage

struct SchemaTests {
    private let archive: Archive

    init() throws {
        archive = try Archive(path: ":memory:")
        var maker = SampleMaker(seed: 3)
        let document = Document(
            id: DocumentID("d"), path: "d", kind: .notes, title: "", source: "",
            date: DocumentDate(.day(tuesday), origin: .option), text: "Text.")
        let story = maker.taggedStory(StoryID(document: document.id, number: 1))
        try archive.store(
            TaggedDocument(
                document: document,
                structure: DocumentStructure(passages: [], stories: [story.story]),
                stories: [story], day: tuesday))
        try archive.storeWeek(
            week19, fingerprint: "", events: [], digest: maker.digest(of: week19))
    }

    @Test(arguments: [
        "INSERT INTO input VALUES ('p', 'r', 'f', '', 1, 'p')",
        "INSERT INTO input VALUES (NULL, 'r', 'f', NULL, 1, 'p')",
        "UPDATE input SET wasRead = 2",
        "UPDATE document SET kind = 'blog'",
        "UPDATE document SET dateOrigin = 'guess'",
        "UPDATE document SET day = '2026-02-30'",
        "UPDATE document SET instant = 7",
        "UPDATE document SET day = NULL",
        "UPDATE document SET text = NULL",
        "UPDATE document SET text = x'00'",
        "UPDATE document SET input = 'none'",
        "INSERT INTO documentFinding VALUES ('d', 1, 'noStory', 0, '')",
        "INSERT INTO documentFinding VALUES ('none', 1, 'noStory', 1, '')",
        "INSERT INTO cue VALUES ('d', 0, 0, 1, NULL, NULL, NULL)",
        "INSERT INTO cue VALUES ('d', 1, 2, 1, NULL, NULL, NULL)",
        "INSERT INTO cue VALUES ('d', 1, 0, 1, NULL, -1, NULL)",
        "INSERT INTO cue VALUES ('none', 1, 0, 1, 'A', 0, 1)",
        "UPDATE derivation SET week = '2026-18'",
        "UPDATE derivation SET day = 'Tuesday'",
        "INSERT INTO passage VALUES ('d', 1, 5, 4, 'content', 1, '', NULL, NULL)",
        "INSERT INTO passage VALUES ('d', 1, -1, 4, 'content', 1, '', NULL, NULL)",
        "INSERT INTO passage VALUES ('d', 1, 0, 4, 'chatter', 1, '', NULL, NULL)",
        "INSERT INTO passage VALUES ('d', 1, 0, 4, 'content', 1.5, '', NULL, NULL)",
        "INSERT INTO passage VALUES ('d', 1, 0.5, 4, 'content', 1, '', NULL, NULL)",
        "UPDATE story SET role = 'rumour'",
        "UPDATE story SET number = 0",
        "INSERT INTO storyBody VALUES ('d', 9, 1, 0, 1)",
        "INSERT INTO storyLink VALUES ('d', 9, 1, 'u', 0, 1)",
        "INSERT INTO statement VALUES ('d', 1, 'quote', 0, 1, 0, 1, 0, 1, NULL, NULL)",
        "INSERT INTO statement VALUES ('d', 1, 'insight', 0, 1, 0, 1, 0, NULL, NULL, NULL)",
        "INSERT INTO statement VALUES ('d', 1, 'score', 0, 1, 0, 1, NULL, NULL, 'X', 6)",
        "INSERT INTO statement VALUES ('d', 1, 'score', 0, 1, 0, 1, NULL, NULL, NULL, 1)",
        "INSERT INTO storyTheme VALUES ('d', 1, 99, 'models', 1.01)",
        "INSERT INTO storyThemeEvidence VALUES ('d', 1, 98, 1, 0, 1)",
        "INSERT INTO storyOverride VALUES ('d', 1, 99, 'k', 'guess', 'X', NULL, 0)",
        "INSERT INTO storyOverride VALUES ('d', 1, 99, '', 'merge', '', NULL, 0)",
        "INSERT INTO storyOverride VALUES ('d', 1, 99, 'k', 'score', 'X', 6, 0)",
        "INSERT INTO storyOverride VALUES ('d', 9, 1, 'k', 'merge', '', NULL, 0)",
        "INSERT INTO mention VALUES ('d', 1, 99, 'X', 'guess', 0, 1, 0)",
        "INSERT INTO mention VALUES ('d', 1, 99, '', 'name', 0, 1, 0)",
        "INSERT INTO sentiment VALUES ('d', 1, 99, 'X', 5.1, 1)",
        "INSERT INTO sentiment VALUES ('d', 1, 99, 'X', 5, -0.1)",
        "INSERT INTO sentimentEvidence VALUES ('d', 1, 98, 1, 0, 1, 0)",
        "UPDATE sentimentEvidence SET addition = 10.5",
        "UPDATE week SET digest = '{'",
        """
        INSERT INTO event VALUES ('2026-W19', 1, 'd', 2, '', 0, 0, NULL, NULL, NULL, NULL, NULL)
        """,
        """
        INSERT INTO event VALUES ('2026-W19', 1, 'd', 1, '', 0, 0, NULL, '2026-W18', NULL, NULL,
            NULL)
        """,
        """
        INSERT INTO event VALUES ('2026-W19', 1, 'd', 1, '', 0, 0, NULL, '2026-W19', '2026-W19',
            'd', 1)
        """,
        "INSERT INTO eventMember VALUES ('2026-W19', 7, 1, 'd', 1)",
        "INSERT INTO companyWeek VALUES ('2026-W19', 99, 'X', 1, 11, 1, 1, '', 0, '{}', 0)",
        "INSERT INTO companyWeek VALUES ('2026-W19', 99, '', 1, 1, 1, 1, '', 0, '{}', 0)",
        "INSERT INTO companyWeek VALUES ('2026-W19', 99, 'X', 1, 1, 1, 1, '', 2, '{}', 0)",
        "INSERT INTO companyWeek VALUES ('2031-W01', 1, 'X', 1, 1, 1, 1, '', 0, '{}', 0)",
    ])
    func `the tables refuse rows that break their rules`(sql: String) throws {
        #expect {
            try archive.write { db in try db.execute(sql: sql) }
        } throws: {
            guard case .cannotWrite(_, let reason) = $0 as? StorageError else { return false }
            return reason.contains("constraint") || reason.contains("cannot store")
        }
    }

    @Test(arguments: [
        "INSERT INTO passage VALUES ('d', 1, 0, 4, 'content', 1, '', NULL, NULL)",
        "INSERT INTO statement VALUES ('d', 1, 'score', 0, 1, 0, 1, NULL, NULL, 'X', 5)",
        "INSERT INTO mention VALUES ('d', 1, 99, 'X', 'name', 0, 1, 0)",
        "INSERT INTO companyWeek VALUES ('2026-W19', 99, 'X', 1, 1, 1, 1, '', 0, '{}', 0)",
        """
        INSERT INTO event VALUES ('2026-W19', 1, 'd', 1, '', 0, 0, NULL, '2026-W17', '2026-W18',
            'e', 1)
        """,
    ])
    func `the tables take rows that keep them`(sql: String) throws {
        try archive.write { db in try db.execute(sql: sql) }
        #expect(try archive.integrityCheck() == [])
    }

    @Test func `the tables take all roles, kinds and origins of the model`() throws {
        try archive.write { db in
            for kind in DocumentKind.allCases {
                try db.execute(sql: "UPDATE document SET kind = ?", arguments: [kind.rawValue])
            }
            for origin in DateOrigin.allCases {
                try db.execute(
                    sql: "UPDATE document SET dateOrigin = ?", arguments: [origin.rawValue])
            }
            for role in StoryRole.allCases {
                try db.execute(sql: "UPDATE story SET role = ?", arguments: [role.rawValue])
            }
            for (number, role) in PassageRole.allCases.enumerated() {
                try db.execute(
                    sql: "INSERT INTO passage VALUES ('d', ?, 0, 1, ?, 1, '', NULL, NULL)",
                    arguments: [number + 1, role.rawValue])
            }
        }
        let read = try #require(try archive.taggedDocument(DocumentID("d")))
        #expect(read.structure.passages.map(\.role) == PassageRole.allCases)
    }

    @Test func `all tables are strict`() throws {
        let loose = try archive.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                    AND NOT strict AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
                    """)
        }
        #expect(loose == [])
    }

    @Test(arguments: [
        ("SELECT * FROM derivation WHERE week = '2026-W19'", "derivationWeek"),
        ("SELECT * FROM mention WHERE company = 'X'", "mentionCompany"),
        ("SELECT * FROM sentiment WHERE company = 'X'", "sentimentCompany"),
        ("SELECT * FROM storyTheme WHERE theme = 'models'", "storyThemeName"),
        ("SELECT * FROM companyWeek WHERE company = 'X' ORDER BY week", "companyWeekCompany"),
        ("SELECT * FROM document WHERE path = 'x'", "documentPath"),
    ])
    func `queries by week and by company use an index`(sql: String, index: String) throws {
        let plan = try archive.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains(index) }, "\(plan)")
    }

    @Test func `an unreadable value is damage, not a crash`() throws {
        try archive.write { db in
            try db.execute(
                sql: "INSERT INTO derivationFinding VALUES ('d', 1, 'unheardOf', NULL, '')")
        }
        #expect {
            try archive.taggedDocuments()
        } throws: {
            guard case .damaged(":memory:", let reason) = $0 as? StorageError else { return false }
            return reason.contains("unheardOf")
        }
    }
}
