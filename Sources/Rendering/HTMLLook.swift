/// How the parts of the page look: declarations that stand in each element, since mail programs drop
/// style sheets, and a class for the few colours that a dark screen changes.
enum HTMLLook: String {
    case page, card, title, dateline, lead, sources, section, subheading, number, text, note, link
    case quote, speaker, list, item, fine, heading, cell, narrow, good, bad, even

    private static let serif = "Georgia,Cambria,'Times New Roman',serif"
    private static let sans =
        "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

    /// A `class` and a `style` attribute.
    var attributes: String { "class=\"\(name)\" style=\"\(declarations)\"" }

    private var name: String {
        switch self {
        case .page, .card, .section, .quote, .good, .bad, .even, .link, .heading, .cell: rawValue
        case .narrow: "cell"
        case .number: "accent"
        case .dateline, .sources, .note, .speaker: "soft"
        case .title, .lead, .subheading, .text, .list, .item, .fine: "ink"
        }
    }

    private var declarations: String {
        switch self {
        case .page: "margin:0;padding:0;background:#f3f1ec;font-family:\(Self.sans)"
        case .card: "background:#ffffff;border-radius:10px;padding:40px 44px 32px"
        case .title:
            "margin:0 0 10px;font:700 31px/1.22 \(Self.serif);color:#16181d;letter-spacing:-.2px"
        case .dateline: "margin:0 0 26px;font-size:13px;line-height:1.5;color:#6a6f78"
        case .lead: "margin:0 0 8px;font:400 19px/1.55 \(Self.serif);color:#16181d"
        case .sources: "margin:0 0 6px;font-size:12.5px;line-height:1.5;color:#6a6f78"
        case .section:
            "margin:36px 0 18px;padding:14px 0 0;border-top:2px solid #16181d;font-size:13px;"
                + "line-height:1.3;font-weight:700;letter-spacing:1.3px;text-transform:uppercase;"
                + "color:#16181d"
        case .subheading: "margin:24px 0 8px;font:700 20px/1.3 \(Self.serif);color:#16181d"
        case .number: "color:#b4431f"
        case .text: "margin:0 0 9px;font-size:16px;line-height:1.58;color:#23262d"
        case .note: "font-size:12.5px;color:#6a6f78"
        case .link: "color:#1b5e86;text-decoration:underline"
        case .quote: "margin:0 0 20px;padding:2px 0 2px 18px;border-left:3px solid #b4431f"
        case .speaker: "margin:6px 0 0;font-size:13px;line-height:1.5;color:#6a6f78"
        case .list: "margin:0 0 8px;padding:0 0 0 20px;color:#23262d"
        case .item: "margin:0 0 9px;font-size:15.5px;line-height:1.55;color:#23262d"
        case .fine: "margin:0 0 6px;font-size:13.5px;line-height:1.55;color:#3b3f48"
        case .heading:
            "padding:0 12px 7px 0;border-bottom:1px solid #d8d4cb;font-size:12px;"
                + "font-weight:600;text-align:left;color:#6a6f78"
        case .cell: "\(Self.cellBox);font-size:15px;line-height:1.5"
        case .narrow: "\(Self.cellBox);font-size:15px;line-height:1.5;white-space:nowrap"
        case .good: "\(Self.chipBox);background:#e2f2e6;color:#14602c"
        case .bad: "\(Self.chipBox);background:#fbe5e1;color:#99231a"
        case .even: "\(Self.chipBox);background:#ebeae6;color:#4a4e56"
        }
    }

    private static let cellBox =
        "padding:9px 12px 9px 0;border-bottom:1px solid #e8e5de;vertical-align:top;color:#23262d"
    private static let chipBox =
        "display:inline-block;min-width:38px;padding:1px 6px;border-radius:9px;font-weight:600;"
        + "font-size:13.5px;text-align:center"

    /// What a dark screen and a narrow one change; programs that drop it show the light page.
    static let styleSheet = """
        @media (prefers-color-scheme: dark) {
        .page { background: #15171b !important; }
        .card { background: #1e2126 !important; }
        .ink { color: #e8e6e1 !important; }
        .soft { color: #a0a5ae !important; }
        .accent { color: #f0946f !important; }
        .link { color: #8cc5e8 !important; }
        .section { color: #e8e6e1 !important; border-top-color: #e8e6e1 !important; }
        .quote { border-left-color: #f0946f !important; }
        .heading { color: #a0a5ae !important; border-bottom-color: #444952 !important; }
        .cell { color: #e8e6e1 !important; border-bottom-color: #343941 !important; }
        .good { background: #17402a !important; color: #a6e3b9 !important; }
        .bad { background: #52201b !important; color: #f5b5ab !important; }
        .even { background: #343941 !important; color: #d0d3d8 !important; }
        }
        @media (max-width: 560px) {
        .card { padding: 26px 20px 22px !important; border-radius: 0 !important; }
        }
        """
}
