internal import Language
internal import StoryModel

/// Knows which items of a letter or of notes are posts of a forum, and which are what its readers said
/// about them.
///
/// Posts state how many reacted to them: "Orrin 3 runs on a phone (Score: 264, Comments: 33): ...".
/// The bullets behind one, which state nothing like it, are comments.
struct ForumPosts {
    /// A letter with fewer posts may have a count for another reason.
    private static let fewest = 3
    /// A count behind more bytes is not a title's.
    private static let longestTitle = 400
    /// Where the posts begin.
    private let posts: Set<Int>

    init(_ written: WrittenText) {
        let counted = written.blocks.filter { block in
            let near = TextRange(
                block.content.start,
                min(block.content.end, block.content.start + Self.longestTitle))
            return (block.isBullet || block.isText)
                && EngagementNote.first(in: written.text, range: near) != nil
        }
        posts = counted.count < Self.fewest ? [] : Set(counted.map(\.content.start))
    }

    func isPost(_ block: Block) -> Bool { posts.contains(block.content.start) }

    /// Whether a block is a bullet that speaks of the post before it.
    func isComment(_ block: Block, on post: Block) -> Bool {
        isPost(post) && block.isBullet && !block.content.isEmpty && !isPost(block)
    }
}
