internal import Foundation

/// A charset that the system can convert from.
///
/// The conversion is iconv's, so no table of characters is kept here.
package struct Charset: Sendable {
    /// As iconv knows it.
    let name: String

    /// The charset of a label as mails and pages write it; `nil` where the system knows none.
    ///
    /// Labels mean what browsers take them to mean: a text that is called ISO-8859-1 or US-ASCII and
    /// holds other bytes is in Windows-1252. Source: WHATWG, "Encoding Standard", labels.
    init?(label: String) {
        let plain = Self.plain(label)
        self.init(exactly: Self.wider[plain] ?? plain)
    }

    /// The charset of exactly this name; `nil` where the system knows none.
    package init?(exactly label: String) {
        let plain = Self.plain(label)
        guard (2...40).contains(plain.utf8.count), plain.utf8.allSatisfy(Self.isNameByte),
            let converter = iconv_open("UTF-8", plain), Int(bitPattern: converter) != -1
        else { return nil }
        iconv_close(converter)
        name = plain
    }

    static let windows1252 = Charset(known: "cp1252")
    static let utf8 = Charset(known: "utf-8")

    private init(known: String) { name = known }

    var isUTF8: Bool { name == "utf-8" || name == "utf8" }

    /// Charsets that hold all of another and are what is meant by its name.
    private static let wider = [
        "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252",
        "iso_8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "iso-8859-9": "cp1254",
        "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
        "x-gbk": "gb18030", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949",
        "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932",
        "big5": "big5-hkscs", "x-mac-roman": "macintosh", "unicode-1-1-utf-7": "utf-7",
        "x-unknown": "utf-8", "unknown-8bit": "utf-8",
    ]

    private static func plain(_ label: String) -> String {
        label.lowercased().filter { !"\"' \t".contains($0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || "-_.:+".utf8.contains(byte)
    }

    /// The text of bytes, with U+FFFD for each byte that is no character, and how many those are.
    ///
    /// Linear in the number of bytes.
    package func text(of bytes: [UInt8]) -> (text: String, undecodable: Int) {
        if isUTF8 {
            let text = String(decoding: bytes, as: UTF8.self)
            return (
                text, String(validating: bytes, as: UTF8.self) == nil ? Self.marks(in: text) : 0
            )
        }
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            return (String(decoding: bytes, as: UTF8.self), 0)
        }
        defer { iconv_close(converter) }
        var conversion = Conversion(bytes, unit: unit)
        conversion.run(converter)
        return (String(decoding: conversion.output, as: UTF8.self), conversion.undecodable)
    }

    /// How many bytes are left out where they are no character.
    private var unit: Int { name.hasPrefix("utf-16") ? 2 : name.hasPrefix("utf-32") ? 4 : 1 }

    private static func marks(in text: String) -> Int {
        text.unicodeScalars.count { $0 == "\u{FFFD}" }
    }

    /// One pass over bytes.
    private struct Conversion {
        private var input: [CChar]
        private(set) var output: [UInt8] = []
        private(set) var undecodable = 0

        private let unit: Int

        init(_ bytes: [UInt8], unit: Int) {
            self.unit = unit
            input = bytes.map { CChar(bitPattern: $0) }
            output.reserveCapacity(bytes.count + bytes.count / 8)
        }

        mutating func run(_ converter: iconv_t) {
            var buffer = [CChar](repeating: 0, count: 1 << 14)
            var start = 0
            var previous = (start: -1, made: -1)
            while start < input.count {
                var left = input.count - start
                var room = buffer.count
                let failed = input.withUnsafeMutableBufferPointer { source in
                    buffer.withUnsafeMutableBufferPointer { target in
                        var from = source.baseAddress.map { $0 + start }
                        var to = target.baseAddress
                        return iconv(converter, &from, &left, &to, &room) == -1
                    }
                }
                let reason = errno
                output += buffer.prefix(buffer.count - room).map { UInt8(bitPattern: $0) }
                start = input.count - left
                guard failed else { break }
                let hasMoved = previous != (start, output.count)
                previous = (start, output.count)
                if reason == E2BIG, hasMoved { continue }
                // A byte that begins no character, or the first of one that is cut off.
                output += [0xef, 0xbf, 0xbd]
                undecodable += 1
                start += unit
            }
        }
    }
}
