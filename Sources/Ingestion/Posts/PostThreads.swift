/// A post with the posts that its author wrote below it.
struct PostThread: Hashable {
    /// The first of the thread, then the others in order.
    var posts: [Post]

    var first: Post? { posts.first }
}

/// Joins the posts that an author wrote in answer to their own.
struct PostThreads {
    /// Later posts begin a thread of their own, in seconds.
    static let longest = 3 * 86_400

    /// The threads in the order of their first posts; near-linear in the number of posts.
    func threads(of posts: [Post]) -> [PostThread] {
        let posts = Self.distinct(posts)
        var place: [StatusID: Int] = [:]
        for (index, post) in posts.enumerated() {
            if let id = post.id { place[id] = index }
        }
        // The thread of each post: posts stand in order, so what they answer was placed before.
        var thread = Array(repeating: 0, count: posts.count)
        var threads: [PostThread] = []
        for (index, post) in posts.enumerated() {
            if let parent = parent(of: post, in: place), parent < index,
                belongs(post, to: posts[parent], thread: threads[thread[parent]])
            {
                thread[index] = thread[parent]
                threads[thread[index]].posts.append(post)
            } else {
                thread[index] = threads.count
                threads.append(PostThread(posts: [post]))
            }
        }
        return threads
    }

    /// The posts in order of time, each once.
    private static func distinct(_ posts: [Post]) -> [Post] {
        var seen: Set<StatusID> = []
        let once = posts.filter { post in post.id.map { seen.insert($0).inserted } ?? true }
        return once.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            let times = (first.seconds ?? .max, second.seconds ?? .max)
            if times.0 != times.1 { return times.0 < times.1 }
            let ids = (first.id?.number ?? .max, second.id?.number ?? .max)
            return ids.0 != ids.1 ? ids.0 < ids.1 : left.offset < right.offset
        }.map(\.element)
    }

    /// The post that a post answers, else the first of its conversation.
    private func parent(of post: Post, in place: [StatusID: Int]) -> Int? {
        if let answered = post.answered, let index = place[answered] { return index }
        guard post.answered != nil, let conversation = post.conversation else { return nil }
        return conversation == post.id ? nil : place[conversation]
    }

    private func belongs(_ post: Post, to parent: Post, thread: PostThread) -> Bool {
        guard post.handle?.lowercased() == parent.handle?.lowercased(),
            post.account == parent.account, post.reposted == nil, parent.reposted == nil
        else { return false }
        if let answered = post.answeredHandle, let own = post.handle,
            answered.lowercased() != own.lowercased()
        {
            return false
        }
        guard let start = thread.first?.seconds, let time = post.seconds else { return true }
        return time - start <= Self.longest
    }
}
