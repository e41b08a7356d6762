/// Reads what is packed in a ZIP archive as if it were a folder.
struct ZipReader {
    /// What came of the members; those that hold no text by their names are left out.
    ///
    /// - Parameters:
    ///   - file: The archive.
    ///   - room: How much may be unpacked.
    ///   - read: Reads a member.
    /// - Returns: Documents and what could not be read.
    /// - Throws: `ReadingError` where the archive has no list, or is a file of another program.
    func read(
        _ file: InputFile, _ room: inout UnpackingRoom,
        by read: (InputFile, inout UnpackingRoom) throws(ReadingError) -> FileReading
    ) throws(ReadingError) -> FileReading {
        guard let archive = ZipArchive(file.bytes) else { throw .damaged(.zip) }
        if let name = Self.otherFormat(of: archive) { throw .otherFormat(name) }
        var reading = FileReading(nil)
        for member in archive.members where !Self.isHidden(member.path) {
            let kind = FileKind(name: member.path.split(separator: "/").last.map(String.init) ?? "")
            guard kind != .other else { continue }
            do throws(ReadingError) {
                if case .unknownFormat(let name) = kind { throw ReadingError.otherFormat(name) }
                let limit = room.limit(packed: member.packedSize)
                // Also of what turns out to be damaged.
                room.use(min(member.size, limit))
                let bytes = try archive.content(of: member, limit: limit)
                reading.add(
                    try read(
                        InputFile(
                            path: "\(file.path)/\(member.path)", bytes: bytes,
                            modified: file.modified), &room),
                    part: member.path)
            } catch {
                reading.failures.append(PartFailure(member.path, error))
            }
        }
        if archive.isCut { reading.failures.append(PartFailure("the rest", .tooManyParts)) }
        return reading
    }

    /// The contents of the members whose names, in small letters, are of a kind, in their order.
    ///
    /// Names are told without the folders around them; what cannot be unpacked is left out.
    func contents(
        of bytes: [UInt8], _ room: inout UnpackingRoom, where isOfKind: (String) -> Bool
    ) -> [[UInt8]] {
        guard let archive = ZipArchive(bytes) else { return [] }
        return archive.members.compactMap { member in
            let name = member.path.split(separator: "/").last?.lowercased() ?? ""
            guard !Self.isHidden(member.path), isOfKind(name) else { return nil }
            let limit = room.limit(packed: member.packedSize)
            room.use(min(member.size, limit))
            return try? archive.content(of: member, limit: limit)
        }
    }

    /// Whether a member or a folder around it is one that people do not see.
    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }

    /// What other programs keep in ZIP archives.
    private static func otherFormat(of archive: ZipArchive) -> String? {
        let paths = Set(archive.members.prefix(50).map(\.path))
        if paths.contains("[Content_Types].xml") { return "Office" }
        if paths.contains("META-INF/container.xml") { return "E-book" }
        return paths.contains("mimetype") ? "OpenDocument" : nil
    }
}
