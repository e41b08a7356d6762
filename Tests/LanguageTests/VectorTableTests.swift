import Foundation
import StoryModel
import Testing

@testable import Language

struct VectorTableTests {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private let vectors = VectorTable.shipped()

    private var url: URL {
        folder.appending(path: "../../Sources/Language/Data/vectors.bin").standardized
    }

    private func file() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

    /// The digest SHA-256 of the table, as the system's own command gives it.
    private func digest() throws -> String {
        let command = Process()
        let output = Pipe()
        command.executableURL = URL(filePath: "/usr/bin/env")
        command.arguments = ["sha256sum", url.path]
        command.standardOutput = output
        try command.run()
        let words = try output.fileHandleForReading.readToEnd() ?? Data()
        command.waitUntilExit()
        return String(decoding: words.prefix(64), as: UTF8.self)
    }

    @Test func `the table is the one that was fitted`() throws {
        #expect(
            try digest() == "1582ba35adf6845c0b5d3c744d8416717fa901357dd92a145450955f35c9ea10")
        #expect(vectors is VectorTable)
        #expect(vectors.dimensions == 128)
    }

    @Test func `vectors are those of the script that made the table`() throws {
        let rows = try String(
            contentsOf: folder.appending(path: "vectors.tsv"), encoding: .utf8
        ).split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(rows.count > 15)
        for row in rows {
            let expected = row[1].split(separator: " ").compactMap { Float($0) }
            let found = vectors.vector(of: String(row[0])).values
            #expect(found.count == expected.count)
            let apart = zip(found, expected).map { abs($0 - $1) }.max() ?? 1
            #expect(apart < 1e-5, "\(row[0])")
        }
    }

    @Test func `a table in memory gives what the one in the program gives`() throws {
        let table = try #require(VectorTable(bytes: try file()))
        let text = "A naïve wordpieceless Façade of GPT-5.5"
        #expect(table.vector(of: text) == vectors.vector(of: text))
    }

    @Test(arguments: [
        (
            "The bank raised its interest rate.", "Rates for loans went up at the lender.",
            "A goalkeeper saved two penalties."
        ),
        (
            "The chip has more memory bandwidth.", "A faster GPU with larger HBM.",
            "The senate passed the bill."
        ),
        (
            "Their coding agent fixes bugs alone.", "An assistant that writes patches by itself",
            "Rain fell on the harvest all week."
        ),
    ])
    func `texts on like subjects lie near each other`(text: String, near: String, far: String) {
        let vector = vectors.vector(of: text)
        let (nearness, farness) = (
            vector.similarity(to: vectors.vector(of: near)),
            vector.similarity(to: vectors.vector(of: far))
        )
        #expect(nearness > farness + 0.1)
        #expect(abs(vector.similarity(to: vector) - 1) < 1e-5)
    }

    @Test func `case, accents and marks change nothing`() {
        let plain = vectors.vector(of: "the naive facade of dusseldorf strasse")
        #expect(vectors.vector(of: "The \"naïve\" FAÇADE, of Düsseldorf: Straße!") == plain)
        #expect(
            vectors.vector(of: "the nai\u{308}ve fac\u{327}ade of du\u{308}sseldorf strasse")
                == plain)
    }

    @Test(arguments: ["", " .,- ", "日本語の文", "🙂🙂", "\u{301}", "×÷"])
    func `a text without words that it knows has a vector of zeros`(text: String) {
        let vector = vectors.vector(of: text)
        #expect(vector.values == Array(repeating: 0, count: 128))
        #expect(vector.similarity(to: vectors.vector(of: "word")) == 0)
    }

    @Test func `a range is looked at alone`() {
        let text = "Chips and bills"
        #expect(vectors.vector(of: text, range: TextRange(0, 5)) == vectors.vector(of: "chips"))
        #expect(vectors.vector(of: text, range: TextRange(10, 99)) == vectors.vector(of: "bills"))
        #expect(vectors.vector(of: text, range: TextRange(40, 99)) == vectors.vector(of: ""))
    }

    @Test func `a word without an end is read in linear time`() {
        let word = String(repeating: "abcdefghijklmnopqrstuvwxyz0123456789", count: 500)
        #expect(vectors.vector(of: word).values.contains { $0 != 0 })
    }

    @Test func `a table that is cut short or too long is none`() throws {
        let bytes = try file()
        for count in [0, 7, 8, 23, 24, 25, 1000, bytes.count / 2, bytes.count - 1] {
            #expect(VectorTable(bytes: Array(bytes.prefix(count))) == nil)
        }
        #expect(VectorTable(bytes: bytes + [0]) == nil)
    }

    @Test(arguments: [
        (0, 0x58), (8, 0), (11, 0xff), (12, 0), (12, 0x7f), (15, 0xff), (16, 1), (19, 0xff),
        (20, 0xff), (23, 0xff),
    ])
    func `a table with a wrong head is none`(place: Int, byte: UInt8) throws {
        var bytes = try file()
        bytes[place] = byte
        #expect(VectorTable(bytes: bytes) == nil)
    }

    @Test(arguments: [1, 2, 3])
    func `a table with wrong numbers inside is none or gives vectors`(seed: UInt64) throws {
        var bytes = try file()
        var random = seed
        for _ in 0..<40 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = 24 + Int(random >> 33) % (bytes.count - 24)
            bytes[place] = UInt8(truncatingIfNeeded: random >> 20)
        }
        let table = VectorTable(bytes: bytes)
        #expect(
            table.map { $0.vector(of: "unheard-of words of the table").values.count } ?? 128 == 128)
    }

    @Test func `without a table all texts are alike`() {
        let none: any TextVectors = NoVectors()
        #expect(none.dimensions == 0)
        #expect(none.vector(of: "chips").similarity(to: none.vector(of: "bills")) == 0)
    }

    @Test func `the mean of vectors points between them`() {
        let (one, other) = (TextVector([3, 0]), TextVector([0, 5]))
        let mean = TextVector.mean(of: [one, other])
        #expect(one.values == [1, 0])
        #expect(abs(mean.similarity(to: one) - mean.similarity(to: other)) < 1e-6)
        #expect(TextVector.mean(of: []).values.isEmpty)
    }
}
