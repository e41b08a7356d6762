internal import StoryModel

/// One way of naming an organisation.
struct SurfaceForm: Sendable {
    /// The index of the organisation in the gazetteer.
    let organisation: Int32
    let resolution: Mention.Resolution
    /// Whether it is also an ordinary word or another's name.
    let isAmbiguous: Bool
    /// Whether it names the organisation only where it is written with a capital.
    let needsCapital: Bool
    /// Bit `n`: the text may have a space or hyphen before the folded byte `n`.
    let joints: UInt64
    /// As `joints`, where the form only changes case: the text must then have capitals.
    let softJoints: UInt64
    /// Whether it names a product, also when it is misheard.
    let isProduct: Bool
    /// The next form of the same letters, or -1.
    var next: Int32 = -1

    init(
        organisation: Int32, resolution: Mention.Resolution, isAmbiguous: Bool,
        needsCapital: Bool, joints: UInt64,
        softJoints: UInt64, isProduct: Bool
    ) {
        self.organisation = organisation
        self.resolution = resolution
        self.isAmbiguous = isAmbiguous
        self.needsCapital = needsCapital
        self.joints = joints
        self.softJoints = softJoints
        self.isProduct = isProduct
    }
}
