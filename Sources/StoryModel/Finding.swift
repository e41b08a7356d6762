/// Something odd in an input that did not keep it from being read.
package struct Finding: Hashable, Sendable, Codable {
    /// What is odd; the words for it are made where findings are shown.
    package enum Kind: String, Sendable, Codable {
        /// Nothing but the file's time tells the date.
        case dateGuessed
        /// A date was found and not believed; the value is the date.
        case dateNotBelieved
        /// A stated company score without a company's name; the value is its text.
        case companyWithoutName
        /// Front matter that breaks its rules; the value is its beginning.
        case frontMatterUnreadable
        /// Text in which no story was found.
        case noStory
        /// The document took the place of another with the same path; the value is the old folder.
        case replacedOther
        /// The document's path has its folder's name before it, since another has the shorter one; the
        /// value is that one's folder.
        case pathTaken
        /// Characters that cannot be shown were found in the text; the value is how many.
        case controlCharacters
        /// Words of a timed transcript under times that cannot be read; the line is that of the first
        /// times, the value is how many.
        case timesUnreadable
        /// Lines that should each hold a record and cannot be read; the line is the first of them, the
        /// value is how many.
        case linesUnreadable
        /// A transcript that a feed links to and does not hold; the value is its address.
        case transcriptLinked
        /// A feed that breaks the rules of XML; something of it may be missing.
        case feedIllFormed
        /// Entries of a feed without any words; the value is how many.
        case entriesEmpty
        /// The text is not UTF-8 and does not tell its encoding; the value is the one it was read as.
        case encodingTaken
        /// Bytes that are no characters in the text's encoding; the value is how many.
        case charactersUndecodable
        /// Parts of a message that are no text; the value is their names.
        case attachmentsSkipped
        /// Parts of a message or file beyond what is read of one; the value is how many are read.
        case partsLeftOut
    }

    package let kind: Kind
    /// The line counted from 1, where there is one to name.
    package let line: Int?
    package let value: String

    package init(_ kind: Kind, line: Int? = nil, value: String = "") {
        self.kind = kind
        self.line = line
        self.value = value
    }
}
