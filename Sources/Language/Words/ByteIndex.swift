/// Numbers words in the order in which they are added, in a hash table with open addressing.
///
/// The words are stretches of one array of bytes, so that none is copied: adding takes some ten
/// nanoseconds. It cannot be copied, so that looking a word up counts no references.
struct ByteIndex: ~Copyable, Sendable {
    /// A word beside its number, so that most words that are not there are told by one line of the cache.
    private struct Slot {
        /// One more than the word's; zero in free slots.
        var number: Int32 = 0
        var hash: UInt32 = 0
        /// Where the word begins, and its length.
        var start: Int32 = 0
        var length: Int32 = 0
    }

    private let bytes: [UInt8]
    private var slots: [Slot]
    /// The number of words.
    private(set) var count = 0

    /// - Parameters:
    ///   - bytes: What holds the words; of less than 2 GB.
    ///   - capacity: The number of words that are expected.
    init(_ bytes: [UInt8], capacity: Int) {
        self.bytes = bytes
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// The number of the word that some of the bytes hold, added where it is new.
    mutating func add(_ range: Range<Int>) -> Int {
        let bytes = bytes
        let word = bytes.span.extracting(range)
        let hash = Self.hash(word)
        var slot = slot(of: word, hash: hash)
        if slots[slot].number > 0 { return Int(slots[slot].number) - 1 }
        if 2 * count >= slots.count {
            grow()
            slot = self.slot(of: word, hash: hash)
        }
        count += 1
        slots[slot] = Slot(
            number: Int32(count), hash: hash, start: Int32(range.lowerBound),
            length: Int32(range.count))
        return count - 1
    }

    /// The number of a word; `nil` where it was not added.
    func number(of word: Span<UInt8>) -> Int? { number(of: word, hash: Self.hash(word)) }

    /// The number of a word whose hash is at hand.
    func number(of word: Span<UInt8>, hash: UInt32) -> Int? {
        let number = slots[slot(of: word, hash: hash)].number
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
        var slot = Self.home(of: hash) & mask
        while slots[slot].number > 0, !isSame(slots[slot], word, hash: hash) {
            slot = (slot + 1) & mask
        }
        return slot
    }

    private static func home(of hash: UInt32) -> Int { Int(hash ^ hash >> 15) }

    private func isSame(_ slot: Slot, _ word: Span<UInt8>, hash: UInt32) -> Bool {
        guard slot.hash == hash, Int(slot.length) == word.count else { return false }
        let start = Int(slot.start)
        for offset in word.indices where bytes[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        let mask = slots.count - 1
        for word in old where word.number > 0 {
            var slot = Self.home(of: word.hash) & mask
            while slots[slot].number > 0 { slot = (slot + 1) & mask }
            slots[slot] = word
        }
    }
}
