private import CIngestionData

/// The fitted weights of story borders, of advertisements and of titles.
///
/// A line of the table is `set<TAB>name<TAB>weight`; a name that is missing weighs nothing.
struct WeightTable: Sendable {
    /// The weights of borders in any talk, in the order of `BoundaryFeatures.Name`.
    let border: [Double]
    /// What is added to them where people chat.
    let chat: [Double]
    /// What is added to them in an interview.
    let interview: [Double]
    /// In the order of `AdvertisementFeatures.Name`.
    let advertisement: [Double]
    /// The weights of titles in any talk, in the order of `TitleFeatures.Name`.
    let title: [Double]
    /// What is added to them where people chat.
    let titleChat: [Double]
    /// Single numbers by name.
    private let numbers: [String: Double]

    init(table: String) {
        var weights: [String: [String: Double]] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("//") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3, let weight = Double(fields[2]) else { continue }
            weights[fields[0], default: [:]][fields[1]] = weight
        }
        func row<Name: CaseIterable>(_ set: String, _ names: Name.Type) -> [Double] {
            names.allCases.map { weights[set]?["\($0)"] ?? 0 }
        }
        border = row("border", BoundaryFeatures.Name.self)
        chat = row("chat", BoundaryFeatures.Name.self)
        interview = row("interview", BoundaryFeatures.Name.self)
        advertisement = row("advertisement", AdvertisementFeatures.Name.self)
        title = row("title", TitleFeatures.Name.self)
        titleChat = row("titleChat", TitleFeatures.Name.self)
        numbers = weights["number"] ?? [:]
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
