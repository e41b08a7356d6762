import Foundation
import Testing

@testable import tidings

/// The model as tables.
@Suite struct ExportTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(SampleText.letter, to: "in/letter.md")
        try workspace.write(
            SampleText.episode.replacing("Rack Units\n", with: "=SUM(1)\n"), to: "in/episode.md")
        try workspace.write(SampleText.laterLetter, to: "in/later.md")
        try workspace.tidings("ingest", "in")
    }

    @Test func `all tables are written one behind the other, each line with its table`() throws {
        let objects = try workspace.tidings("export").objects()
        var tables: [String] = []
        for object in objects {
            let table = try #require(object["table"] as? String)
            if tables.last != table { tables.append(table) }
        }
        #expect(tables == ExportTable.allCases.map(\.rawValue))
    }

    @Test(arguments: ExportTable.allCases)
    func `a table has the columns that it names, in both formats`(_ table: ExportTable) throws {
        let objects = try workspace.tidings("export", table.rawValue).objects()
        #expect(!objects.isEmpty)
        for object in objects {
            #expect(Set(object.keys) == Set(table.columns + ["table"]))
        }
        let csv = try workspace.tidings("export", table.rawValue, "--format", "csv").text
        #expect(csv.hasPrefix(table.columns.joined(separator: ",") + "\n"))
        #expect(rows(of: csv).count == objects.count + 1)
        #expect(rows(of: csv).allSatisfy { $0.count == table.columns.count })
    }

    @Test func `rows of one table lead to those of others`() throws {
        func values(_ table: String, _ key: String) throws -> Set<String> {
            Set(
                try workspace.tidings("export", table).objects().compactMap {
                    $0[key] as? String
                })
        }
        let stories = try values("stories", "id")
        #expect(try values("stories", "document").isSubset(of: values("documents", "path")))
        for table in ["themes", "mentions", "sentiments"] {
            #expect(try values(table, "story").isSubset(of: stories))
        }
        #expect(try values("events", "lead").isSubset(of: stories))
        #expect(try values("digests", "week") == ["2026-W18", "2026-W19"])
    }

    @Test func `a folder gets a file for each table, and the same ones again`() throws {
        let outcome = try workspace.tidings("export", "-o", "model/", "--format", "csv")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(
            workspace.names(in: "model")
                == ExportTable.allCases.map { $0.rawValue + ".csv" }.sorted())
        let again = try workspace.tidings("export", "-o", "model/", "--format", "csv")
        #expect(again.errorLines.allSatisfy { $0.contains("is up to date") })
        try workspace.tidings("export", "stories", "-o", "stories.jsonl")
        #expect(
            try workspace.read("stories.jsonl") == (try workspace.tidings("export", "stories").text)
        )
        try workspace.tidings("export", "-o", "none/", "--dry-run")
        #expect(!workspace.exists("none"))
    }

    @Test func `no text of a document is a formula`() throws {
        let csv = try workspace.tidings("export", "documents", "--format", "csv").text
        let source = try #require(ExportTable.documents.columns.firstIndex(of: "source"))
        #expect(rows(of: csv).contains { $0[source] == "'=SUM(1)" })
        #expect(!rows(of: csv).contains { $0.contains { $0.hasPrefix("=") } })
    }

    @Test(arguments: [["--format", "csv"], ["rumours"], ["--format", "xml"]])
    func `what cannot be written is wrong usage`(_ arguments: [String]) throws {
        #expect(try workspace.run("tidings", ["export"] + arguments).status == 64)
    }

    /// The fields of CSV, read as RFC 4180 has it.
    private func rows(of csv: String) -> [[String]] {
        var rows: [[String]] = []
        var (row, field, isQuoted) = ([String](), String.UnicodeScalarView(), false)
        var scalars = Array(csv.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                field.append(scalars.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted, "\n" where !isQuoted:
                row.append(String(field))
                field = String.UnicodeScalarView()
                if scalar == "\n" {
                    rows.append(row)
                    row = []
                }
            default: field.append(scalar)
            }
        }
        return rows
    }
}
