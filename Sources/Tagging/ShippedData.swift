private import CTaggingData

/// The data files that are part of the program.
enum ShippedData {
    case gazetteer
    case contexts
    case ordinary
    case themes
    case themeWeights
    case sentiment
    case sentimentWeights
    case valences

    var text: String {
        let data =
            switch self {
            case .gazetteer: tagging_data_gazetteer()
            case .contexts: tagging_data_contexts()
            case .ordinary: tagging_data_ordinary()
            case .themes: tagging_data_themes()
            case .themeWeights: tagging_data_theme_weights()
            case .sentiment: tagging_data_sentiment()
            case .sentimentWeights: tagging_data_sentiment_weights()
            case .valences: tagging_data_valences()
            }
        let bytes = UnsafeBufferPointer(start: data.bytes, count: data.count)
        return String(decoding: bytes, as: UTF8.self)
    }
}
