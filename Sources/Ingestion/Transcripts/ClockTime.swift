internal import StoryModel

/// A time of a caption file: `01:02:03.450`, `02:03,450`.
struct ClockTime: Hashable {
    let seconds: Double
    /// The offset behind it.
    let end: Int

    /// A time by the rules of WebVTT: two digits of minutes and seconds, three behind the point.
    ///
    /// The rules refuse a first of two fields that is 60 or more. Here it counts minutes where these
    /// go on from the time before, else hours, as players have it.
    ///
    /// Source: W3C, "WebVTT: The Web Video Text Tracks Format", collect a WebVTT timestamp.
    init?(webVTT bytes: Span<UInt8>, at start: Int, after previous: Double?) {
        guard let first = Digits(bytes, at: start, most: 9),
            let second = Digits(bytes, behind: 0x3a, at: first.end), second.isPartOfSixty
        else { return nil }
        let third = Digits(bytes, behind: 0x3a, at: second.end)
        guard third?.isPartOfSixty ?? true,
            let fraction = Digits(bytes, behind: 0x2e, at: (third ?? second).end),
            fraction.count == 3
        else { return nil }
        let milliseconds = Double(fraction.value) / 1000
        let minutes = Double(first.value * 60 + second.value)
        if let third {
            seconds = minutes * 60 + Double(third.value) + milliseconds
        } else if first.value < 60 || Self.goesOn(minutes, after: previous) {
            seconds = minutes + milliseconds
        } else {
            seconds = minutes * 60 + milliseconds
        }
        end = fraction.end
    }

    private static func goesOn(_ time: Double, after previous: Double?) -> Bool {
        guard let previous else { return false }
        return time > previous - 60 && time < previous + 3600
    }

    /// A time as people write it: two or three fields, a part of a second behind a point, a comma or
    /// a colon, or none.
    init?(in bytes: Span<UInt8>, at start: Int) {
        guard let first = Digits(bytes, at: start, most: 9),
            let second = Digits(bytes, behind: 0x3a, at: first.end), second.count <= 2
        else { return nil }
        var whole = first.value * 60 + second.value
        var end = second.end
        if let third = Digits(bytes, behind: 0x3a, at: end), third.count <= 2 {
            whole = whole * 60 + third.value
            end = third.end
        }
        var fraction = 0.0
        let marks: [UInt8] = [0x2c, 0x2e, 0x3a]
        for mark in marks {
            guard let digits = Digits(bytes, behind: mark, at: end) else { continue }
            fraction = digits.milliseconds
            end = digits.end
            break
        }
        seconds = Double(whole) + fraction
        self.end = end
    }

    /// The time that a whole text is; `nil` where it is none.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        let bytes = text.utf8Span.span
        let range = bytes.trimmed(text.wholeRange)
        self.init(in: bytes, at: range.start)
        guard end == range.end else { return nil }
    }
}

/// A run of digits.
private struct Digits {
    let value: Int
    let count: Int
    let end: Int

    /// The digits at an offset; `nil` where there are none or more than can be meant.
    init?(_ bytes: Span<UInt8>, at start: Int, most: Int = 9) {
        var offset = start
        var value = 0
        while offset < bytes.count, bytes.isDigit(at: offset) {
            guard offset - start < most else { return nil }
            value = value * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        guard offset > start else { return nil }
        self.value = value
        count = offset - start
        end = offset
    }

    /// The digits behind a mark at an offset.
    init?(_ bytes: Span<UInt8>, behind mark: UInt8, at start: Int) {
        guard start < bytes.count, bytes[start] == mark else { return nil }
        self.init(bytes, at: start + 1)
    }

    var isPartOfSixty: Bool { count == 2 && value < 60 }

    /// The digits as a part of a second, cut behind the third.
    var milliseconds: Double {
        var (value, count) = (value, count)
        while count > 3 { (value, count) = (value / 10, count - 1) }
        while count < 3 { (value, count) = (value * 10, count + 1) }
        return Double(value) / 1000
    }
}
