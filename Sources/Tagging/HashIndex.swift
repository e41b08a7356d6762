/// A table from 64-bit hashes to small numbers: open addressing, linear probing.
///
/// Faster than a dictionary where the keys are hashes already; order plays no part.
struct HashIndex: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    private(set) var count = 0

    init(minimumCapacity: Int = 16) {
        var capacity = 32
        while capacity < minimumCapacity * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        values = Array(repeating: -1, count: capacity)
        mask = capacity - 1
    }

    /// The number kept under a hash; `nil` where there is none.
    subscript(key: UInt64) -> Int32? {
        var slot = home(of: key)
        while values[slot] >= 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Keeps a number, which is not negative, under a hash; gives the one that it replaces.
    @discardableResult
    mutating func update(_ key: UInt64, to value: Int32) -> Int32? {
        if count * 2 > mask { grow() }
        var slot = home(of: key)
        while values[slot] >= 0 {
            if keys[slot] == key {
                let old = values[slot]
                values[slot] = value
                return old
            }
            slot = (slot + 1) & mask
        }
        keys[slot] = key
        values[slot] = value
        count += 1
        return nil
    }

    private func home(of key: UInt64) -> Int {
        let mixed = (key ^ (key >> 29)) &* 0xbf58_476d_1ce4_e5b9
        return Int(truncatingIfNeeded: mixed >> 20) & mask
    }

    private mutating func grow() {
        var larger = HashIndex(minimumCapacity: values.count)
        for slot in values.indices where values[slot] >= 0 {
            larger.update(keys[slot], to: values[slot])
        }
        self = larger
    }
}
