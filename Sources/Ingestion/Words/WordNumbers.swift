/// Numbers words in the order in which they are added, by their hashes as `WordTable` makes them.
///
/// A hash table with open addressing, which needs no further hashing; copies share their storage.
struct WordNumbers: Sendable {
    private struct Slot {
        var hash: UInt64 = 0
        /// One more than the number of the word; 0 in free places.
        var next: Int32 = 0
    }

    private var slots = Array(repeating: Slot(), count: 16)
    private(set) var count = 0

    /// The number of a word; `nil` where it was not added.
    subscript(hash: UInt64) -> Int? {
        let next = slots[place(of: hash)].next
        return next > 0 ? Int(next) - 1 : nil
    }

    /// The number of a word, added where it is new.
    mutating func add(_ hash: UInt64) -> Int {
        var place = place(of: hash)
        if slots[place].next > 0 { return Int(slots[place].next) - 1 }
        if 2 * count >= slots.count {
            grow()
            place = self.place(of: hash)
        }
        count += 1
        slots[place] = Slot(hash: hash, next: Int32(count))
        return count - 1
    }

    /// The place of a word, or the free one where it would stand.
    private func place(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while slots[place].next > 0, slots[place].hash != hash { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: 4 * old.count)
        for slot in old where slot.next > 0 { slots[place(of: slot.hash)] = slot }
    }
}
