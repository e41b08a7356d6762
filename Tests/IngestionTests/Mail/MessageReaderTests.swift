import Foundation
import StoryModel
import Testing

@testable import Ingestion

/// A file of the samples.
struct SampleFile: CustomTestStringConvertible, Sendable {
    let path: String

    var testDescription: String { path }

    func bytes() throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appending(path: "../Samples/\(path)")))
    }

    /// Made once, since that takes longer than reading a small file; its day is 1 June 2026.
    static let reader = DocumentReader(
        options: ReadingOptions(today: CalendarDay(daysSinceEpoch: 20_605)))

    func reading(prefix: Int = .max) throws -> FileReading {
        try Self.reader.read(
            InputFile(path: path, bytes: Array(try bytes().prefix(prefix)), modified: nil))
    }
}

@Suite struct MessageReaderTests {
    private func read(_ text: String) throws -> FileReading {
        try SampleFile.reader.read(
            InputFile(path: "in/a.eml", bytes: Array(text.utf8), modified: 0))
    }

    private func document(_ headers: String, _ body: String = "A dam.") throws -> Document {
        try #require(try read(headers + "Message-ID: <1@x>\n\n" + body).documents.first)
    }

    @Test func `a newsletter by mail has its list's name, its subject, date and address`() throws {
        let document = try #require(
            try SampleFile(path: "mail/signal-box.eml").reading().documents.first)
        #expect(document.title == "No. 12: Mirador’s first chip, and a court that wants time")
        #expect(document.source == "The Signal Box")
        #expect(document.date == DocumentDate(.instant(1_776_664_917), origin: .message))
        #expect(document.url == "https://signalbox.example/issues/12")
        #expect(document.kind == .newsletter)
        #expect(document.path == "mail/signal-box.eml")
        #expect(document.text.contains("The chip draws 90 watts, and the company"))
        #expect(
            document.text.contains(
                "## [Mirador ships its first inference chip](https://mirador.example/chip)\n"))
        #expect(document.text.contains("today’s issue"))
    }

    @Test func `a mail in another charset is text`() throws {
        let document = try #require(
            try SampleFile(path: "mail/plain-latin.eml").reading().documents.first)
        #expect(document.title == "Café Computing: was bleibt")
        #expect(document.source == "Kontor, Wochenbrief")
        #expect(
            document.text == """
                Castellan’s café chain will run its tills on a model by Orrin.
                The price is € 4 a month – less than the paper.

                """)
    }

    @Test(arguments: [
        (" \nA dam.", "A dam.\n"), ("Dam\n \nLake", "Dam\n\nLake\n"),
        ("A long \ndam", "A longdam\n"), ("  \nA dam.", "A dam.\n"),
        ("Dam\n  \nLake", "Dam\nLake\n"),
    ])
    func `folded lines lose the blank at their end, and no more`(body: String, text: String) throws
    {
        let headers =
            "Date: Fri, 01 May 2026 10:00:00 +0000\n"
            + "Content-Type: text/plain; format=flowed; delsp=yes\n"
        #expect(try document(headers, body).text == text)
    }

    @Test func `attachments are named, and all that is text is read`() throws {
        let document = try #require(
            try SampleFile(path: "mail/with-attachments.eml").reading().documents.first)
        #expect(
            document.text == """
                Feldwerk’s gripper bruises nothing, and the strawberries cost €4 a kilo.

                Sent from the train.

                """)
        #expect(
            document.findings == [
                Finding(.attachmentsSkipped, value: "gripper.png, Preisliste Frühling-2026.pdf")
            ])
    }

    @Test func `a message inside of a message is a document of its own`() throws {
        let reading = try SampleFile(path: "mail/carried.eml").reading()
        #expect(
            reading.documents.map(\.title) == ["Fwd: two for the folder", "Turbines in a yard"])
        #expect(reading.documents.map(\.source) == ["Otto Brandt", "The Rack Report"])
        #expect(reading.documents.last?.path == "mail/carried.eml#rack.112@rack.example")
        #expect(reading.failures == [PartFailure("attached message 2", .messageWithoutText)])
    }

    @Test(arguments: [
        ("From: a@x.example\n", "a@x.example"), ("From: Ada <a@x.example>\n", "Ada"),
        ("From: Ada <a@x>\nList-Id: Dams <dams.x.example>\n", "Dams"),
        ("From: Ada <a@x>\nList-Id: <dams.x.example>\n", "Ada"),
        ("From: Ada <a@x>\nList-Id: <dams.x>\nList-Post: <mailto:dams@x>\n", "dams"),
        ("From: <>\nSender: Ben <b@x.example>\n", "Ben"),
    ])
    func `sender and list give the source`(headers: String, source: String) throws {
        #expect(try document(headers + "Date: 3 May 2026 10:00 Z\n").source == source)
    }

    @Test(arguments: [
        ("Date: 3 May 2026 10:00 Z\n", "A dam.", DateOrigin.message, "2026-05-03"),
        ("Date: 3 May 2026 10:00 Z\n", "May 1, 2026\n\nA dam.", .message, "2026-05-03"),
        (
            "Date: 3 May 2026 10:00 Z\n", "Published: 2026-05-01\n\nA dam.", .publishedLine,
            "2026-05-01"
        ),
        ("Received: by a;\n 2 May 2026 10:00 Z\nDate: soon\n", "A dam.", .message, "2026-05-02"),
        ("Date: 3 May 2036 10:00 Z\n", "A dam.", .fileTime, "1970-01-01"),
    ])
    func `the message's date counts before the file's`(
        headers: String, body: String, origin: DateOrigin, day: String
    ) throws {
        let date: DocumentDate
        do {
            date = try document("From: a@x\n" + headers, body).date
        } catch ReadingError.undated {
            #expect(origin == .fileTime)  // 1970 is not believed either
            return
        }
        #expect(date.origin == origin)
        #expect(date.day { _ in 0 }.description == day)
    }

    @Test(arguments: [
        (
            "A dam of earth.", "<p>A <a href=https://dam.example>dam</a> of earth.</p>",
            "A [dam](https://dam.example) of earth.\n"
        ),
        (
            "See it in your browser.", "<p>A dam of earth, and a lock of steel.</p>",
            "A dam of earth, and a lock of steel.\n"
        ),
        (
            "A dam of earth, and a lock of steel, by hand.", "<p>See it.</p>",
            "A dam of earth, and a lock of steel, by hand.\n"
        ),
        ("", "<p>A dam.</p>", "A dam.\n"), ("A dam.", "<img src=x>", "A dam.\n"),
    ])
    func `the HTML is read where it holds more`(plain: String, html: String, text: String) throws {
        let body = """
            --b
            Content-Type: text/plain

            \(plain)
            --b
            Content-Type: text/html

            \(html)
            --b--
            """
        let headers = """
            From: a@x
            Date: 3 May 2026 10:00 Z
            Content-Type: multipart/alternative; boundary=b

            """
        #expect(try document(headers, body).text == text)
    }

    @Test func `folded lines are joined where the mail says that they are`() throws {
        let text = "A dam \nof earth.\n\n> said \n> Ada\n-- \nBen \nLock"
        let flowed =
            "From: a@x\nDate: 3 May 2026 10:00 Z\nContent-Type: text/plain; format=flowed\n"
        #expect(
            try document(flowed, text).text
                == "A dam of earth.\n\n> said\n> Ada\n--\nBen Lock\n")
        #expect(
            try document("From: a@x\nDate: 3 May 2026 10:00 Z\n", "A dam \nof").text
                == "A dam\nof\n")
    }

    @Test(arguments: [
        """
        Worth a read!

        ---------- Forwarded message ---------
        From: **The Signal Box** <mara@signalbox.example>
        Date: Mon, Apr 20, 2026 at 8:01 AM
        Subject: No. 12
        To: <otto@brandt.example>

        A dam.
        """,
        """
        Begin forwarded message:

        From: The Signal Box <mara@signalbox.example>
        Subject: No. 12
        Date: 20 April 2026 at 08:01:57 CEST

        A dam.
        """,
        """
        -----Original Message-----
        From: The Signal Box
        Sent: Monday, April 20, 2026 8:01 AM
        To: Otto
        Subject: No. 12

        A dam.
        """,
    ])
    func `a mail that was sent on keeps its sender, subject and day`(body: String) throws {
        let headers = "From: Otto <o@x>\nSubject: Fwd: x\nDate: 3 May 2026 10:00 Z\n"
        let document = try document(headers, body)
        #expect(document.source == "The Signal Box")
        #expect(document.title == "No. 12")
        #expect(document.date.day { _ in 0 }.description == "2026-04-20")
        #expect(document.date.origin == .message)
        #expect(document.text == body + "\n")
    }

    @Test func `a long answer that quotes a mail is a text of its own`() throws {
        let answer = String(repeating: "The dam will hold, I think. ", count: 20)
        let quoted = "\n\n-----Original Message-----\nFrom: Ada\nSubject: Dams\n\nWill it?"
        let headers = "From: Otto <o@x>\nSubject: Re: Dams\nDate: 3 May 2026 10:00 Z\n"
        #expect(try document(headers, answer + quoted).source == "Otto")
    }

    @Test func `a mail without text is refused`() {
        #expect(throws: ReadingError.messageWithoutText) {
            try read("From: a@x\nMessage-ID: <1@x>\nContent-Type: image/png\n\nx")
        }
    }

    @Test func `parts in parts and very many parts end somewhere, and that is said`() throws {
        let head = "From: a@x\nMessage-ID: <1>\nDate: 3 May 2026 10:00 Z\n"
        var text = head + "Content-Type: multipart/mixed; boundary=b\n\n"
        for _ in 0..<2000 { text += "--b\n\nA dam.\n" }
        let many = try #require(try read(text).documents.first)
        #expect(many.findings.contains(Finding(.partsLeftOut, value: "500")))
        #expect(many.text.utf8.count < 10_000)
        var nested = head
        for level in 0..<2000 {
            nested += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
        }
        #expect(throws: ReadingError.nestedTooDeep) { try read(nested + "\nA dam.") }
    }

    @Test(arguments: ["base64", "quoted-printable"])
    func `a message that is packed into a text is read`(encoding: String) throws {
        let inner =
            "From: Ben <b@y>\nMessage-ID: <2@y>\nDate: 2 May 2026 10:00 Z\n\nA lock is sold.\n"
        let packed = encoding == "base64" ? Data(inner.utf8).base64EncodedString() : inner
        let reading = try read(
            """
            From: Ada <a@x>
            Message-ID: <1@x>
            Date: 3 May 2026 10:00 Z
            Content-Type: multipart/mixed; boundary=b

            --b

            See below.
            --b
            Content-Type: message/rfc822
            Content-Transfer-Encoding: \(encoding)

            \(packed)
            --b--
            """)
        #expect(reading.documents.map(\.text) == ["See below.\n", "A lock is sold.\n"])
        #expect(reading.documents.last?.source == "Ben")
        #expect(reading.documents.first?.findings == [])
    }

    @Test func `messages packed into each other end somewhere`() throws {
        var text = "From: a@x\nMessage-ID: <1>\nDate: 3 May 2026 10:00 Z\n\nA dam.\n"
        for _ in 0..<12 {
            text =
                "From: a@x\nMessage-ID: <1>\nContent-Type: message/rfc822\n"
                + "Content-Transfer-Encoding: base64\n\n" + Data(text.utf8).base64EncodedString()
        }
        #expect(try read(text).failures.map(\.error) == [.nestedTooDeep])
    }

    @Test func `a note that begins with From and Subject stays a note`() throws {
        let text = "From: Ada\nSubject: Dams\nDate: 2026-05-03\n\nA dam.\n"
        let document = try #require(
            try SampleFile.reader.read(
                InputFile(path: "a.txt", bytes: Array(text.utf8), modified: 0)
            ).documents.first)
        #expect(document.text == text)
    }

    @Test(arguments: [
        "mail/signal-box.eml", "mail/plain-latin.eml", "mail/with-attachments.eml",
        "mail/carried.eml", "mail/letters.mbox", "packed/letters.zip", "packed/letter.md.gz",
    ])
    func `every beginning of a file is read or refused`(path: String) throws {
        let sample = SampleFile(path: path)
        let count = try sample.bytes().count
        for prefix in stride(from: 0, to: count, by: max(1, count / 30)) {
            guard let reading = try? sample.reading(prefix: prefix) else { continue }
            #expect(Set(reading.documents.map(\.id)).count == reading.documents.count)
            #expect(reading.documents.allSatisfy { !$0.text.utf8.contains(0) })
        }
    }
}
