/// What ZIP archives hold that other inputs are read with.
package struct PackedParts {
    private var room: UnpackingRoom

    /// - Parameter maxSize: The most that one member is unpacked to, in bytes; all together, four times it.
    package init(maxSize: Int) { room = UnpackingRoom(perFile: maxSize) }

    /// The contents of an archive's members whose names are of a kind; none for other bytes.
    ///
    /// Names are told in small letters and without their folders. Archives in archives are left alone, and so
    /// is what cannot be unpacked.
    package mutating func contents(
        of archive: [UInt8], where isOfKind: (String) -> Bool
    ) -> [[UInt8]] {
        ZipReader().contents(of: archive, &room, where: isOfKind)
    }
}
