import StoryModel
import Testing

@testable import Ingestion

@Suite struct PostThreadsTests {
    private func post(
        _ id: UInt64, by handle: String? = "ada", answering: UInt64? = nil, at time: Int = 0
    ) -> Post {
        var post = Post(text: "Post \(id)")
        post.id = StatusID(id)
        post.handle = handle
        post.answered = answering.map { StatusID($0) }
        post.moment = .instant(time)
        return post
    }

    private func numbers(_ posts: [Post]) -> [[UInt64]] {
        PostThreads().threads(of: posts).map { $0.posts.compactMap(\.id?.number) }
    }

    @Test func `answers are joined in order, whatever the order of the file`() {
        let posts = [
            post(3, answering: 2, at: 30), post(1, at: 10), post(4, at: 40),
            post(2, answering: 1, at: 20),
        ]
        #expect(numbers(posts) == [[1, 2, 3], [4]])
    }

    @Test func `an answer to somebody else stands alone`() {
        #expect(numbers([post(1), post(2, by: "ben", answering: 1, at: 1)]) == [[1], [2]])
    }

    @Test func `an answer after three days begins anew`() {
        let later = 4 * 86_400
        let posts = [
            post(1), post(2, answering: 1, at: later), post(3, answering: 2, at: later + 1),
        ]
        #expect(numbers(posts) == [[1], [2, 3]])
    }

    @Test func `the same post counts once, and circles end`() {
        let posts = [post(1, answering: 2, at: 5), post(2, answering: 1, at: 5), post(1, at: 5)]
        #expect(numbers(posts) == [[1, 2]])
    }

    @Test func `a long thread takes no time to speak of`() {
        let posts = (1...50_000).map { post(UInt64($0), answering: UInt64($0 - 1), at: $0) }
        #expect(PostThreads().threads(of: posts).count == 1)
    }
}
