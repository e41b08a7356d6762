/// Where the pieces of a possible name are parted in the text.
struct JointPlaces {
    /// Joints behind so many bytes are not told.
    static let reach = 64

    /// Bit `n`: something stands before the folded byte `n`.
    private var parted: UInt64 = 0
    /// As `parted`, where one of the two pieces begins with a small letter.
    private var small: UInt64 = 0

    mutating func add(_ piece: WordPiece, before: WordPiece, at offset: Int) {
        guard piece.gap != .none, offset < Self.reach else { return }
        let bit = UInt64(1) << UInt64(offset)
        parted |= bit
        if !piece.isCapitalized || !before.isCapitalized { small |= bit }
    }

    /// Whether the text parts the name only where the form allows it.
    func fit(_ form: SurfaceForm) -> Bool {
        parted & ~(form.joints | form.softJoints) == 0
            && small & form.softJoints & ~form.joints == 0
    }
}
