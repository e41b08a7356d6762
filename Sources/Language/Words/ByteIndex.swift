/// Numbers words in the order in which they are added, in a hash table with open addressing.
///
/// The words are stretches of one array of bytes, so that none is copied: adding takes some ten
/// nanoseconds, copies share their storage.
struct ByteIndex: Sendable {
    private struct Key {
        let start: Int32
        let count: Int32
        let hash: UInt32
    }

    private let bytes: [UInt8]
    private var keys: [Key] = []
    /// The numbers of the words, one more than they are; zero in free places.
    private var slots: [Int32]

    /// - Parameters:
    ///   - bytes: What holds the words; of less than 2 GB.
    ///   - capacity: The number of words that are expected.
    init(_ bytes: [UInt8], capacity: Int) {
        self.bytes = bytes
        keys.reserveCapacity(capacity)
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// The number of words.
    var count: Int { keys.count }

    /// The number of the word that some of the bytes hold, added where it is new.
    mutating func add(_ range: Range<Int>) -> Int {
        let bytes = bytes
        let word = bytes.span.extracting(range)
        let hash = Self.hash(word)
        var slot = slot(of: word, hash: hash)
        if slots[slot] > 0 { return Int(slots[slot]) - 1 }
        if 2 * keys.count >= slots.count {
            grow()
            slot = self.slot(of: word, hash: hash)
        }
        keys.append(Key(start: Int32(range.lowerBound), count: Int32(range.count), hash: hash))
        slots[slot] = Int32(keys.count)
        return keys.count - 1
    }

    /// The number of a word; `nil` where it was not added.
    func number(of word: Span<UInt8>) -> Int? { number(of: word, hash: Self.hash(word)) }

    /// The number of a word whose hash is at hand.
    func number(of word: Span<UInt8>, hash: UInt32) -> Int? {
        let number = slots[slot(of: word, hash: hash)]
        return number > 0 ? Int(number) - 1 : nil
    }

    /// The hash FNV-1a of Fowler, Noll and Vo, with 32 bits.
    static func hash(_ word: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811c_9dc5
        for offset in word.indices { hash = (hash ^ UInt32(word[offset])) &* 0x0100_0193 }
        return hash
    }

    /// The place of a word, or the free one where it would stand.
    private func slot(of word: Span<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash ^ hash >> 15) & mask
        while slots[slot] > 0, !isSame(keys[Int(slots[slot]) - 1], word, hash: hash) {
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isSame(_ key: Key, _ word: Span<UInt8>, hash: UInt32) -> Bool {
        guard key.hash == hash, Int(key.count) == word.count else { return false }
        let start = Int(key.start)
        for offset in word.indices where bytes[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, key) in keys.enumerated() {
            var slot = Int(key.hash ^ key.hash >> 15) & mask
            while slots[slot] > 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number + 1)
        }
    }
}
