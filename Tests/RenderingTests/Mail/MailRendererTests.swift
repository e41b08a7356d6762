import StoryModel
import Testing

@testable import Rendering

struct MailRendererTests {
    private func mail(options: RenderingOptions = RenderingOptions()) throws -> String {
        let envelope = MailEnvelope(
            from: try MailAddress("Tidings <tidings@example.org>"),
            to: [try MailAddress("team@example.org"), try MailAddress("Łucja <l@example.net>")],
            day: SampleDigest.day("2026-05-03"))
        return MailRenderer().render(SampleDigest().digest, options: options, envelope: envelope)
    }

    @Test func `a message is what it always was`() throws {
        try Golden(name: "digest.eml").expect(try mail())
    }

    @Test func `a message has its headers`() throws {
        let head = try #require(try mail().split(separator: "\n\n").first)
        let unfolded = head.replacing("\n ", with: " ").split(separator: "\n")
        let names = unfolded.map { $0.prefix { $0 != ":" } }
        let expected: [Substring] = [
            "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version",
            "Content-Type",
        ]
        #expect(names == expected)
        #expect(unfolded.contains("Date: Sun, 3 May 2026 00:00:00 +0000"))
        #expect(
            unfolded.contains(
                "Subject: Tidings 2026-W18: Nordwind prices its model below cost; two regulators "
                    + "open cases"))
        let id = try #require(unfolded.first { $0.hasPrefix("Message-ID: <2026-w18.") })
        #expect(id.hasSuffix("@example.org>"))
    }

    @Test func `lines are ASCII, have at most 76 bytes and end in a line feed`() throws {
        let mail = try mail()
        #expect(mail.utf8.allSatisfy { $0 == 0x0a || (0x20...0x7e).contains($0) })
        for line in mail.split(separator: "\n") { #expect(line.utf8.count <= 76, "\(line)") }
        #expect(mail.hasSuffix("--\n"))
    }

    @Test func `the boundary stands around two parts`() throws {
        let mail = try mail()
        let boundary = try #require(mail.split(separator: "boundary=\"").last).prefix { $0 != "\"" }
        #expect(mail.split(separator: "\n--\(boundary)").count == 4)
        #expect(mail.contains("Content-Type: text/plain; charset=utf-8\n"))
        #expect(mail.contains("Content-Type: text/html; charset=utf-8\n"))
    }

    @Test func `other content has another identity, the same has the same`() throws {
        let unfinished = try mail(options: RenderingOptions(isUnfinished: true))
        #expect(try mail() == mail())
        #expect(unfinished.contains("Subject: Tidings 2026-W18 so far: "))
        let first = try #require(try mail().split(separator: "Message-ID:").last?.prefix(90))
        let second = try #require(unfinished.split(separator: "Message-ID:").last?.prefix(90))
        #expect(first != second)
    }
}
