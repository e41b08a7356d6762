internal import StoryModel

/// The members of a ZIP archive, by its list at the end.
///
/// Source: PKWARE, "APPNOTE.TXT", 6.3.
struct ZipArchive {
    /// A file in the archive.
    struct Member: Hashable {
        /// With `/` between its parts, and neither a root nor a way up.
        let path: String
        let flags: Int
        let method: Int
        let sum: Int
        let packedSize: Int
        let size: Int
        /// Where its own header stands.
        let header: Int

        var isEncrypted: Bool { flags & 1 != 0 }
    }

    private let bytes: [UInt8]
    /// In the order of the list, without folders.
    let members: [Member]
    /// Whether the list is longer than what is read of it.
    let isCut: Bool

    /// More members are left out.
    static let limit = 10_000

    /// Reads the list; `nil` where there is none.
    init?(_ bytes: [UInt8]) {
        guard let (start, count) = Self.list(in: bytes), (0...bytes.count).contains(start) else {
            return nil
        }
        var members: [Member] = []
        var paths: Set<String> = []
        var offset = start
        var seen = 0
        while seen < min(count, Self.limit), offset + 46 <= bytes.count,
            bytes.littleEndian(4, at: offset) == 0x0201_4b50
        {
            seen += 1
            let (member, next) = Self.member(in: bytes, at: offset)
            offset = next
            guard let member, paths.insert(member.path).inserted else { continue }
            members.append(member)
        }
        self.bytes = bytes
        self.members = members
        isCut = seen < count
    }

    static func isSigned(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4b, 3, 4]) || bytes.starts(with: [0x50, 0x4b, 5, 6])
    }

    /// The content of a member.
    ///
    /// - Throws: `ReadingError` where it is encrypted, packed in a way that is not read, damaged or
    ///   larger than the limit.
    func content(of member: Member, limit: Int) throws(ReadingError) -> [UInt8] {
        guard !member.isEncrypted else { throw .encrypted }
        guard member.size <= limit else { throw .unpacksTooLarge(limit: limit) }
        let start =
            member.header + 30 + bytes.littleEndian(2, at: member.header + 26)
            + bytes.littleEndian(2, at: member.header + 28)
        guard bytes.littleEndian(4, at: member.header) == 0x0403_4b50, start <= bytes.count,
            member.packedSize <= bytes.count - start
        else { throw .damaged(.zip) }
        let content: [UInt8]
        switch member.method {
        case 0:
            // Before it is copied: a list can name one large stretch ten thousand times.
            guard member.packedSize == member.size else { throw .damaged(.zip) }
            content = Array(bytes[start..<(start + member.packedSize)])
        case 8:
            var inflater = Inflater(
                bytes, in: TextRange(start, start + member.packedSize), limit: member.size)
            do { try inflater.run() } catch { throw .damaged(.zip) }
            content = inflater.output
        default: throw .packedOtherwise(method: member.method)
        }
        guard content.count == member.size, Int(Checksum().of(content)) == member.sum else {
            throw .damaged(.zip)
        }
        return content
    }

    /// Where the list begins and how many members it has, by the record at the end of the file.
    private static func list(in bytes: [UInt8]) -> (start: Int, count: Int)? {
        guard bytes.count >= 22 else { return nil }
        for offset in stride(from: bytes.count - 22, through: max(0, bytes.count - 65_600), by: -1)
        where bytes.littleEndian(4, at: offset) == 0x0605_4b50 {
            let start = bytes.littleEndian(4, at: offset + 16)
            let count = bytes.littleEndian(2, at: offset + 10)
            guard start == 0xffff_ffff || count == 0xffff, offset >= 20 else {
                return (start, count)
            }
            // The record for large archives stands further up.
            let record = bytes.littleEndian(8, at: offset - 12)
            guard bytes.littleEndian(4, at: record) == 0x0606_4b50 else { return (start, count) }
            return (
                bytes.littleEndian(8, at: record + 48), bytes.littleEndian(8, at: record + 32)
            )
        }
        return nil
    }

    /// The member that the list has at an offset, and where the next one stands; no member for folders.
    private static func member(in bytes: [UInt8], at offset: Int) -> (Member?, next: Int) {
        let lengths = [28, 30, 32].map { bytes.littleEndian(2, at: offset + $0) }
        let nameStart = offset + 46
        let extra = nameStart + lengths[0]
        let next = extra + lengths[1] + lengths[2]
        guard next <= bytes.count else { return (nil, bytes.count) }
        let name = Array(bytes[nameStart..<extra])
        let isUTF8 = String(validating: name, as: UTF8.self)
        let written = isUTF8 ?? Charset(exactly: "cp437")?.text(of: name).text ?? ""
        let path = plain(written)
        guard !path.isEmpty, !written.hasSuffix("/") else { return (nil, next) }
        var sizes = Sizes(
            packed: bytes.littleEndian(4, at: offset + 20),
            whole: bytes.littleEndian(4, at: offset + 24),
            header: bytes.littleEndian(4, at: offset + 42))
        sizes.widen(in: bytes, TextRange(extra, extra + lengths[1]))
        let member = Member(
            path: path, flags: bytes.littleEndian(2, at: offset + 8),
            method: bytes.littleEndian(2, at: offset + 10),
            sum: bytes.littleEndian(4, at: offset + 16), packedSize: max(0, sizes.packed),
            size: max(0, sizes.whole), header: min(max(0, sizes.header), bytes.count))
        return (member, next)
    }

    /// The numbers that may be too large for their fields.
    private struct Sizes {
        var packed: Int
        var whole: Int
        var header: Int

        /// Takes the numbers of the field for large members where the usual ones are full.
        mutating func widen(in bytes: [UInt8], _ extra: TextRange) {
            var offset = extra.start
            while offset + 4 <= extra.end {
                let size = bytes.littleEndian(2, at: offset + 2)
                guard bytes.littleEndian(2, at: offset) == 1 else {
                    offset += 4 + size
                    continue
                }
                var place = offset + 4
                func wide(_ value: Int) -> Int {
                    guard value == 0xffff_ffff else { return value }
                    defer { place += 8 }
                    return bytes.littleEndian(8, at: place)
                }
                whole = wide(whole)
                packed = wide(packed)
                header = wide(header)
                return
            }
        }
    }

    /// A name as a path inside the archive: nothing that leads out of it has a meaning.
    private static func plain(_ name: String) -> String {
        name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
            .joined(separator: "/")
    }
}
