/// Text that HTML shows as it stands, in elements and in attributes.
struct HTMLText {
    let html: String

    init(_ text: String) {
        var html = ""
        for scalar in text.foldedText.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(scalar)
            }
        }
        self.html = html
    }
}
