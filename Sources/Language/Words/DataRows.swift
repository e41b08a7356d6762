internal import CLanguageData

/// The rows of a file of `Data`: `key<TAB>value`, or a key alone.
///
/// Rows that begin with `#` and a space are remarks.
struct DataRows {
    let bytes: [UInt8]
    private var offset = 0

    init(_ data: LanguageData) {
        self.init(Array(UnsafeBufferPointer(start: data.bytes, count: data.count)))
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Where the next row has its key and its value, which is empty in a row without a tab.
    mutating func next() -> (key: Range<Int>, value: Range<Int>)? {
        let data = bytes
        let bytes = data.span
        while offset < bytes.count {
            let start = offset
            var tab = -1
            while offset < bytes.count, bytes[offset] != .lineFeed {
                if bytes[offset] == 0x09, tab < 0 { tab = offset }
                offset += 1
            }
            let end = offset
            offset += 1
            let isRemark = bytes[start] == 0x23 && bytes.byte(at: start + 1) == .space
            guard !isRemark, tab != start, end > start else { continue }
            return tab < 0 ? (start..<end, end..<end) : (start..<tab, (tab + 1)..<end)
        }
        return nil
    }
}
