/// The elements of HTML that mean something here; `other` for all the rest.
enum HTMLTag: String {
    /// Not an element: characters.
    case text = "#text"
    case other = ""
    case html, head, title, base, meta, link, body
    case h1, h2, h3, h4, h5, h6, p, div, section, article, main, header, footer, nav, aside, address
    case blockquote, pre, figure, figcaption, hr, center, details, summary, hgroup, dialog
    case ul, ol, li, dl, dt, dd, menu
    case table, caption, thead, tbody, tfoot, tr, td, th
    case a, b, strong, br, em, i, u, s, span, font, cite, time, q, code, sub, sup, small, mark, del,
        ins
    case img, picture, wbr
    case script, style, noscript, template, iframe, object, embed, svg, canvas, video, audio, map
    case form, fieldset, legend, label, input, button, select, option, textarea

    /// Whether it stands on lines of its own.
    var isBlock: Bool {
        switch self {
        case .html, .body, .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .section, .article, .main,
            .header,
            .footer, .nav, .aside, .address, .blockquote, .pre, .figure, .figcaption, .hr, .center,
            .details, .summary, .hgroup, .dialog, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table,
            .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .legend:
            true
        default: false
        }
    }

    /// Whether what it holds is never shown as text.
    var isSilent: Bool {
        switch self {
        case .head, .title, .base, .meta, .link, .script, .style, .noscript, .template, .iframe,
            .object, .embed, .svg, .canvas, .video, .audio, .map, .input, .button, .select, .option,
            .textarea, .img, .dialog:
            true
        default: false
        }
    }

    /// From 1 to 6 for a heading.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
