internal import StoryModel

/// A line of a message: it ends in LF, CR LF or CR.
struct MailLine {
    let start: Int
    /// Behind its last byte, without the line end.
    let end: Int
    /// Where the next line begins.
    let next: Int

    init(in bytes: Span<UInt8>, from start: Int, limit: Int) {
        self.start = start
        var offset = start
        while offset < limit, bytes[offset] != 0x0a, bytes[offset] != 0x0d { offset += 1 }
        end = offset
        guard offset < limit else {
            next = limit
            return
        }
        let isPair = bytes[offset] == 0x0d && offset + 1 < limit && bytes[offset + 1] == 0x0a
        next = offset + (isPair ? 2 : 1)
    }

    var isEmpty: Bool { start == end }
}
