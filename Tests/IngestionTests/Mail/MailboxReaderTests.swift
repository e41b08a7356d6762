import StoryModel
import Testing

@testable import Ingestion

@Suite struct MailboxReaderTests {
    @Test func `each message is a document with its own date and id`() throws {
        let reading = try SampleFile(path: "mail/letters.mbox").reading()
        #expect(reading.documents.map(\.title) == ["No. 12", "Turbines in a yard", "Again"])
        #expect(
            reading.documents.map { $0.date.day { _ in 0 }.description }
                == ["2026-04-20", "2026-04-22", "2026-04-23"])
        #expect(
            reading.documents.prefix(2).map(\.path) == [
                "mail/letters.mbox#12@signalbox.example", "mail/letters.mbox#112@rack.example",
            ])
        #expect(
            reading.documents.first?.id
                == DocumentID(path: "mail/letters.mbox", entry: "12@signalbox.example"))
    }

    @Test func `a message that cannot be read is named, and the others are read`() throws {
        let reading = try SampleFile(path: "mail/letters.mbox").reading()
        #expect(reading.failures == [PartFailure("message 2", .messageWithoutText)])
    }

    @Test func `quoted From lines lose one mark, and a told length is believed`() throws {
        let texts = try SampleFile(path: "mail/letters.mbox").reading().documents.map(\.text)
        #expect(texts[0].contains("\nFrom the start the chip drew 90 watts.\n>From Ostmark comes"))
        #expect(texts[1].contains("\nFrom Iceland Wed Apr 22 10:00:00 2026 comes the news"))
    }

    @Test func `a message keeps its id when others come before it`() throws {
        let bytes = try SampleFile(path: "mail/letters.mbox").bytes()
        let more =
            "From a Mon Apr 20 05:00:00 2026\nDate: 20 Apr 2026 05:00 Z\nFrom: b@x\n\nA dam.\n\n"
        let reader = SampleFile.reader
        let before = try reader.read(InputFile(path: "m", bytes: bytes, modified: nil))
        let after = try reader.read(
            InputFile(path: "m", bytes: Array(more.utf8) + bytes, modified: nil))
        #expect(after.documents.count == before.documents.count + 1)
        #expect(Array(after.documents.dropFirst()) == before.documents)
    }

    @Test(arguments: [
        ("From a@x Mon Apr 20 05:00:00 2026\nA: b\n\nx\n", 1),
        ("From a@x Mon Apr 20 05:00:00 2026\nA: b\n\nx\nFrom y Mon Apr 20 05:00:00 2026\n", 1),
        ("From a@x Mon Apr 20 05:00:00 2026\nA: b\n\nx\n\nFrom y Mon Apr 20 05:00 2026\nA: c\n", 2),
        ("From a@x Mon Apr 20 05:00:00 2026\nA: b\n\nx\n\nFrom the year 2026 on.\n", 1),
        ("From a@x Mon Apr 20 05:00:00 2026\r\nA: b\r\n\r\nx\r\n\r\nFrom y 5:00:00 2026\r\n", 2),
        ("From a@x 05:00:00 2026\nContent-Length: 99999999999999999999\n\nx\n", 1),
        ("From a@x 05:00:00 2026\nContent-Length: 999999999\n\nx\n\nFrom b 05:00:00 2026\n", 2),
        ("", 0), ("x\n", 0),
    ])
    func `messages begin where a line says who sent them and when`(text: String, count: Int) {
        #expect(MailboxSplitter().messages(in: Array(text.utf8)).count == count)
    }
}
