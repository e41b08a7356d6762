extension String {
    /// The text on one line as people may see it: control and direction characters removed, white
    /// space folded to single spaces and trimmed.
    package var shownText: String {
        var shown = foldedText[...]
        if shown.first == " " { shown.removeFirst() }
        if shown.last == " " { shown.removeLast() }
        return String(shown)
    }

    /// Like `shownText`, but one space at an end stays.
    var foldedText: String {
        guard !isFolded else { return self }
        var folded = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isHidden {
            guard scalar.properties.isWhitespace else {
                folded.append(scalar)
                continue
            }
            if folded.last != " " { folded.append(" ") }
        }
        return String(folded)
    }

    /// Whether there is nothing to remove and to fold, as in most texts.
    private var isFolded: Bool {
        var before: Unicode.Scalar?
        return unicodeScalars.allSatisfy { scalar in
            defer { before = scalar }
            if scalar == " " { return before != " " }
            return scalar.isASCII
                ? (0x21...0x7e).contains(scalar.value)
                : !scalar.isHidden && !scalar.properties.isWhitespace
        }
    }

    /// The text with a full stop where it ends without any mark, so that a sentence can follow.
    var closedSentence: String {
        guard let last = unicodeScalars.last else { return self }
        return ".!?…:;)\"'”’»".unicodeScalars.contains(last) ? self : self + "."
    }
}

extension Unicode.Scalar {
    /// Whether the scalar steers a terminal or the direction of text and shows nothing itself.
    ///
    /// Control characters other than white space, and the twelve with the property Bidi_Control
    /// (Unicode Standard Annex 9), the byte order mark and interlinear annotations.
    var isHidden: Bool {
        switch value {
        case 0x09...0x0d, 0x85: false
        case 0x00...0x1f, 0x7f...0x9f: true
        case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
        case 0xfeff, 0xfff9...0xfffb: true
        default: false
        }
    }
}
