/// How likely a careful reader is to choose a sentence for a use, as log-odds.
struct SentenceOdds {
    /// To tell what happened.
    var news = 0.0
    /// To tell what follows from it.
    var consequence = 0.0
    /// To be quoted.
    var quote = 0.0
    /// To tell what was claimed in a conversation, understandable alone.
    var claim = 0.0
}
