package import StoryModel

/// Finds the themes, companies and sentiments of stories.
package struct StoryTagger: Sendable {
    package init() {}

    /// The tags of a document's stories, in the order of its structure's stories.
    package func tag(_ structure: DocumentStructure, of document: Document) -> [TaggedStory] {
        structure.stories.map {
            TaggedStory(story: $0, tags: StoryTags(themes: [], mentions: [], sentiments: []))
        }
    }
}
