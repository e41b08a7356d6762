/// How much may still be unpacked of one input, and how deep.
///
/// A few kilobytes can be packed so that they fill any disk, and an archive can hold itself.
struct UnpackingRoom {
    /// The most that one member or file is unpacked to, in bytes.
    let perFile: Int
    /// What is left for all of them together, in bytes.
    private(set) var left: Int
    /// How many archives the next one may stand in.
    private(set) var depth: Int

    init(perFile: Int) {
        self.perFile = perFile
        left = perFile * 4
        depth = 3
    }

    /// The most that packed data of a size is unpacked to: no text is packed a hundred times smaller.
    func limit(packed: Int) -> Int { min(perFile, left, max(1 << 20, packed * 200)) }

    mutating func use(_ bytes: Int) { left = max(0, left - bytes) }

    /// The room inside of an archive.
    func inside() -> UnpackingRoom {
        var room = self
        room.depth -= 1
        return room
    }

    /// Takes over what was used inside.
    mutating func close(_ room: UnpackingRoom) { left = room.left }
}
