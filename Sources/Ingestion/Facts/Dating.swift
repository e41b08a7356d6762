internal import StoryModel

/// Finds out when a text was published, from the most trusted origin that is believed.
struct Dating {
    let options: ReadingOptions

    private struct Candidate {
        let moment: DocumentDate.Moment
        let origin: DateOrigin
        var line: Int?
        var text: String
    }

    /// The date, and what was odd about it; `nil` where nothing tells it.
    func date(
        of file: InputFile, text: String, outline: Outline, frontMatter: FrontMatter,
        stated: StatedFacts = StatedFacts()
    ) -> (date: DocumentDate?, findings: [Finding]) {
        if let day = options.date { return (DocumentDate(.day(day), origin: .option), []) }
        var findings: [Finding] = []
        let finders = [
            { fromFrontMatter(frontMatter) },
            { fromTop(of: text, outline: outline, onlyLabelled: stated.date != nil) },
            { fromStatement(stated) }, { fromName(of: file) }, { fromStatusIDs(in: text) },
            { fromTime(of: file) },
        ]
        for finder in finders {
            guard let candidate = finder() else { continue }
            guard isBelieved(candidate.moment) else {
                findings.append(
                    Finding(.dateNotBelieved, line: candidate.line, value: candidate.text))
                continue
            }
            if candidate.origin == .fileTime { findings.append(Finding(.dateGuessed)) }
            return (DocumentDate(candidate.moment, origin: candidate.origin), findings)
        }
        return (nil, findings)
    }

    /// Whether a text can be of that time: not before 1990, nor after the day that follows the reading.
    func isBelieved(_ moment: DocumentDate.Moment) -> Bool {
        let day = DocumentDate(moment, origin: .option).day { _ in 0 }
        return day.daysSinceEpoch >= 7305 && day <= options.today.adding(days: 1)  // 1 January 1990
    }

    private func fromFrontMatter(_ frontMatter: FrontMatter) -> Candidate? {
        let value = frontMatter.value(
            "date", "published", "pubdate", "publish_date", "published_at", "publishdate",
            "publication_date", "created", "sent")
        guard let value,
            let moment = DateParser().moment(of: value) ?? TimestampParser().moment(of: value)
        else { return nil }
        return Candidate(moment: moment, origin: .frontMatter, line: 1, text: value)
    }

    /// The date of the message or the feed that the text stands in.
    private func fromStatement(_ stated: StatedFacts) -> Candidate? {
        stated.date.map { moment in
            let day = DocumentDate(moment, origin: stated.dateOrigin).day { _ in 0 }
            return Candidate(moment: moment, origin: stated.dateOrigin, text: day.description)
        }
    }

    /// A labelled date or a line that is a date, among the first lines.
    ///
    /// `onlyLabelled` says that a line that is nothing but a date counts for nothing: where a message or
    /// a feed has a date of its own, it is rather the day of something told.
    private func fromTop(
        of text: String, outline: Outline, onlyLabelled: Bool
    ) -> Candidate? {
        let blocks = outline.blocks.lazy.filter { $0.kind != .blank && $0.content.count <= 200 }
        for block in blocks.prefix(20) {
            let written = HeaderField(text, block: block)
            if let written, !Self.labels.contains(written.name) { continue }
            if written == nil, onlyLabelled || !Self.hasDigit(block.content, of: text) { continue }
            let value = written?.value ?? String(text[block.content])
            for part in value.split(whereSeparator: { LetterLine.dots.contains($0) }) {
                guard let moment = DateParser().moment(of: part) else { continue }
                return Candidate(
                    moment: moment, origin: .publishedLine, line: block.line, text: String(part))
            }
        }
        return nil
    }

    private static func hasDigit(_ range: TextRange, of text: String) -> Bool {
        let bytes = text.utf8Span.span
        return (range.start..<range.end).contains { bytes.isDigit(at: $0) }
    }

    private static let labels = ["published", "date", "publication date", "published on", "aired"]

    /// `2026-03-14`, `2026_03_14` or `20260314` in the file's name.
    private func fromName(of file: InputFile) -> Candidate? {
        let name = Array(file.name.utf8)
        for start in name.indices {
            let rest = name[start...]
            let run = rest.prefix { (0x30...0x39).contains($0) }
            guard start == 0 || !(0x30...0x39).contains(name[start - 1]), run.count >= 4 else {
                continue
            }
            let digits = String(decoding: run, as: UTF8.self)
            let written = String(decoding: rest.prefix(10), as: UTF8.self)
            let plain = digits.prefix(4) + "-" + digits.dropFirst(4).prefix(2) + "-"
            let compact = run.count == 8 ? CalendarDay(plain + digits.suffix(2)) : nil
            let isAlone = rest.count <= 10 || !(0x30...0x39).contains(name[start + 10])
            let spaced = isAlone ? DateParser().numericDay(written) : nil
            guard let day = spaced ?? compact else { continue }
            return Candidate(moment: .day(day), origin: .fileName, text: day.description)
        }
        return nil
    }

    /// The newest post linked in the text: a status id holds its time in its upper bits.
    private func fromStatusIDs(in text: String) -> Candidate? {
        let newest = StatusLinks().identifiers(in: text).max()
        guard let newest, let seconds = StatusID(newest).seconds else { return nil }
        return Candidate(moment: .instant(seconds), origin: .statusID, text: String(newest))
    }

    private func fromTime(of file: InputFile) -> Candidate? {
        guard let modified = file.modified else { return nil }
        let moment = DocumentDate.Moment.instant(modified)
        return Candidate(moment: moment, origin: .fileTime, text: String(modified))
    }
}
