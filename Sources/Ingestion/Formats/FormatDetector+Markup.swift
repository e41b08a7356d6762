extension FormatDetector {
    /// The formats that are HTML or XML.
    func markup(_ text: String) -> DetectedFormat? {
        if let root = XMLRoot(text) {
            return DetectedFormat(root.format, "its first element is <\(root.name)>")
        }
        if PodcastPageReader().transcript(in: text) != nil {
            return DetectedFormat(
                .transcriptPage, "it is HTML that marks speakers (<cite>) or times (<time>)")
        }
        guard PodcastPageReader.isPage(text) else { return nil }
        return DetectedFormat(.page, "it begins as HTML does")
    }
}
