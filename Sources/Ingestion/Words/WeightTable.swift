private import CIngestionData
internal import Language

/// The fitted weights of story borders, of advertisements and of titles; read as `NamedWeights`.
struct WeightTable: Sendable {
    /// The weights of borders in any talk, in the order of `BoundaryFeatures.Name`.
    let border: [Double]
    /// What is added to them where people chat.
    let chat: [Double]
    /// What is added to them in an interview.
    let interview: [Double]
    /// The weights of chapters of a conversation.
    let chapter: [Double]
    /// In the order of `AdvertisementFeatures.Name`.
    let advertisement: [Double]
    /// What is added to them where people chat.
    let advertisementChat: [Double]
    /// The weights of titles in any talk, in the order of `TitleFeatures.Name`.
    let title: [Double]
    /// What is added to them where people chat.
    let titleChat: [Double]
    /// Single numbers by name.
    private let numbers: [String: Double]

    init(table: String) {
        let weights = NamedWeights(table: table)
        border = weights.row("border", of: BoundaryFeatures.Name.self)
        chat = weights.row("chat", of: BoundaryFeatures.Name.self)
        interview = weights.row("interview", of: BoundaryFeatures.Name.self)
        chapter = weights.row("chapter", of: BoundaryFeatures.Name.self)
        advertisement = weights.row("advertisement", of: AdvertisementFeatures.Name.self)
        advertisementChat = weights.row("advertisementChat", of: AdvertisementFeatures.Name.self)
        title = weights.row("title", of: TitleFeatures.Name.self)
        titleChat = weights.row("titleChat", of: TitleFeatures.Name.self)
        numbers = weights["number"]
    }

    /// The table that ships with the program.
    static func shipped() -> WeightTable {
        let data = ingestion_data_weights()
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return WeightTable(table: String(decoding: bytes, as: UTF8.self))
    }

    /// A number of the table; 0 where it is missing.
    func number(_ name: String) -> Double { numbers[name] ?? 0 }
}
