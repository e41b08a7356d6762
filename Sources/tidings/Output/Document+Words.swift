internal import StoryModel

extension Document {
    /// The number of words between white space.
    var wordCount: Int {
        var count = 0
        var isInside = false
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isSpace, !isInside { count += 1 }
            isInside = !isSpace
        }
        return count
    }
}
