/// A document with its structure and its tagged stories.
package struct TaggedDocument: Hashable, Sendable {
    package let document: Document
    package let structure: DocumentStructure
    package let stories: [TaggedStory]
    /// The day it counts for, in the configured time zone.
    package let day: CalendarDay

    package init(
        document: Document, structure: DocumentStructure, stories: [TaggedStory], day: CalendarDay
    ) {
        self.document = document
        self.structure = structure
        self.stories = stories
        self.day = day
    }

    /// The seconds from the start of the recording at which the words at an offset are spoken.
    ///
    /// The cue's time, else the passage's; `nil` where neither has one. Logarithmic.
    package func time(at offset: Int) -> Double? {
        if let time = document.cues.cue(at: offset)?.start { return time }
        return structure.passage(at: offset)?.time
    }
}
