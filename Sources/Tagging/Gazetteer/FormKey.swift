internal import StoryModel

/// What a surface form is looked up by.
struct FormKey {
    let hash: WordHash
    /// The hashes of its beginnings at its joints.
    let beginnings: [UInt64]
    private(set) var joints: UInt64
    private(set) var softJoints: UInt64
    private(set) var isAmbiguous: Bool
    /// Of its last piece.
    let lastPiece: WordHash
    let isMisheard: Bool
    private(set) var needsCapital: Bool

    /// The key of a form as a gazetteer writes it; `nil` where it has no letter or digit.
    init?(_ bytes: Span<UInt8>, _ range: TextRange, scanner: inout WordPieceScanner) {
        var end = range.end
        var isAmbiguous = false
        var isMisheard = false
        var needsCapital = false
        while end > range.start {
            if bytes[end - 1] == UInt8(ascii: "?") {
                isAmbiguous = true
            } else if bytes[end - 1] == UInt8(ascii: "~") {
                isMisheard = true
            } else if bytes[end - 1] == UInt8(ascii: "^") {
                needsCapital = true
            } else {
                break
            }
            end -= 1
        }
        self.isAmbiguous = isAmbiguous
        self.isMisheard = isMisheard
        self.needsCapital = needsCapital
        let pieces = scanner.rescan(bytes, TextRange(range.start, end))
        guard let first = pieces.first else { return nil }
        var hash = first.hash
        var joints: UInt64 = 0
        var softJoints: UInt64 = 0
        var beginnings: [UInt64] = []
        for (piece, before) in zip(pieces.dropFirst(), pieces) {
            if hash.count < JointPlaces.reach {
                let bit = UInt64(1) << UInt64(hash.count)
                if piece.gap == .none, !piece.isDigits, !before.isDigits {
                    softJoints |= bit
                } else {
                    joints |= bit
                }
            }
            beginnings.append(hash.value)
            hash = hash.joined(with: piece.hash)
        }
        self.beginnings = beginnings
        self.hash = hash
        lastPiece = pieces[pieces.count - 1].hash
        self.joints = joints
        self.softJoints = softJoints
    }

    /// The first of several pieces.
    var firstPiece: UInt64? { beginnings.first }

    /// Whether a part of it up to a joint has these letters.
    func begins(with name: WordHash) -> Bool { beginnings.contains(name.value) }

    /// The key of two spellings of the same letters.
    func merged(with other: FormKey) -> FormKey {
        var merged = self
        merged.joints |= other.joints
        merged.softJoints |= other.softJoints
        merged.isAmbiguous = isAmbiguous || other.isAmbiguous
        merged.needsCapital = needsCapital || other.needsCapital
        return merged
    }
}
