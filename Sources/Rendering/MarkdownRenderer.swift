package import StoryModel

/// Writes a digest as Markdown.
package struct MarkdownRenderer: Sendable {
    package init() {}

    package func render(_ digest: Digest) -> String { "" }
}
