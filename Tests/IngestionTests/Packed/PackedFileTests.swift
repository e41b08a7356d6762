import StoryModel
import Testing

@testable import Ingestion

@Suite struct PackedFileTests {
    @Test func `a gzip file is the document that it packs`() throws {
        let reading = try SampleFile(path: "packed/letter.md.gz").reading()
        let document = try #require(reading.documents.first)
        #expect(document.title == "The Signal Box, No. 13")
        #expect(document.path == "packed/letter.md.gz")
        #expect(document.text.utf8.count == 443)
    }

    @Test func `files packed one after the other are one text`() throws {
        let bytes = try SampleFile(path: "packed/letter.md.gz").bytes()
        let twice = try GzipUnpacker().unpacked(bytes + bytes, limit: 10_000)
        #expect(twice.count == 886)
    }

    @Test func `an archive is read as a folder, and nothing in it leads out of it`() throws {
        let reading = try SampleFile(path: "packed/letters.zip").reading()
        #expect(
            reading.documents.map(\.path) == [
                "packed/letters.zip/letters/2026-04-27.md", "packed/letters.zip/mail/kontor.eml",
                "packed/letters.zip/etc/grüße.txt",
            ])
        #expect(reading.failures == [PartFailure("empty.txt", .empty)])
    }

    @Test(arguments: [
        ("packed/bomb.zip", "bomb.txt", "unpacksTooLarge"),
        ("packed/locked.zip", "locked.md", "encrypted"),
        ("packed/nested.zip", "a.zip, a.zip, a.zip", "nestedTooDeep"),
    ])
    func `what is not unpacked is named`(path: String, part: String, error: String) throws {
        let reading = try SampleFile(path: path).reading()
        #expect(reading.failures.map(\.part) == [part])
        let reason = String(describing: try #require(reading.failures.first).error)
        #expect(reason.hasPrefix(error))
        #expect(reading.documents.count == (path.contains("nested") ? 0 : 1))
    }

    @Test func `a file that is changed or cut off anywhere is told from a good one`() throws {
        let bytes = try SampleFile(path: "packed/letter.md.gz").bytes()
        for offset in 10..<bytes.count {
            var changed = bytes
            changed[offset] ^= 0x10
            // Behind the name, and but for the bits that fill the last byte.
            if offset > 20, offset != bytes.count - 9, offset < bytes.count - 4 {
                #expect(throws: ReadingError.self) {
                    try GzipUnpacker().unpacked(changed, limit: 1 << 20)
                }
            }
            #expect(throws: ReadingError.damaged(.gzip)) {
                try GzipUnpacker().unpacked(Array(bytes[..<offset]), limit: 1 << 20)
            }
        }
    }

    @Test func `any change of an archive's bytes is survived`() throws {
        let bytes = try SampleFile(path: "packed/letters.zip").bytes()
        for offset in stride(from: 0, to: bytes.count, by: 5) {
            var changed = bytes
            changed[offset] = ~changed[offset]
            let file = InputFile(path: "a.zip", bytes: changed, modified: nil)
            let reading = try? SampleFile.reader.read(file)
            #expect((reading?.documents.count ?? 0) <= 4)
        }
    }

    @Test func `no more is unpacked than the room for it`() throws {
        var room = UnpackingRoom(perFile: 1000)
        #expect(room.limit(packed: 1 << 20) == 1000)
        room.use(3500)
        #expect(room.limit(packed: 1 << 20) == 500)
        #expect(UnpackingRoom(perFile: 64 << 20).limit(packed: 10_000) == 2_000_000)
        let bytes = try SampleFile(path: "packed/letter.md.gz").bytes()
        #expect(throws: ReadingError.unpacksTooLarge(limit: 100)) {
            try GzipUnpacker().unpacked(bytes, limit: 100)
        }
    }

    @Test func `a list that names one large stretch many times is not followed`() throws {
        func number(_ value: Int, _ size: Int) -> [UInt8] {
            (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let size = 16 << 20
        let header = number(0x0403_4b50, 4) + Array(repeating: 0, count: 26)
        var list: [UInt8] = []
        for member in 0..<5000 {
            list += number(0x0201_4b50, 4) + Array(repeating: 0, count: 16)
            list += number(size, 4) + number(1, 4) + number(8, 2)
            list += Array(repeating: 0, count: 16) + Array(String(10_000_000 + member).utf8)
        }
        let end =
            number(0x0605_4b50, 4) + number(0, 4) + number(5000, 2) + number(5000, 2)
            + number(list.count, 4) + number(30 + size, 4) + number(0, 2)
        let archive = try #require(
            ZipArchive(header + Array(repeating: 0x61, count: size) + list + end))
        #expect(archive.members.count == 5000)
        let time = ContinuousClock().measure {
            for member in archive.members {
                #expect(throws: ReadingError.damaged(.zip)) {
                    try archive.content(of: member, limit: size)
                }
            }
        }
        #expect(time < .seconds(10))
    }

    @Test(
        arguments: [
            ([75, 76, 132, 1, 0], "aaaaaaaaaa"),  // fixed codes, a distance of one
            ([75, 76, 74, 78, 132, 33, 133, 148, 196, 92, 0], "abcabcabcabc dam"),
            ([1, 3, 0, 0xfc, 0xff, 0x61, 0x62, 0x63], "abc"),  // stored
            ([0x03, 0x00], ""),
        ] as [([UInt8], String)])
    func `blocks of each sort are unpacked`(packed: [UInt8], text: String) throws {
        var inflater = Inflater(packed, in: TextRange(0, packed.count), limit: 100)
        try inflater.run()
        #expect(String(decoding: inflater.output, as: UTF8.self) == text)
    }
}
