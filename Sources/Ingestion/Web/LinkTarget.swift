internal import Foundation

/// Finds out where a link leads: relative ones are resolved, wrappers that count clicks undone where the
/// target stands in them, and the parameters of campaigns left out.
struct LinkTarget {
    /// The address that relative links start from; `nil` where none is known.
    let base: String?

    /// Longer ones are data or tracking.
    private static let longest = 4_096

    /// The absolute address of a link; `nil` where it leads to no page of the web.
    func address(_ written: String) -> String? {
        let signs = Signs(in: written)
        guard signs.count <= Self.longest else { return nil }
        let isWhole = written.utf8.starts(with: "https://".utf8) && !signs.needCare
        if isWhole { return written }
        let trimmed = String(decoding: written.utf8.filter { $0 > 0x20 }, as: UTF8.self)
        guard var address = absolute(trimmed) else { return nil }
        // A wrapper may stand in a wrapper; more than three are a loop.
        for _ in 0..<3 {
            guard let inner = Wrapper(address).target else { break }
            address = inner
        }
        return Self.escaped(Self.withoutCampaign(address))
    }

    /// What stands in an address, found in one look: most are taken as they are.
    private struct Signs {
        private(set) var count = 0
        /// Whether anything may be wrapped, left out or escaped.
        private(set) var needCare = false

        init(in written: String) {
            var previous: UInt8 = 0
            for byte in written.utf8 {
                count += 1
                switch byte {
                case 0...0x20, 0x22, 0x25, 0x28, 0x29, 0x3c, 0x3e, 0x3f, 0x5b, 0x5d: needCare = true
                // Base64 of an address or of JSON begins so; a filter's marks are `__`.
                case 0x48 where previous == 0x61, 0x79 where previous == 0x65: needCare = true
                case 0x5f where previous == 0x5f: needCare = true
                default: break
                }
                previous = byte
            }
        }
    }

