package import StoryModel

/// A document of a digest in machine output.
package struct SourceRecord: Encodable, Hashable, Sendable {
    /// The document's path.
    package let document: String
    package let title: String
    package let source: String
    package let kind: DocumentKind
    package let date: CalendarDay
    package let dateOrigin: DateOrigin
    package let words: Int
    package let stories: Int
    @OrNull package var url: String?
    /// The path of the document that tells the same in fuller form.
    @OrNull package var foldedInto: String?

    init(_ line: SourceLine) {
        document = line.document
        title = line.title
        source = line.source
        kind = line.kind
        date = line.date
        dateOrigin = line.dateOrigin
        words = line.words
        stories = line.stories
        _url = OrNull(wrappedValue: line.url)
        _foldedInto = OrNull(wrappedValue: line.foldedInto)
    }
}

/// What was left out of a digest in machine output.
package struct CoverageRecord: Encodable, Hashable, Sendable {
    /// Words by role, over the week's documents.
    package let words: [String: Int]
    package let storiesLeftOut: Int
    /// The leading ones among them.
    package let untold: [UntoldStoryRecord]
    /// Paths of documents whose date is their file's.
    package let guessedDates: [String]
    /// Paths of documents that repeat another one.
    package let folded: [String]
    /// Messages by document path.
    package let findings: [String: [String]]
    /// Names shown otherwise than they were heard, those heard most first.
    package let corrections: [CorrectedNameRecord]
    /// What the user has set.
    package let overrides: [OverrideCountRecord]

    init(_ coverage: Coverage) {
        words = coverage.words
        storiesLeftOut = coverage.storiesLeftOut
        untold = coverage.untold.map(UntoldStoryRecord.init)
        guessedDates = coverage.guessedDates.sorted()
        folded = coverage.folded.sorted()
        findings = coverage.findings.mapValues { $0.map { FindingText($0).text } }
        corrections = coverage.corrections.map(CorrectedNameRecord.init)
        overrides = coverage.overrides.map(OverrideCountRecord.init)
    }
}

/// A story that no section shows, in machine output.
package struct UntoldStoryRecord: Encodable, Hashable, Sendable {
    package let title: String
    package let citations: [CitationRecord]

    init(_ title: CitedText) {
        self.title = title.text
        citations = title.citations.records
    }
}

/// What the user has set in a week's stories, in machine output.
package struct OverrideCountRecord: Encodable, Hashable, Sendable {
    package let kind: OverrideUse.Kind
    /// The company or the theme; empty where there is neither.
    package let subject: String
    /// The number of stories.
    package let stories: Int

    init(_ count: OverrideCount) {
        kind = count.kind
        subject = count.subject
        stories = count.stories
    }
}

/// A name that a week's sources write otherwise than it is meant, in machine output.
package struct CorrectedNameRecord: Encodable, Hashable, Sendable {
    package let heard: String
    package let meant: String
    /// The number of places.
    package let count: Int

    init(_ name: CorrectedName) {
        heard = name.words.heard
        meant = name.words.meant
        count = name.count
    }
}
