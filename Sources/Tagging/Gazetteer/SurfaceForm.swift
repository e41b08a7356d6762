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
    /// Where the name that is meant stands in its table, the marks behind it included.
    let writing: TextRange
    /// The number of that table.
    let table: UInt8
    /// The next form of the same letters, or -1.
    var next: Int32 = -1
}
