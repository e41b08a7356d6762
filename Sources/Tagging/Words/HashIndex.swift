/// A table from 64-bit hashes to small numbers: open addressing, linear probing.
///
/// Faster than a dictionary where the keys are hashes already; order plays no part. Most keys that are
/// looked up are not there: bits for each key, in a table that stays in the nearest cache, say so.
struct HashIndex: Sendable {
    /// A key beside its value, so that both are in one line of the cache.
    private struct Slot {
        var key: UInt64 = 0
        /// -1 in free slots.
        var value: Int32 = -1
    }

    private var slots: [Slot]
    private var mask: Int
    /// Eight bits or more a key, of which two in one number are the key's own.
    private var bits: [UInt64]
    private(set) var count = 0

    init(minimumCapacity: Int = 16) {
        var capacity = 32
        while capacity < minimumCapacity * 2 { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        mask = capacity - 1
        bits = Array(repeating: 0, count: capacity / 16)
    }

    /// The number kept under a hash; `nil` where there is none.
    ///
    /// The bits are looked at in place, as most look-ups end there.
    @inline(__always)
    subscript(key: UInt64) -> Int32? {
        let mixed = Self.mixed(key)
        let own = Self.ownBits(of: mixed)
        guard bits[place(of: mixed)] & own == own else { return nil }
        return value(of: key, mixed)
    }

    @inline(never)
    private func value(of key: UInt64, _ mixed: UInt64) -> Int32? {
        var slot = home(of: mixed)
        while slots[slot].value >= 0 {
            if slots[slot].key == key { return slots[slot].value }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Keeps a number, which is not negative, under a hash; gives the one that it replaces.
    @discardableResult
    mutating func update(_ key: UInt64, to value: Int32) -> Int32? {
        if count * 2 > mask { grow() }
        let mixed = Self.mixed(key)
        var slot = home(of: mixed)
        while slots[slot].value >= 0 {
            if slots[slot].key == key {
                let old = slots[slot].value
                slots[slot].value = value
                return old
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = Slot(key: key, value: value)
        count += 1
        bits[place(of: mixed)] |= Self.ownBits(of: mixed)
        return nil
    }

    private static func mixed(_ key: UInt64) -> UInt64 {
        (key ^ (key >> 29)) &* 0xbf58_476d_1ce4_e5b9
    }

    private func home(of mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed >> 20) & mask }

    private func place(of mixed: UInt64) -> Int {
        Int(truncatingIfNeeded: mixed >> 36) & (bits.count &- 1)
    }

    @inline(__always) private static func ownBits(of mixed: UInt64) -> UInt64 {
        1 << (mixed >> 58) | 1 << (mixed >> 52 & 63)
    }

    private mutating func grow() {
        var larger = HashIndex(minimumCapacity: slots.count)
        for slot in slots where slot.value >= 0 { larger.update(slot.key, to: slot.value) }
        self = larger
    }
}