    private func absolute(_ written: String) -> String? {
        let start = written.prefix(12).lowercased()
        if start.hasPrefix("http://") || start.hasPrefix("https://") { return written }
        guard let base, let scheme = base.range(of: "://"), !written.isEmpty,
            !written.hasPrefix("#")
        else {
            return written.hasPrefix("//") && written.utf8.count > 4 ? "https:" + written : nil
        }
        if written.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + written }
        guard !Self.hasScheme(written) else { return nil }
        let hostEnd = base[scheme.upperBound...].firstIndex { "/?#".contains($0) } ?? base.endIndex
        if written.hasPrefix("/") { return base[..<hostEnd] + Self.normalized(written) }
        let path = base[hostEnd...].prefix { !"?#".contains($0) }
        if written.hasPrefix("?") { return base[..<hostEnd] + path + written }
        let folder = path[
            ..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]
        let joined = (folder.isEmpty ? "/" : String(folder)) + written
        return base[..<hostEnd] + Self.normalized(joined)
    }

    private static func hasScheme(_ written: String) -> Bool {
        let start = written.prefix { $0 != ":" && $0 != "/" && $0 != "?" }
        return start.endIndex < written.endIndex && written[start.endIndex] == ":"
    }

    /// A path without `.` and `..`.
    private static func normalized(_ path: String) -> String {
        let end = path.firstIndex { "?#".contains($0) } ?? path.endIndex
        guard path[..<end].contains("/.") else { return path }
        var parts: [Substring] = []
        for part in path[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        {
            if part == ".." {
                _ = parts.popLast()
            } else if part != "." {
                parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/") + path[end...]
    }

    /// An address without the parameters that only tell who sent the reader.
    private static func withoutCampaign(_ address: String) -> String {
        guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "?")) else { return address }
        let hash = address[mark...].utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
        let query = address.utf8[address.utf8.index(after: mark)..<hash]
        let parts = query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
        let kept = parts.filter { !isOfCampaign($0) }
        guard kept.count < parts.count else { return address }
        let rest = kept.isEmpty ? "" : "?" + kept.map { Substring($0) }.joined(separator: "&")
        return address[..<mark] + rest + address[hash...]
    }

    private static func isOfCampaign(_ part: Substring.UTF8View) -> Bool {
        let name = String(Substring(part.prefix { $0 != UInt8(ascii: "=") })).lowercased()
        let bare = name.hasPrefix("amp;") ? String(name.dropFirst(4)) : name
        return bare.hasPrefix("utm_") || campaignNames.contains(bare)
    }

    private static let campaignNames: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "_hsenc",
        "_hsmi", "__s", "_bhlid", "ck_subscriber_id", "vero_id", "vero_conv", "oly_anon_id",
        "oly_enc_id", "ref_src", "cmpid", "wickedid", "yclid", "_openstat", "trk", "trkemail",
    ]

    /// An address that no bracket or quotation mark ends too early.
    private static func escaped(_ address: String) -> String {
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            switch byte {
            case 0x28: bytes += Array("%28".utf8)
            case 0x29: bytes += Array("%29".utf8)
            case 0x3c: bytes += Array("%3C".utf8)
            case 0x3e: bytes += Array("%3E".utf8)
            case 0x22: bytes += Array("%22".utf8)
            case 0x5b: bytes += Array("%5B".utf8)
            case 0x5d: bytes += Array("%5D".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An address that may hold another one.
    private struct Wrapper {
        /// The address that is wrapped.
        let target: String?

        /// Whether anything in an address looks like the beginning of another one.
        private static func mayHold(_ address: String) -> Bool {
            let bytes = address.utf8Span.span
            var offset = 8
            while offset < bytes.count {
                switch bytes[offset] {
                case 0x68 where bytes.has("http", at: offset): return true
                case 0x61 where bytes.has("aHR0c", at: offset): return true
                case 0x65 where bytes.has("eyJ", at: offset): return true
                case 0x5f where bytes.has("__", at: offset): return true
                default: offset += 1
                }
            }
            return false
        }

        init(_ address: String) {
            guard Self.mayHold(address) else {
                target = nil
                return
            }
            let end = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
            let path = address[..<end]
            let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex
            let values = path[mark...].dropFirst().split(separator: "&").compactMap { part in
                part.firstIndex(of: "=").flatMap { sign in
                    Self.names.contains(part[..<sign].lowercased())
                        ? part[part.index(after: sign)...] : nil
                }
            }
            let segments = path[..<mark].split(separator: "/").dropFirst(2)
            let found =
                values.lazy.compactMap { Self.address(in: $0) }.first
                ?? segments.lazy.compactMap { Self.address(in: $0) }.first
                ?? Self.dashed(path)
            target = found == nil || Self.isShare(path) ? nil : found
        }

        /// The parameters that name where a redirect leads, not where a reader came from.
        private static let names: Set<String> = [
            "url", "u", "q", "target", "to", "dest", "destination", "redirect", "redirect_url",
            "redirect_to", "redirecturl", "redir", "link", "href", "goto", "r", "l", "out", "ued",
            "murl", "location", "e", "a", "p", "upn", "cta_url", "targeturl",
        ]

        /// Whether a link offers to send the page to somebody: that one is no redirect.
        private static func isShare(_ address: Substring) -> Bool {
            let start = address.prefix { $0 != "?" }.lowercased()
            return ["share", "intent/", "/submit", "/login", "/signin", "/compose"].contains {
                start.contains($0)
            }
        }

        /// The address that a value or a part of a path is, escaped or in Base64.
        private static func address(in value: Substring) -> String? {
            guard value.utf8.count >= 12 else { return nil }
            if value.hasPrefix("http"), let plain = String(value).removingPercentEncoding,
                isAddress(plain)
            {
                return plain
            }
            let isEncoded = ["aHR0c", "eyJlI", "eyJ1cm"].contains { value.hasPrefix($0) }
            return isEncoded ? encoded(value) : nil
        }

        /// An address in Base64, alone or as a value of JSON.
        private static func encoded(_ value: Substring) -> String? {
            let first = value.prefix { $0 != "." && $0 != "%" && $0 != "=" }
            let letters = first.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
            let filled =
                String(letters) + String(repeating: "=", count: (4 - letters.count % 4) % 4)
            guard let data = Data(base64Encoded: filled) else { return nil }
            let text = String(decoding: data, as: UTF8.self)
            if isAddress(text) { return text }
            let values = try? JSONDecoder().decode([String: Loose].self, from: data)
            return ["e", "url"].lazy.compactMap { values?[$0]?.text }.first(where: isAddress)
        }

        private struct Loose: Decodable {
            let text: String?
            init(from decoder: any Decoder) throws {
                text = try? decoder.singleValueContainer().decode(String.self)
            }
        }

        private static func isAddress(_ text: String) -> Bool {
            guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return false }
            let host = text.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }
            return host.contains(".") && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f }
        }

        /// The target of a mail filter that writes `-3A` for `:`, or puts the target between `__`.
        private static func dashed(_ address: Substring) -> String? {
            guard address.utf8.contains(UInt8(ascii: "_")) else { return nil }
            if let start = address.range(of: "/v3/__"),
                let end = address[start.upperBound...].range(of: "__")
            {
                let inner = String(address[start.upperBound..<end.lowerBound])
                return isAddress(inner) ? inner : nil
            }
            guard let start = address.range(of: "u=http") else { return nil }
            let value = address[start.lowerBound...].dropFirst(2).prefix { $0 != "&" }
            guard value.contains("-3A__") else { return nil }
            let inner = value.replacing("_", with: "/").replacing("-", with: "%")
            return inner.removingPercentEncoding.flatMap { isAddress($0) ? $0 : nil }
        }
    }
}
