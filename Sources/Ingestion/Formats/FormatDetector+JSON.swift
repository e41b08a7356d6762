extension FormatDetector {
    /// The formats that are JSON, told apart by the keys of their first object.
    func json(_ text: String) -> DetectedFormat? {
        guard let shape = JSONShape(text) else { return nil }
        if shape.kind == .object,
            shape.keys.isSuperset(of: ["week", "headline", "insights", "coverage"])
        {
            return DetectedFormat(.ownDigest, "it has the keys of a digest of ours")
        }
        if shape.kind == .object, shape.keys.contains("items"),
            !shape.keys.isDisjoint(with: ["version", "feed_url", "home_page_url"])
        {
            return DetectedFormat(.jsonFeed, "it is JSON with the keys of a JSON Feed")
        }
        if let key = PostListReader.key(in: shape.keys) {
            return DetectedFormat(.posts, "it is JSON with the key '\(key)', as posts have it")
        }
        let wanted = ["segments", "transcription", "utterances", "text", "body"].filter(
            shape.keys.contains)
        guard let key = wanted.first else {
            return DetectedFormat(.transcriptJSON, "it begins as JSON does")
        }
        return DetectedFormat(.transcriptJSON, "it is JSON with the key '\(key)'")
    }
}
