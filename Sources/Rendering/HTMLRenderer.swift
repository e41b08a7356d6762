package import StoryModel

/// Writes a digest as one HTML page that mail programs and browsers show alike.
///
/// All styles are inline; there are no scripts, no pictures and nothing that is fetched.
package struct HTMLRenderer: Sendable {
    package init() {}

    /// The page; ends in a line feed.
    package func render(
        _ digest: Digest, options: RenderingOptions = RenderingOptions()
    ) -> String {
        let page = PageLayout(digest, options: options).page
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>\(HTMLText(page.title).html)</title>
            <style>
            \(HTMLLook.styleSheet)
            </style>
            </head>
            <body \(HTMLLook.page.attributes)>
            <table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" \
            border="0" style="background:#f3f1ec">
            <tr><td align="center" style="padding:28px 0">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \
            style="max-width:700px;text-align:left">
            <tr><td \(HTMLLook.card.attributes)>
            \(content(of: page).joined(separator: "\n"))
            </td></tr>
            </table>
            </td></tr>
            </table>
            </body>
            </html>

            """
    }

    private func content(of page: Page) -> [String] {
        var lines = [
            element("h1", .title, HTMLText(page.title).html),
            element("p", .dateline, HTMLText(page.dateline).html),
        ]
        if !page.opening.isEmpty { lines.append(element("p", .lead, line(page.opening))) }
        if !page.openingSources.isEmpty {
            lines.append(element("p", .sources, line(page.openingSources, within: .note)))
        }
        for section in page.sections {
            lines.append(element("h2", .section, HTMLText(section.heading).html))
            lines += section.blocks.map {
                block($0, itemLook: section.isBackground ? .fine : .item)
            }
        }
        return lines
    }

    private func block(_ block: Block, itemLook: HTMLLook) -> String {
        switch block {
        case .subheading(let number, let text):
            let place = number.map { element("span", .number, "\($0).") + " " } ?? ""
            return element("h3", .subheading, place + HTMLText(text).html)
        case .paragraph(let phrases):
            let isAside = phrases.allSatisfy { $0.look == .note }
            return isAside
                ? element("p", .sources, line(phrases, within: .note))
                : element("p", .text, line(phrases))
        case .quotation(let words, let attribution):
            let said = element("p", .lead, "&ldquo;\(HTMLText(words).html)&rdquo;")
            return element(
                "blockquote", .quote, said + element("p", .speaker, line(attribution)))
        case .list(let items):
            let lines = items.map { element("li", itemLook, line($0)) }
            return element("ul", .list, "\n" + lines.joined(separator: "\n") + "\n")
        case .table(let header, let rows): return table(header: header, rows: rows)
        }
    }

    private func table(header: [String], rows: [[[Phrase]]]) -> String {
        let heads = header.map { element("th", .heading, HTMLText($0).html) }.joined()
        let body = rows.map { row in
            let cells = row.enumerated().map { index, phrases in
                // Scores and changes keep to one line; names and reasons may wrap.
                let isNarrow = index > 0 && index < row.count - 1
                return element("td", isNarrow ? .narrow : .cell, line(phrases))
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return """
            <table width="100%" cellpadding="0" cellspacing="0" border="0" \
            style="border-collapse:collapse">
            <tr>\(heads)</tr>
            \(body.joined(separator: "\n"))
            </table>
            """
    }

    /// The phrases on one line; neighbouring notes share an element, and the look around them is
    /// not said again.
    private func line(_ phrases: [Phrase], within: Phrase.Look = .plain) -> String {
        var html = ""
        var notes = ""
        for phrase in phrases {
            if phrase.look == .note, within != .note {
                notes += linked(phrase)
                continue
            }
            html += noted(notes) + marked(phrase)
            notes = ""
        }
        return html + noted(notes)
    }

    private func noted(_ notes: String) -> String {
        notes.isEmpty ? "" : element("span", .note, notes)
    }

    private func marked(_ phrase: Phrase) -> String {
        switch phrase.look {
        case .plain, .note: linked(phrase)
        case .strong: "<strong>\(linked(phrase))</strong>"
        case .score: element("span", scoreLook(phrase.text), linked(phrase))
        }
    }

    private func scoreLook(_ score: String) -> HTMLLook {
        switch score.first {
        case "+": .good
        case "-": .bad
        default: .even
        }
    }

    private func linked(_ phrase: Phrase) -> String {
        let words = HTMLText(phrase.text).html
        guard let address = phrase.address else { return words }
        let target = HTMLText(address.text).html
        return "<a href=\"\(target)\" \(HTMLLook.link.attributes)>\(words)</a>"
    }

    private func element(_ name: String, _ look: HTMLLook, _ content: String) -> String {
        "<\(name) \(look.attributes)>\(content)</\(name)>"
    }
}
