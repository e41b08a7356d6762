/// A place where words with capitals may name a company that the gazetteer does not list.
struct NameSighting {
    let story: Int
    let words: Range<Int>
    /// Of the letters of the name without a suffix such as "Labs".
    let key: UInt64
    /// The listed organisation of this name, which stands where its word alone would not do.
    let listed: Int32?
    /// What the name's letters and what stands around it tell.
    let score: Double
    /// What of the score speaks for a company outright: "the startup", "Inc.", "CEO of".
    let proof: Double
    /// What of the score the words around it give.
    let context: Double
    /// The last of two words that may be a person's name.
    let lastName: UInt64?
    /// The key of the longer name that this is the first word of: "Nvidia" of "Nvidia Blackwell".
    var whole: UInt64?
}
