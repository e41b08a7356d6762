package import StoryModel

/// Who a message is from and to, and the day it bears.
package struct MailEnvelope: Hashable, Sendable {
    package let from: MailAddress
    /// In order; without any, the message has no `To` and the mail program must be told.
    package let to: [MailAddress]
    /// The message is dated to this day's beginning, UTC; the week's last day makes the same bytes
    /// each time.
    package let day: CalendarDay

    package init(from: MailAddress, to: [MailAddress], day: CalendarDay) {
        self.from = from
        self.to = to
        self.day = day
    }
}

/// Writes a digest as one complete message (RFC 5322) in plain text and HTML.
///
/// Lines end in a line feed alone: that is what `sendmail -t -oi` reads from a pipe on Unix, and it
/// makes the line ends of the wire of them.
package struct MailRenderer: Sendable {
    package init() {}

    /// The message; the same digest and envelope give the same bytes.
    package func render(
        _ digest: Digest, options: RenderingOptions = RenderingOptions(), envelope: MailEnvelope
    ) -> String {
        let plain = PlainTextRenderer().render(digest, options: options)
        let html = HTMLRenderer().render(digest, options: options)
        let content = String(Fingerprint(of: plain, html).hex.prefix(16))
        // No quoted-printable text holds "=_", so that no part can hold the boundary.
        let boundary = "=_tidings_\(content)"
        let name = "\(digest.week)".lowercased()
        var lines = [MailHeader("From", addresses: [envelope.from]).text]
        if !envelope.to.isEmpty { lines.append(MailHeader("To", addresses: envelope.to).text) }
        lines += [
            MailHeader("Subject", words: subject(of: digest, options: options)).text,
            "Date: \(date(envelope.day))",
            "Message-ID: <\(name).\(content)@\(envelope.from.domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;\n boundary=\"\(boundary)\"",
            "",
            "--\(boundary)",
            part(plain, type: "text/plain"),
            "--\(boundary)",
            part(html, type: "text/html"),
            "--\(boundary)--",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private func subject(of digest: Digest, options: RenderingOptions) -> String {
        let headline = digest.headline.shownText
        let week = "Tidings \(digest.week)" + (options.isUnfinished ? " so far" : "")
        return headline.isEmpty ? week : "\(week): \(headline)"
    }

    private func part(_ text: String, type: String) -> String {
        """
        Content-Type: \(type); charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        \(QuotedPrintable(text).text)
        """
    }

    /// `Sun, 3 May 2026 00:00:00 +0000`.
    private func date(_ day: CalendarDay) -> String {
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let month = DateText.monthName(day.month).prefix(3)
        return "\(weekdays[day.weekday - 1]), \(day.day) \(month) \(day.year) 00:00:00 +0000"
    }
}
